using System.Globalization;
using System.Text;

namespace Translate;

/// <summary>TMX 1.4b (GALA/LISA 2005), level 1. Units without a side, and failed ones, are left to the other formats.</summary>
/// <remarks>
/// Text is in NFC, on one line, without characters that XML or other readers refuse; those are named in
/// <c>x-replaced-characters</c>. Order and place are in <c>x-document</c> and <c>x-position</c>; word links in Pharaoh notation
/// in <c>x-word-links</c>.
/// </remarks>
internal sealed class TmxFormat : IBitextFormat
{
    public string Name => "tmx";

    public IReadOnlyList<string> Suffixes(LanguagePair languages, string path) => [".tmx"];

    public IBitextWriter Open(BitextHeader header, IReadOnlyList<Stream> outputs) => new TmxWriter(header, outputs[0]);
}

internal sealed class TmxWriter(BitextHeader header, Stream output) : IBitextWriter
{
    private readonly TmxDocument _file = new(output, header.Languages.Source, header.ToolVersion, header.Created, ("x-job", header.JobId), ("x-unit", header.UnitKind));
    private readonly StringBuilder _links = new();
    private readonly SortedSet<int> _replaced = [];

    public void Write(TranslationUnit unit)
    {
        _replaced.Clear();
        var source = XmlText.Clean(unit.Source.Text, _replaced).Trim();
        var target = XmlText.Clean(unit.Target.Text, _replaced).Trim();
        if (unit.Error is not null || source.Length == 0 || target.Length == 0)
            return;
        _file.Begin($"{header.DocumentId}-{unit.Number.ToString(CultureInfo.InvariantCulture)}");
        if (unit.SourceSentences > 1 || unit.TargetSentences > 1)
            _file.Attribute("segtype", "block");
        _file.Attribute("creationdate", TmxDocument.Date(header.Created));
        _file.Attribute("creationtool", "Translate");
        if (unit.Comment is { Length: > 0 } comment)
            _file.Note(comment);
        _file.Property("x-document", header.DocumentPath);
        _file.Property("x-position", unit.Number.ToString(CultureInfo.InvariantCulture));
        _file.Property("x-align", unit.Bead);
        _file.Property("x-score", Certainty.Rounded(unit.Score).ToString("0.####", CultureInfo.InvariantCulture));
        _file.Property("x-origin", unit.Origin switch { UnitOrigin.Machine => "MT", UnitOrigin.Memory => "TM", UnitOrigin.Aligned => "alignment", _ => "human" });
        if (unit.Review != ReviewState.Unreviewed)
            _file.Property("x-review", unit.Review == ReviewState.Approved ? "approved" : "rejected");
        if (unit.Match is { } match)
            _file.Property("x-match", match.ToString(CultureInfo.InvariantCulture));
        if (unit.Provider is { } provider)
            _file.Property("x-provider", provider);
        if (!unit.Links.IsEmpty)
        {
            _links.Clear();
            foreach (var link in unit.Links)
                _links.Append(CultureInfo.InvariantCulture, $"{(_links.Length > 0 ? " " : "")}{link.Source}-{link.Target}");
            _file.Property("x-word-links", _links.ToString());
        }

        if (_replaced.Count > 0)
            _file.Property("x-replaced-characters", string.Join(' ', _replaced.Select(code => $"U+{code:X4}")));
        _file.Variant(header.Languages.Source, source);
        _file.Variant(header.Languages.Target, target);
        _file.End();
    }

    public void Complete(string after) => _file.Complete();

    public void Dispose() => _file.Dispose();
}
