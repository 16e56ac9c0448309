using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Translate;

/// <summary>A class of segments as a job is priced by.</summary>
/// <param name="Name">Its name: <c>context</c>, <c>exact</c>, <c>repetition</c>, <c>95-99</c>, <c>85-94</c>, <c>75-84</c>, <c>50-74</c>, <c>new</c>.</param>
/// <param name="Segments">Sentences in it.</param>
/// <param name="Words">Their words: what stands between white space, as word processors count.</param>
/// <param name="Characters">Their characters with the spaces, in code points.</param>
public sealed record LeverageClass(string Name, long Segments, long Words, long Characters);

/// <summary>How much of a job the memory knows already, class by class.</summary>
/// <remarks>A text is counted in the first class that it fits: a repetition is one of a text that the memory lacks. Of the texts of a job only hashes are kept.</remarks>
public sealed class Leverage(ITranslationMemory memory, LanguagePair languages)
{
    /// <summary>The least similarity that is worth a class.</summary>
    private const int Least = 50;

    private static readonly (string Name, int From)[] Names =
        [("context", MemoryMatch.ContextPercent), ("exact", MemoryMatch.ExactPercent), ("repetition", int.MaxValue), ("95-99", 95), ("85-94", 85), ("75-84", 75), ("50-74", Least), ("new", int.MinValue)];

    private static readonly int Repetition = Array.FindIndex(Names, n => n.Name == "repetition");

    private readonly HashSet<UInt128> _seen = [];
    private readonly LeverageClass[] _classes = Array.ConvertAll(Names, n => new LeverageClass(n.Name, 0, 0, 0));

    /// <summary>The classes, the most known first; those without a segment too.</summary>
    public IReadOnlyList<LeverageClass> Classes => _classes;

    /// <summary>Counts texts, each with its number of sentences.</summary>
    public void Add(IReadOnlyList<(MemoryQuery Text, int Sentences)> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var matches = memory.Match(languages, [.. texts.Select(t => t.Text)], new MatchLimits(Least, Most: 1));
        for (var i = 0; i < texts.Count; i++)
        {
            var (query, sentences) = texts[i];
            var at = ClassOf(matches[i] is [var match, ..] ? match.Percent : 0, isRepetition: !_seen.Add(Hash(query.Text)));
            var known = _classes[at];
            _classes[at] = known with
            {
                Segments = known.Segments + sentences,
                Words = known.Words + query.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length,
                Characters = known.Characters + query.Text.EnumerateRunes().Count(),
            };
        }
    }

    private static int ClassOf(int percent, bool isRepetition) =>
        isRepetition && percent < MemoryMatch.ExactPercent ? Repetition : Array.FindIndex(Names, n => percent >= n.From);

    private static UInt128 Hash(string text) => MemoryMarshal.Read<UInt128>(SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan())));
}
