using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Translate;

/// <summary>A term and how it must be translated.</summary>
/// <param name="Source">The term as it is written.</param>
/// <param name="Targets">Its right translations, the preferred one first.</param>
public sealed record GlossaryTerm(string Source, ImmutableArray<string> Targets);

/// <summary>A term that stands in a text.</summary>
/// <param name="Term">The term.</param>
/// <param name="Place">Where, in whatever form its words have there.</param>
public readonly record struct GlossaryMatch(GlossaryTerm Term, TextSpan Place);

/// <summary>A user's terms. It is read once, and everything that looks after terms takes it from here: checks, providers, the review page.</summary>
public sealed class Glossary
{
    private readonly TermList _list;
    private readonly Dictionary<string, GlossaryTerm> _terms;

    private Glossary(IReadOnlyList<GlossaryTerm> terms)
    {
        Terms = terms;
        _terms = terms.ToDictionary(t => t.Source, StringComparer.Ordinal);
        _list = TermList.Of(terms.Select(t => (t.Source, string.Join('|', t.Targets))));
        var said = string.Join('\n', terms.Select(t => $"{t.Source}\t{string.Join('|', t.Targets)}"));
        Fingerprint = terms.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..12];
    }

    /// <summary>The terms, a source once, in the order of the file.</summary>
    public IReadOnlyList<GlossaryTerm> Terms { get; }

    /// <summary>Twelve digits that stand for what the glossary says, wherever it lies: other terms make other answers. Empty where it says nothing.</summary>
    public string Fingerprint { get; }

    /// <summary>Reads TBX-Basic, CSV or TSV; which of them, its name or its beginning tells.</summary>
    /// <param name="path">The file.</param>
    /// <param name="languages">From which language into which; null where the file has two columns, the source first.</param>
    /// <exception cref="ConfigurationException">The file cannot be read, or a line of it says nothing: file, line and value are named.</exception>
    public static Glossary Read(string path, LanguagePair? languages = null) => Of(GlossaryReader.Read(path, languages));

    /// <summary>A glossary of these terms. What stands for one source on several lines is put together.</summary>
    public static Glossary Of(IEnumerable<(string Source, string Target)> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new Glossary([.. terms.GroupBy(t => t.Source, StringComparer.Ordinal).Select(group => new GlossaryTerm(
            group.Key, [.. group.SelectMany(t => t.Target.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)]))]);
    }

    /// <summary>The glossary the other way round.</summary>
    public Glossary Reversed() => Of(Terms.SelectMany(t => t.Targets.Select(target => (target, t.Source))));

    /// <summary>The terms that stand in a text of the source's language, in any form of their words, in order; where one lies inside another, both.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="lexicon">What forms words have.</param>
    public IReadOnlyList<GlossaryMatch> Find(TokenizedText text, string language, ICheckLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(lexicon);
        return Find(new CheckedText(text, language), lexicon);
    }

    internal IReadOnlyList<GlossaryMatch> Find(CheckedText text, ICheckLexicon lexicon) =>
        [.. _list.Find(text, lexicon).Select(found => new GlossaryMatch(_terms[found.Term.Text], found.Span)).Distinct().OrderBy(m => m.Place.Start)];
}
