namespace Translate.Alignment;
public static class Knob { public static float Get(string n, float d) => Environment.GetEnvironmentVariable(n) is { Length: > 0 } v ? float.Parse(v, System.Globalization.CultureInfo.InvariantCulture) : d; }
