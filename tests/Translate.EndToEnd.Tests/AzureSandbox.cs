using Translate.Testing;

namespace Translate.EndToEnd.Tests;

/// <summary>A sandbox where the provider <c>azure</c> is a fake on loopback.</summary>
public static class AzureSandbox
{
    public static Sandbox Create(Uri endpoint, params ReadOnlySpan<(string Setting, string Value)> more)
    {
        var sandbox = new Sandbox();
        sandbox.Environment["AZURE_TRANSLATOR_KEY"] = FakeAzure.Key;
        sandbox.Environment["TRANSLATE__PROVIDER"] = "azure";
        sandbox.Environment["TRANSLATE__FORMATS"] = "json,tmx,moses";
        sandbox.Set("Region", FakeAzure.Region);
        sandbox.Set("Endpoint", endpoint.AbsoluteUri);
        foreach (var (setting, value) in more)
            sandbox.Set(setting, value);
        return sandbox;
    }

    public static void Set(this Sandbox sandbox, string setting, string value) => sandbox.Environment["TRANSLATE__PROVIDERS__AZURE__" + setting.ToUpperInvariant()] = value;

    /// <summary>Sentences that differ, but for every tenth, which recurs.</summary>
    public static void WriteSentences(this Sandbox sandbox, string path, int count) => sandbox.Write(path, string.Concat(Enumerable.Range(0, count).Select(i =>
        i % 10 == 9 ? $"Ini kalimat yang ke-{i % 70} lagi.\n" : $"Kalimat {i} dari {path} ada di sini. ")));

    public static int Characters(this IEnumerable<IReadOnlyList<string>> calls) => calls.Sum(call => call.Sum(text => text.Length));
}
