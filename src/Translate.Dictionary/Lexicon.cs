using System.Security.Cryptography;
using System.Text;

namespace Translate.Dictionary;

/// <summary>The words that are known, from tab-separated files: lemma, part of speech, English, features, domain, note.</summary>
public sealed class Lexicon
{
    private static readonly Lazy<Lexicon> OurOwn = new(() => new Lexicon(Embedded()));
    private readonly Dictionary<string, LexicalEntry> _byLemma = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LexicalEntry> _byEnglish = new(StringComparer.Ordinal);

    /// <summary>A lexicon of these entries; of two with one lemma the later outranks the earlier.</summary>
    public Lexicon(IEnumerable<LexicalEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var text = new StringBuilder();
        foreach (var entry in entries)
        {
            _byLemma[entry.Lemma] = entry;
            if (entry.English.Length > 0)
                _byEnglish.TryAdd(entry.English.ToLowerInvariant(), entry);
            LongestLemma = Math.Max(LongestLemma, entry.Lemma.Split(' ').Length);
            LongestEnglish = Math.Max(LongestEnglish, entry.English.Split(' ').Length);
            text.Append(entry).Append('\n');
        }

        Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 6));
    }

    /// <summary>The lexicon that ships.</summary>
    public static Lexicon Shipped => OurOwn.Value;

    /// <summary>A hash of the entries.</summary>
    public string Fingerprint { get; }

    /// <summary>How many entries there are.</summary>
    public int Count => _byLemma.Count;

    /// <summary>All entries.</summary>
    public IEnumerable<LexicalEntry> Entries => _byLemma.Values;

    internal int LongestLemma { get; } = 1;

    internal int LongestEnglish { get; } = 1;

    /// <summary>The lexicon that ships, with the user's own file outranking it.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read, or a line is malformed.</exception>
    public static Lexicon WithUserFile(string path)
    {
        try
        {
            return new Lexicon([.. Shipped.Entries, .. Parse(File.ReadLines(path), path)]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"UserLexicon: {path} cannot be read ({e.Message}).", e);
        }
    }

    /// <summary>The entry of an Indonesian word or phrase in lower case.</summary>
    public LexicalEntry? Find(string lemma) => _byLemma.GetValueOrDefault(lemma);

    /// <summary>The entry whose English this is, in lower case.</summary>
    public LexicalEntry? FindEnglish(string english) => _byEnglish.GetValueOrDefault(english);

    internal static IEnumerable<LexicalEntry> Parse(IEnumerable<string> lines, string file)
    {
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var fields = line.Split('\t');
            if (fields.Length < 3 || fields[0].Length == 0)
                throw new ConfigurationException($"{file}: line {number}: '{line}' has too few fields. A line is: lemma, part of speech, English, features, domain, note, with tabs between.");
            var part = fields[1] switch
            {
                "n" => PartOfSpeech.Noun,
                "v" => PartOfSpeech.Verb,
                "a" => PartOfSpeech.Adjective,
                "adv" => PartOfSpeech.Adverb,
                "pn" => PartOfSpeech.Name,
                "pro" => PartOfSpeech.Pronoun,
                "num" => PartOfSpeech.Numeral,
                "p" => PartOfSpeech.Preposition,
                "c" => PartOfSpeech.Conjunction,
                "aux" => PartOfSpeech.Auxiliary,
                "det" => PartOfSpeech.Determiner,
                "x" => PartOfSpeech.Other,
                var other => throw new ConfigurationException($"{file}: line {number}: the part of speech is '{other}'. Known: n v a adv pn pro num p c aux det x."),
            };
            yield return new LexicalEntry(fields[0], part, fields[2], fields.Length > 3 ? fields[3] : "");
        }
    }

    private static IEnumerable<LexicalEntry> Embedded()
    {
        var assembly = typeof(Lexicon).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".tsv", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.None);
            foreach (var entry in Parse(lines.Select(l => l.TrimEnd('\r')), name))
                yield return entry;
        }
    }
}
