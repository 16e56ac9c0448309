namespace Translate;

/// <summary>The formats that ship.</summary>
public static class BitextFormats
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<IBitextFormat> All { get; } = [new JsonFormat(), new JsonLinesFormat(), new TmxFormat(), new TargetTextFormat(), new MosesFormat(), new TsvFormat(), new HtmlFormat()];

    /// <summary>The format of that name.</summary>
    /// <exception cref="ConfigurationException">There is none.</exception>
    public static IBitextFormat Get(string name) => All.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
        ?? throw new ConfigurationException($"Translate:Formats: '{name}' is not known.{Settings.Nearest(name, All.Select(f => f.Name))} Known: {string.Join(", ", All.Select(f => f.Name))}.");
}
