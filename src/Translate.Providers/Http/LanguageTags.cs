namespace Translate.Providers;

/// <summary>Language tags (BCP 47) as services want them.</summary>
internal static class LanguageTags
{
    /// <summary>The language without script and region; Indonesian and Hebrew under their present codes (ISO 639-1 renamed <c>in</c> and <c>iw</c> in 1989).</summary>
    public static string Language(string tag)
    {
        var language = tag.Split('-', '_')[0].ToLowerInvariant();
        return language switch { "in" => "id", "iw" => "he", _ => language };
    }

    /// <summary>The script or region, in capitals; empty when there is none.</summary>
    public static string Variant(string tag) => tag.IndexOfAny(['-', '_']) is var at and > 0 ? tag[(at + 1)..].ToUpperInvariant() : "";
}
