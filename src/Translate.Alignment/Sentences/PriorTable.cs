namespace Translate.Alignment;

/// <summary>What may be known of a pair of texts before reading either: equal words and numbers, cognates, and a lexicon where there is one.</summary>
internal static class PriorTable
{
    private const float Same = 0.7f, Cognate = 0.25f, Listed = 0.5f;
    private const int KeyLength = 5;

    /// <summary>The tables of both directions.</summary>
    public static (TranslationTable Forth, TranslationTable Back) Of(IndexedText source, IndexedText target, LexicalAlignerOptions options)
    {
        var words = new Dictionary<string, int>(target.Vocabulary.Length, StringComparer.Ordinal);
        var keys = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var t = 0; t < target.Vocabulary.Length; t++)
        {
            words.Add(target.Vocabulary[t], t);
            if (Key(target.Vocabulary[t]) is { } key)
            {
                if (!keys.TryGetValue(key, out var list))
                    keys.Add(key, list = []);
                list.Add(t);
            }
        }

        var pairs = new List<(int Source, int Target, float Weight)>();
        var found = new List<string>();
        for (var s = 0; s < source.Vocabulary.Length; s++)
        {
            var word = source.Vocabulary[s];
            if (word[0] == IndexedText.Translated)
            {
                if (words.TryGetValue(word[1..], out var said))
                    pairs.Add((s, said, Same));
                continue;
            }

            if (words.TryGetValue(word, out var same) && IsKept(word))
                pairs.Add((s, same, Same));
            if (Key(word) is { } key && keys.TryGetValue(key, out var cognates) && cognates.Count <= 12)
            {
                foreach (var t in cognates)
                    pairs.Add((s, t, Cognate));
            }

            found.Clear();
            options.Lexicon?.Find(word, found);
            foreach (var translation in found)
            {
                if (words.TryGetValue(translation, out var t))
                    pairs.Add((s, t, Listed));
            }
        }

        if (options.Reverse is { } reverse)
            AddReverse(reverse, source, target, pairs);
        return (Table(pairs, source.Vocabulary.Length), Table([.. pairs.Select(p => (p.Target, p.Source, p.Weight))], target.Vocabulary.Length));
    }

    private static void AddReverse(IWordPairs reverse, IndexedText source, IndexedText target, List<(int Source, int Target, float Weight)> pairs)
    {
        var words = new Dictionary<string, int>(source.Vocabulary.Length, StringComparer.Ordinal);
        for (var s = 0; s < source.Vocabulary.Length; s++)
            words.Add(source.Vocabulary[s], s);
        var found = new List<string>();
        for (var t = 0; t < target.Vocabulary.Length; t++)
        {
            found.Clear();
            reverse.Find(target.Vocabulary[t], found);
            foreach (var word in found)
            {
                if (words.TryGetValue(word, out var s))
                    pairs.Add((s, t, Listed));
            }
        }
    }

    // Short words that look the same are mostly chance: di, at; figures and marks are not.
    private static bool IsKept(string word) => word.Length >= 3 || !char.IsLetter(word[0]);

    private static TranslationTable Table(List<(int From, int To, float Weight)> pairs, int vocabulary)
    {
        pairs.Sort((a, b) => (a.From, a.To, -a.Weight).CompareTo((b.From, b.To, -b.Weight)));
        var starts = new int[vocabulary + 1];
        var (words, probabilities) = (new List<int>(pairs.Count), new List<float>(pairs.Count));
        for (int i = 0, w = 0; w < vocabulary; w++)
        {
            var sum = 0f;
            var most = 0f;
            for (; i < pairs.Count && pairs[i].From == w; i++)
            {
                if (words.Count > starts[w] && words[^1] == pairs[i].To)
                    continue;
                words.Add(pairs[i].To);
                probabilities.Add(pairs[i].Weight);
                sum += pairs[i].Weight;
                most = Math.Max(most, pairs[i].Weight);
            }

            for (var k = starts[w]; k < words.Count; k++)
                probabilities[k] *= most / sum;
            starts[w + 1] = words.Count;
        }

        return new(starts, [.. words], [.. probabilities]);
    }

    /// <summary>The first letters, spelled alike: fotografi and photography, kualitas and quality, aktif and active.</summary>
    private static string? Key(string word)
    {
        if (word.Length < KeyLength || !char.IsAsciiLetter(word[0]))
            return null;
        Span<char> key = stackalloc char[KeyLength];
        var length = 0;
        for (var i = 0; i < word.Length && length < KeyLength; i++)
        {
            var c = word[i] switch { 'c' or 'q' => 'k', 'y' or 'j' => 'i', 'v' => 'f', 'z' => 's', var other => other };
            if (c == 'p' && i + 1 < word.Length && word[i + 1] == 'h')
            {
                c = 'f';
                i++;
            }

            if (!char.IsAsciiLetter(c) || (length > 0 && key[length - 1] == c))
                continue;
            key[length++] = c;
        }

        return length == KeyLength ? key.ToString() : null;
    }
}
