namespace Translate.Alignment;

/// <summary>
/// What word alignment has learnt of two languages: how often each pair of words was linked, how often a word was not, and how
/// links jump. It serves as prior for other texts of the same languages.
/// </summary>
public sealed class WordModel
{
    internal WordModel(LanguagePair languages, WordSide source, WordSide target, int[] starts, int[] targets, float[] counts)
    {
        (Languages, Source, Target, Starts, Targets, Counts) = (languages, source, target, starts, targets, counts);
        (source.Totals, target.Totals) = (new float[source.Words.Length], new float[target.Words.Length]);
        for (var s = 0; s < source.Words.Length; s++)
        {
            for (var e = starts[s]; e < starts[s + 1]; e++)
            {
                source.Totals[s] += counts[e];
                target.Totals[targets[e]] += counts[e];
            }
        }
    }

    /// <summary>The languages, in the order of the links.</summary>
    public LanguagePair Languages { get; }

    /// <summary>How many pairs of words it knows.</summary>
    public int Count => Counts.Length;

    internal WordSide Source { get; }

    internal WordSide Target { get; }

    /// <summary>Where the row of each source word begins.</summary>
    internal int[] Starts { get; }

    /// <summary>The target word of each entry, rising within a row.</summary>
    internal int[] Targets { get; }

    /// <summary>How often each pair was linked.</summary>
    internal float[] Counts { get; }

    /// <summary>The same model for the languages the other way round.</summary>
    public WordModel Reversed()
    {
        var starts = new int[Target.Words.Length + 1];
        foreach (var t in Targets)
            starts[t + 1]++;
        for (var t = 0; t < Target.Words.Length; t++)
            starts[t + 1] += starts[t];
        var (next, sources, counts) = (starts[..^1], new int[Targets.Length], new float[Targets.Length]);
        for (var s = 0; s < Source.Words.Length; s++)
        {
            for (var e = Starts[s]; e < Starts[s + 1]; e++)
            {
                var place = next[Targets[e]]++;
                (sources[place], counts[place]) = (s, Counts[e]);
            }
        }

        return new(Languages.Reversed, Target.Copy(), Source.Copy(), starts, sources, counts);
    }

    /// <summary>This model in the order of these languages; regions and scripts do not count.</summary>
    /// <exception cref="ConfigurationException">It is of other languages.</exception>
    public WordModel For(LanguagePair languages) => IsOf(languages) ? this : IsOf(languages.Reversed) ? Reversed()
        : throw new ConfigurationException($"The model of word alignment is of {Languages}, the texts are {languages}. Name a model of these languages, or none.");

    /// <summary>Writes the model in its own compact form.</summary>
    public void Save(Stream stream) => WordModelFile.Write(this, stream);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="ConfigurationException">It is no model, or a damaged one, or of another version.</exception>
    public static WordModel Load(Stream stream, string name) => WordModelFile.Read(stream, name);

    /// <summary>This model, and for pairs of words that it does not know what another knows.</summary>
    internal WordModel Over(WordModel below)
    {
        var (source, fromBelow) = Source.Joined(below.Source);
        var (target, toBelow) = Target.Joined(below.Target);
        var belowOf = Enumerable.Repeat(-1, source.Words.Length).ToArray();
        for (var s = 0; s < fromBelow.Length; s++)
            belowOf[fromBelow[s]] = s;
        var (starts, targets, counts) = (new int[source.Words.Length + 1], new List<int>(Count + below.Count), new List<float>(Count + below.Count));
        var row = new List<(int Target, float Count)>();
        for (var s = 0; s < belowOf.Length; s++)
        {
            row.Clear();
            var (from, to) = s < Source.Words.Length ? (Starts[s], Starts[s + 1]) : (0, 0);
            for (var e = from; e < to; e++)
                row.Add((Targets[e], Counts[e]));
            var (belowFrom, belowTo) = belowOf[s] >= 0 ? (below.Starts[belowOf[s]], below.Starts[belowOf[s] + 1]) : (0, 0);
            for (var e = belowFrom; e < belowTo; e++)
            {
                var t = toBelow[below.Targets[e]];
                if (Targets.AsSpan(from, to - from).BinarySearch(t) < 0)
                    row.Add((t, below.Counts[e]));
            }

            row.Sort();
            targets.AddRange(row.Select(r => r.Target));
            counts.AddRange(row.Select(r => r.Count));
            starts[s + 1] = targets.Count;
        }

        return new(Languages, source, target, starts, [.. targets], [.. counts]);
    }

    private bool IsOf(LanguagePair languages) => Primary(languages.Source) == Primary(Languages.Source) && Primary(languages.Target) == Primary(Languages.Target);

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>The count of an entry; 0 where the pair is not known.</summary>
    internal float CountOf(int source, int target)
    {
        var entry = Targets.AsSpan(Starts[source], Starts[source + 1] - Starts[source]).BinarySearch(target);
        return entry < 0 ? 0 : Counts[Starts[source] + entry];
    }
}

/// <summary>One language of a model.</summary>
/// <param name="Words">Its normalised words.</param>
/// <param name="Nulls">How often each was linked to nothing.</param>
/// <param name="Jumps">The jumps between its positions.</param>
internal sealed record WordSide(string[] Words, float[] Nulls, JumpTable Jumps)
{
    private Dictionary<string, int>? _ids;

    /// <summary>How often each word was linked.</summary>
    public float[] Totals { get; set; } = [];

    /// <summary>The place of a word; -1 where it is not known.</summary>
    public int IdOf(string word)
    {
        var ids = _ids ??= Words.Index().ToDictionary(w => w.Item, w => w.Index, StringComparer.Ordinal);
        return ids.GetValueOrDefault(word, -1);
    }

    /// <summary>This side, and the words that only another has.</summary>
    /// <returns>The side, and the place in it of each word of the other.</returns>
    public (WordSide Side, int[] Places) Joined(WordSide other)
    {
        var (words, nulls, places) = (Words.ToList(), Nulls.ToList(), new int[other.Words.Length]);
        for (var w = 0; w < places.Length; w++)
        {
            places[w] = IdOf(other.Words[w]);
            if (places[w] >= 0)
                continue;
            places[w] = words.Count;
            words.Add(other.Words[w]);
            nulls.Add(other.Nulls[w]);
        }

        return (new([.. words], [.. nulls], Jumps), places);
    }

    public WordSide Copy() => new(Words, Nulls, Jumps) { _ids = _ids };
}
