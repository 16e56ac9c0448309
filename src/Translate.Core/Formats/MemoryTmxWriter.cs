using System.Globalization;

namespace Translate;

/// <summary>Writes the units of a translation memory as TMX 1.4b, one after the other, whatever their number.</summary>
/// <remarks>
/// Who and when are in <c>changeid</c> and <c>changedate</c>, the neighbours in <c>x-context-pre</c> and <c>x-context-post</c>, as other tools have
/// them; <c>x-source-file</c> is the file a unit was imported from.
/// </remarks>
public sealed class MemoryTmxWriter : IDisposable
{
    private readonly TmxDocument _file;
    private readonly LanguagePair _languages;

    /// <summary>Begins the file.</summary>
    /// <param name="output">Where it is written; stays open.</param>
    /// <param name="languages">From which language into which.</param>
    /// <param name="toolVersion">The version of the program.</param>
    /// <param name="created">When it is made.</param>
    public MemoryTmxWriter(Stream output, LanguagePair languages, string toolVersion, DateTimeOffset created) =>
        (_languages, _file) = (languages, new TmxDocument(output, languages.Source, toolVersion, created));

    /// <summary>Writes a unit.</summary>
    /// <returns>False, and nothing is written, where a side has nothing that XML can hold.</returns>
    public bool Write(MemoryUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        var (source, target) = (XmlText.Clean(unit.Source).Trim(), XmlText.Clean(unit.Target).Trim());
        if (source.Length == 0 || target.Length == 0)
            return false;
        _file.Begin(string.Create(CultureInfo.InvariantCulture, $"memory-{unit.Id}"));
        if (unit.Changed is { } changed)
            _file.Attribute("changedate", TmxDocument.Date(changed));
        if (unit.Person is { Length: > 0 } person)
            _file.Attribute("changeid", person);
        if (unit.IsMachine)
            _file.Property("x-origin", "MT");
        if (unit.Origin is { } origin)
            _file.Property("x-source-file", origin);
        if (unit.Before is { } before)
            _file.Property("x-context-pre", before);
        if (unit.After is { } after)
            _file.Property("x-context-post", after);
        _file.Variant(_languages.Source, source);
        _file.Variant(_languages.Target, target);
        _file.End();
        return true;
    }

    /// <summary>Ends the file.</summary>
    public void Complete() => _file.Complete();

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
