using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Translate;

/// <summary>Segmentation rules in SRX 2.0 (GALA/LISA 2008): our own for Indonesian and English, or a user's file.</summary>
/// <remarks>Of the regular expressions everything is supported that can be matched in linear time: no lookaround, no backreferences, no intersections.</remarks>
public sealed class SegmentationRules
{
    private static readonly Lazy<SegmentationRules> OurOwn = new(() =>
    {
        using var stream = typeof(SegmentationRules).Assembly.GetManifestResourceStream("Translate.Segmentation.srx")!;
        // Every language of ours is tested; parsing the ones that are not asked for would only delay the start.
        return Read(stream, "the rules that ship", check: false);
    });

    private readonly string _name;
    private readonly XElement _root;
    private readonly ConcurrentDictionary<string, ISegmenter> _segmenters = new(StringComparer.OrdinalIgnoreCase);

    private SegmentationRules(string name, XElement root, string fingerprint) => (_name, _root, Fingerprint) = (name, root, fingerprint);

    /// <summary>The rules that ship.</summary>
    public static SegmentationRules Shipped => OurOwn.Value;

    /// <summary>A hash of the rules, part of what a job's results depend on.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads a user's file.</summary>
    /// <exception cref="ConfigurationException">It cannot be read, is no SRX, or holds an expression that is not supported; with line and column.</exception>
    public static SegmentationRules Load(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Read(stream, path, check: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"Translate:SegmentationRules: {path} cannot be read ({e.Message}).", e);
        }
    }

    /// <summary>The segmenter for a language; always the same one.</summary>
    /// <exception cref="ConfigurationException">No map names rules for the language.</exception>
    public ISegmenter For(string language) => _segmenters.GetOrAdd(language, l => new RuleSegmenter(RulesFor(l)));

    private static SegmentationRules Read(Stream stream, string name, bool check)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        bytes.Position = 0;
        try
        {
            using var xml = XmlReader.Create(bytes, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var root = XElement.Load(xml, LoadOptions.SetLineInfo);
            if (root.Name.LocalName != "srx")
                throw new ConfigurationException($"{name}: the root element is '{root.Name.LocalName}', not 'srx'. Give a file in SRX 2.0.");
            var rules = new SegmentationRules(name, root, Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()).AsSpan(0, 6)));
            // Whatever is wrong is said when the file is read, not when a language is first met.
            foreach (var map in check ? rules.Maps() : [])
                rules.RulesOf(map);
            return rules;
        }
        catch (XmlException e)
        {
            throw new ConfigurationException($"{name}: line {e.LineNumber}, column {e.LinePosition}: this is no XML ({e.Message})", e);
        }
    }

    private IEnumerable<XElement> All(string element) => _root.Descendants().Where(e => e.Name.LocalName == element);

    private IEnumerable<XElement> Maps() => All("languagemap");

    private List<SegmentationRule> RulesFor(string language)
    {
        var cascade = All("header").Any(h => (string?)h.Attribute("cascade") == "yes");
        var maps = Maps().Where(map => Expression(map).IsMatch(language)).ToArray();
        if (maps.Length == 0)
            throw new ConfigurationException($"{_name}: no languagemap matches the language '{language}'. Add one, for instance with languagepattern=\".*\".");
        return [.. (cascade ? maps : maps.Take(1)).SelectMany(RulesOf)];
    }

    private Regex Expression(XElement map)
    {
        var pattern = (string?)map.Attribute("languagepattern") ?? throw Wrong(map, "languagepattern is missing");
        try
        {
            return new Regex($"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw Wrong(map, $"languagepattern '{pattern}': {e.Message}", e);
        }
    }

    private IEnumerable<SegmentationRule> RulesOf(XElement map)
    {
        _ = Expression(map);
        var name = (string?)map.Attribute("languagerulename");
        var list = All("languagerule").FirstOrDefault(r => (string?)r.Attribute("languagerulename") == name)
            ?? throw Wrong(map, $"there is no languagerule named '{name}'");
        return list.Elements().Where(e => e.Name.LocalName == "rule").Select(Rule).ToArray();
    }

    private SegmentationRule Rule(XElement rule)
    {
        var breaks = (string?)rule.Attribute("break") switch
        {
            "yes" or null => true,
            "no" => false,
            var other => throw Wrong(rule, $"break is '{other}'; it must be yes or no"),
        };
        return new SegmentationRule(breaks, Side("beforebreak"), Side("afterbreak"));

        Pattern Side(string element)
        {
            var side = rule.Elements().FirstOrDefault(e => e.Name.LocalName == element);
            try
            {
                return RulePatternParser.Parse(side?.Value ?? "");
            }
            catch (FormatException e)
            {
                throw Wrong(side!, $"{element}: {e.Message} in '{side!.Value}'", e);
            }
        }
    }

    private ConfigurationException Wrong(XElement at, string problem, Exception? e = null) =>
        new($"{_name}: line {((IXmlLineInfo)at).LineNumber}, column {((IXmlLineInfo)at).LinePosition}: {problem}.", e);
}
