using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Translate;

/// <summary>Reads SRX 2.0, the XML format for segmentation rules; and 1.0, where it differs in nothing that matters here.</summary>
/// <remarks>What every error says: file, line, column, the value, and the way out.</remarks>
internal sealed class SrxReader
{
    // All rules of a file together, written out as instructions of an automaton; the shipped ones need a tenth.
    private const long MaxSize = 200_000;
    private static readonly string[] Namespaces = ["http://www.lisa.org/srx20", "http://www.lisa.org/srx10", ""];
    private readonly string name;
    private readonly HashSet<CharacterSet> lookSets = [];
    private long size;

    private SrxReader(string name) => this.name = name;

    /// <exception cref="ConfigurationException">The file is no SRX, or a rule cannot be used.</exception>
    public static SrxDocument Read(Stream input, string name) => new SrxReader(name).Read(input);

    private SrxDocument Read(Stream input)
    {
        var root = Parse(input);
        if (!Is(root, "srx"))
            throw Error(root, $"the root element is <{root.Name.LocalName}>, not <srx>");
        var rules = ReadRules(root);
        var maps = Inside(root, "languagemap").Select(element => ReadMap(element, rules)).ToList();
        if (maps.Count == 0)
            throw Error(root, "no <languagemap>: add <maprules><languagemap languagepattern=\".*\" languagerulename=\"…\"/></maprules>");
        return new(ReadCascade(root), maps, rules);
    }

    private XElement Parse(Stream input)
    {
        try
        {
            using var xml = XmlReader.Create(input, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(xml, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException e)
        {
            throw new ConfigurationException($"{name}({e.LineNumber},{e.LinePosition}): not well-formed XML: {e.Message}", e);
        }
    }

    private bool ReadCascade(XElement root)
    {
        var cascade = Inside(root, "header").Attributes("cascade").FirstOrDefault();
        return cascade is not null && ReadYesNo(cascade, cascade.Value);
    }

    private Dictionary<string, IReadOnlyList<SrxRule>> ReadRules(XElement root)
    {
        var rules = new Dictionary<string, IReadOnlyList<SrxRule>>(StringComparer.Ordinal);
        foreach (var element in Inside(root, "languagerule"))
        {
            var key = Attribute(element, "languagerulename");
            if (!rules.TryAdd(key, Inside(element, "rule").Select(ReadRule).ToList()))
                throw Error(element, $"languagerulename '{key}' stands twice; give each <languagerule> a name of its own");
        }

        return rules;
    }

    private SrxRule ReadRule(XElement element)
    {
        var breaks = element.Attribute("break") is not { } attribute || ReadYesNo(attribute, attribute.Value);
        var before = Inside(element, "beforebreak").FirstOrDefault();
        var after = Inside(element, "afterbreak").FirstOrDefault();
        if (before is null && after is null)
            throw Error(element, "a rule without <beforebreak> and <afterbreak> says nothing; add one of them");
        return new(breaks, ReadPattern(before), ReadPattern(after));
    }

    private SrxPattern ReadPattern(XElement? element)
    {
        var text = element?.Value ?? "";
        try
        {
            var pattern = PatternParser.Parse(text);
            size += pattern.Size;
            lookSets.UnionWith(pattern.LookSets);
            if (size > MaxSize)
                throw Error(element!, $"with '{Shorten(text)}' the rules grow too large; use smaller numbers in {{n,m}}");
            if (lookSets.Count > Neighbours.MaxSets)
                throw Error(element!, $"'{Shorten(text)}': more than {Neighbours.MaxSets} different classes in lookaround; use fewer");
            return new(text, pattern);
        }
        catch (PatternException e)
        {
            throw new ConfigurationException(
                $"{Place(element!)}: <{element!.Name.LocalName}> '{Shorten(text)}', character {e.Index + 1}: {e.Message}.", e);
        }
    }

    private SrxMap ReadMap(XElement element, Dictionary<string, IReadOnlyList<SrxRule>> rules)
    {
        var key = Attribute(element, "languagerulename");
        if (!rules.ContainsKey(key))
            throw Error(element, $"languagerulename '{key}' is not among the rules: {string.Join(", ", rules.Keys)}");
        var pattern = Attribute(element, "languagepattern");
        try
        {
            // Not the engine that cannot blow up: that one takes long to start. A language code is short, and the time is limited.
            return new(new Regex($@"\A(?:{pattern})\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), key);
        }
        catch (ArgumentException e)
        {
            throw new ConfigurationException($"{Place(element)}: languagepattern '{pattern}' cannot be used: {e.Message}", e);
        }
    }

    private bool ReadYesNo(XAttribute attribute, string value) => value switch
    {
        "yes" => true,
        "no" => false,
        _ => throw Error(attribute, $"{attribute.Name.LocalName}=\"{value}\" is neither \"yes\" nor \"no\""),
    };

    private string Attribute(XElement element, string attribute) => element.Attribute(attribute)?.Value
        ?? throw Error(element, $"<{element.Name.LocalName}> needs the attribute {attribute}");

    // Elements of other namespaces are a tool's own matter (Okapi keeps its options in the header).
    private static IEnumerable<XElement> Inside(XElement element, string name) => element.Descendants().Where(e => Is(e, name));

    private static bool Is(XElement element, string name) =>
        element.Name.LocalName == name && Namespaces.Contains(element.Name.NamespaceName);

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");

    private string Place(IXmlLineInfo at) => $"{name}({at.LineNumber},{at.LinePosition})";

    private ConfigurationException Error(IXmlLineInfo at, string message) => new($"{Place(at)}: {message}.");
}
