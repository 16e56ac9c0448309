using System.Globalization;
using System.Text;
using System.Xml;

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

internal sealed class TmxWriter : IBitextWriter
{
    private readonly BitextHeader _header;
    private readonly XmlWriter _xml;
    private readonly string _date;
    private readonly StringBuilder _links = new();
    private readonly SortedSet<int> _replaced = [];

    public TmxWriter(BitextHeader header, Stream output)
    {
        _header = header;
        _date = header.Created.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        // No indentation by the writer: it would add white space inside seg. Line breaks are written by hand between elements.
        _xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = false });
        _xml.WriteStartDocument();
        _xml.WriteRaw("\n");
        _xml.WriteDocType("tmx", null, "tmx14.dtd", null);
        _xml.WriteRaw("\n");
        _xml.WriteStartElement("tmx");
        _xml.WriteAttributeString("version", "1.4");
        _xml.WriteRaw("\n");
        _xml.WriteStartElement("header");
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[
            ("creationtool", "Translate"), ("creationtoolversion", header.ToolVersion), ("segtype", "sentence"), ("o-tmf", "Translate"),
            ("adminlang", "en"), ("srclang", header.Languages.Source), ("datatype", "plaintext"), ("creationdate", _date)])
            _xml.WriteAttributeString(name, XmlText.Clean(value));
        Prop("x-job", header.JobId);
        Prop("x-unit", header.UnitKind);
        _xml.WriteEndElement();
        _xml.WriteRaw("\n");
        _xml.WriteStartElement("body");
        _xml.WriteRaw("\n");
    }

    public void Write(TranslationUnit unit)
    {
        _replaced.Clear();
        var source = XmlText.Clean(unit.Source.Text, _replaced).Trim();
        var target = XmlText.Clean(unit.Target.Text, _replaced).Trim();
        if (unit.Error is not null || source.Length == 0 || target.Length == 0)
            return;
        _xml.WriteStartElement("tu");
        _xml.WriteAttributeString("tuid", $"{_header.DocumentId}-{unit.Number.ToString(CultureInfo.InvariantCulture)}");
        if (unit.SourceSentences > 1 || unit.TargetSentences > 1)
            _xml.WriteAttributeString("segtype", "block");
        _xml.WriteAttributeString("creationdate", _date);
        _xml.WriteAttributeString("creationtool", "Translate");
        if (unit.Comment is { Length: > 0 } comment)
            _xml.WriteElementString("note", XmlText.Clean(comment));
        Prop("x-document", _header.DocumentPath);
        Prop("x-position", unit.Number.ToString(CultureInfo.InvariantCulture));
        Prop("x-align", unit.Bead);
        Prop("x-score", Certainty.Rounded(unit.Score).ToString("0.####", CultureInfo.InvariantCulture));
        Prop("x-origin", unit.Origin switch { UnitOrigin.Machine => "MT", UnitOrigin.Memory => "TM", UnitOrigin.Aligned => "alignment", _ => "human" });
        if (unit.Review != ReviewState.Unreviewed)
            Prop("x-review", unit.Review == ReviewState.Approved ? "approved" : "rejected");
        if (unit.Match is { } match)
            Prop("x-match", match.ToString(CultureInfo.InvariantCulture));
        if (unit.Provider is { } provider)
            Prop("x-provider", provider);
        if (!unit.Links.IsEmpty)
        {
            _links.Clear();
            foreach (var link in unit.Links)
                _links.Append(CultureInfo.InvariantCulture, $"{(_links.Length > 0 ? " " : "")}{link.Source}-{link.Target}");
            Prop("x-word-links", _links.ToString());
        }

        if (_replaced.Count > 0)
            Prop("x-replaced-characters", string.Join(' ', _replaced.Select(code => $"U+{code:X4}")));
        Variant(_header.Languages.Source, source);
        Variant(_header.Languages.Target, target);
        _xml.WriteEndElement();
        _xml.WriteRaw("\n");
    }

    public void Complete(string after)
    {
        _xml.WriteEndElement();
        _xml.WriteRaw("\n");
        _xml.WriteEndElement();
        _xml.WriteRaw("\n");
        _xml.Flush();
    }

    public void Dispose() => _xml.Dispose();

    private void Variant(string language, string text)
    {
        _xml.WriteStartElement("tuv");
        _xml.WriteAttributeString("xml", "lang", null, language);
        _xml.WriteStartElement("seg");
        _xml.WriteString(text);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void Prop(string type, string value)
    {
        _xml.WriteStartElement("prop");
        _xml.WriteAttributeString("type", type);
        _xml.WriteString(XmlText.Clean(value));
        _xml.WriteEndElement();
    }
}
