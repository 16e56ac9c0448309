using System.Globalization;
using System.Text;
using System.Xml;

namespace Translate;

/// <summary>The elements of a TMX 1.4b file (GALA/LISA 2005), level 1, whatever the units are taken from.</summary>
internal sealed class TmxDocument : IDisposable
{
    private readonly XmlWriter _xml;

    /// <param name="output">Where it is written; stays open.</param>
    /// <param name="source">The language of the sources.</param>
    /// <param name="toolVersion">The version of the program.</param>
    /// <param name="created">When it was made.</param>
    /// <param name="properties">What holds for all units.</param>
    public TmxDocument(Stream output, string source, string toolVersion, DateTimeOffset created, params ReadOnlySpan<(string Type, string Value)> properties)
    {
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
            ("creationtool", "Translate"), ("creationtoolversion", toolVersion), ("segtype", "sentence"), ("o-tmf", "Translate"),
            ("adminlang", "en"), ("srclang", source), ("datatype", "plaintext"), ("creationdate", Date(created))])
            Attribute(name, value);
        foreach (var (type, value) in properties)
            Property(type, value);
        _xml.WriteEndElement();
        _xml.WriteRaw("\n");
        _xml.WriteStartElement("body");
        _xml.WriteRaw("\n");
    }

    /// <summary>A date as TMX has it.</summary>
    public static string Date(DateTimeOffset date) => date.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Begins a unit; its attributes, note and properties follow, in this order, then its variants.</summary>
    public void Begin(string id)
    {
        _xml.WriteStartElement("tu");
        Attribute("tuid", id);
    }

    public void Attribute(string name, string value) => _xml.WriteAttributeString(name, XmlText.Clean(value));

    public void Note(string text) => _xml.WriteElementString("note", XmlText.Clean(text));

    public void Property(string type, string value)
    {
        _xml.WriteStartElement("prop");
        _xml.WriteAttributeString("type", type);
        _xml.WriteString(XmlText.Clean(value));
        _xml.WriteEndElement();
    }

    /// <summary>One side of the unit.</summary>
    /// <param name="language">Its language.</param>
    /// <param name="text">Its text, clean and trimmed.</param>
    public void Variant(string language, string text)
    {
        _xml.WriteStartElement("tuv");
        _xml.WriteAttributeString("xml", "lang", null, language);
        _xml.WriteStartElement("seg");
        _xml.WriteString(text);
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    /// <summary>Ends the unit.</summary>
    public void End()
    {
        _xml.WriteEndElement();
        _xml.WriteRaw("\n");
    }

    /// <summary>Ends the file.</summary>
    public void Complete()
    {
        End();
        End();
        _xml.Flush();
    }

    public void Dispose() => _xml.Dispose();
}
