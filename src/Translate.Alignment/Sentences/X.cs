namespace Translate.Alignment;
internal static class X { public static float V(string n, float d) => Environment.GetEnvironmentVariable(n) is { } s ? float.Parse(s, System.Globalization.CultureInfo.InvariantCulture) : d; }
