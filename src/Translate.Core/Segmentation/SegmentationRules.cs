using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Translate;

/// <summary>Rules that say where sentences end, by language: the shipped ones, or those of an SRX file.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class SegmentationRules
{
    private static readonly Lazy<SegmentationRules> LazyShipped = new(ReadShipped);
    private readonly ConcurrentDictionary<string, ISegmenter> segmenters = new(StringComparer.Ordinal);
    private readonly string name;
    private readonly SrxDocument document;

    private SegmentationRules(Stream input, string name)
    {
        this.name = name;
        document = SrxReader.Read(input, name);
        Fingerprint = Hash(document);
    }

    /// <summary>The rules of this project: Indonesian, English, and what holds for most other languages.</summary>
    public static SegmentationRules Shipped => LazyShipped.Value;

    /// <summary>A short name of what the rules say, the same on every machine; other rules have another.</summary>
    public string Fingerprint { get; }

    /// <summary>The rules of an SRX 2.0 file.</summary>
    /// <exception cref="ConfigurationException">There is no such file, it is no SRX, or a rule cannot be used; says where and why.</exception>
    public static SegmentationRules Load(string path)
    {
        using var input = Open(path);
        return new(input, path);
    }

    /// <summary>What finds the sentences of a language; the same object for the same rules.</summary>
    /// <param name="language">A BCP 47 code, such as <c>id</c> or <c>en-GB</c>.</param>
    /// <exception cref="ConfigurationException">The rules have none for this language.</exception>
    public ISegmenter For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        var maps = MapsFor(language);
        return segmenters.GetOrAdd(string.Join('\n', maps.Select(map => map.Rules)), _ => new RuleSegmenter(RulesOf(maps)));
    }

    /// <summary>The rules for a language in the order in which they are asked.</summary>
    internal IReadOnlyList<SrxRule> RulesFor(string language) => RulesOf(MapsFor(language));

    private List<SrxRule> RulesOf(IReadOnlyList<SrxMap> maps) => maps.SelectMany(map => document.Rules[map.Rules]).ToList();

    private List<SrxMap> MapsFor(string language)
    {
        var maps = document.Maps.Where(map => IsFor(map, language)).Take(document.Cascade ? int.MaxValue : 1).ToList();
        return maps.Count > 0 ? maps : throw new ConfigurationException(
            $"{name}: no <languagemap> is for the language '{language}'; add one, languagepattern=\".*\" for all languages.");
    }

    private bool IsFor(SrxMap map, string language)
    {
        try
        {
            return map.Languages.IsMatch(language);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new ConfigurationException($"{name}: languagepattern '{map.Languages}' takes too long for the language '{language}'; write it without repeating a repetition.", e);
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ConfigurationException($"Segmentation rules '{path}' cannot be read: {e.Message} "
                + "Give the path of an .srx file, or none for the shipped rules.", e);
        }
    }

    private static SegmentationRules ReadShipped()
    {
        const string Resource = "Translate.Segmentation.Rules.default.srx";
        using var input = typeof(SegmentationRules).Assembly.GetManifestResourceStream(Resource)!;
        return new(input, Resource);
    }

    // Of what the rules say, not of the file: comments and layout may change.
    private static string Hash(SrxDocument document)
    {
        var text = new StringBuilder("srx ").Append(document.Cascade);
        foreach (var map in document.Maps)
        {
            Add(map.Languages.ToString());
            Add(map.Rules);
        }

        foreach (var (key, rules) in document.Rules.OrderBy(rule => rule.Key, StringComparer.Ordinal))
        {
            Add(key);
            foreach (var rule in rules)
            {
                Add(rule.Break ? "yes" : "no");
                Add(rule.Before.Text);
                Add(rule.After.Text);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));

        // With its length, so that no two lists of parts run together into the same text.
        void Add(string part) => text.Append(' ').Append(part.Length).Append(' ').Append(part);
    }
}
