namespace Translate;

/// <summary>The fewest edits with moves of phrases, found greedily as tercom does: the best move, then the best after it, while one helps.</summary>
internal static class PhraseShifts
{
    // Limits of tercom, and sacreBLEU's limit on how many moves are tried in all.
    private const int LongestPhrase = 10, Farthest = 50, MostTried = 1000;

    /// <summary>Edits that make <paramref name="words"/> into <paramref name="reference"/>; a move is one.</summary>
    public static int Edits(int[] words, int[] reference)
    {
        if (reference.Length == 0)
            return words.Length;
        var edits = new WordEdits(reference, words.Length);
        var (moves, tried) = (0, 0);
        while (true)
        {
            var before = edits.Distance(words);
            var best = Best(words, reference, edits, before, ref tried);
            if (tried >= MostTried || best.Gain <= 0)
                return moves + before;
            moves++;
            words = best.After(words);
        }
    }

    private static Move Best(int[] words, int[] reference, WordEdits edits, int before, ref int tried)
    {
        var aligned = new WordAlignment(edits.Trace(), words.Length, reference.Length);
        Move? best = null;
        foreach (var (start, to, length) in SamePhrases(words, reference))
        {
            // A phrase moves only if it is wrong where it is, the place it moves to is wrong too, and that place is not its own.
            if (!aligned.Words.AsSpan(start, length).Contains(true) || !aligned.Reference.AsSpan(to, length).Contains(true) || (aligned.Of[to] >= start && aligned.Of[to] < start + length))
                continue;
            var last = -1;
            for (var offset = -1; offset < length; offset++)
            {
                var target = to + offset < 0 ? 0 : aligned.Of[to + offset] + 1;
                if (target == last)
                    continue;
                last = target;
                var move = new Move(0, length, start, target);
                move = move with { Gain = before - edits.Distance(move.After(words)) };
                tried++;
                if (best is null || move.CompareTo(best.Value) > 0)
                    best = move;
            }

            if (tried >= MostTried)
                break;
        }

        return best ?? default;
    }

    private static IEnumerable<(int Start, int To, int Length)> SamePhrases(int[] words, int[] reference)
    {
        for (var start = 0; start < words.Length; start++)
        {
            for (var to = Math.Max(0, start - Farthest); to < Math.Min(reference.Length, start + Farthest + 1); to++)
            {
                for (var length = 1; length <= LongestPhrase && start + length <= words.Length && to + length <= reference.Length && words[start + length - 1] == reference[to + length - 1]; length++)
                    yield return (start, to, length);
            }
        }
    }

    /// <summary>The phrase of <paramref name="Length"/> words at <paramref name="Start"/> goes before the word at <paramref name="Target"/>.</summary>
    private readonly record struct Move(int Gain, int Length, int Start, int Target) : IComparable<Move>
    {
        public int CompareTo(Move other) => (Gain, Length, -Start, -Target).CompareTo((other.Gain, other.Length, -other.Start, -other.Target));

        public int[] After(int[] words)
        {
            var phrase = words.AsSpan(Start, Length);
            if (Target < Start)
                return [.. words.AsSpan(0, Target), .. phrase, .. words.AsSpan(Target, Start - Target), .. words.AsSpan(Start + Length)];
            // A place inside the phrase is counted from its end, as tercom does.
            var end = Target > Start + Length ? Target : Math.Min(Target + Length, words.Length);
            return [.. words.AsSpan(0, Start), .. words.AsSpan(Start + Length, end - Start - Length), .. phrase, .. words.AsSpan(end)];
        }
    }

    /// <summary>Which word each word of the reference stands for, and which of both are wrong.</summary>
    private sealed class WordAlignment
    {
        public WordAlignment(Stack<WordEdits.Edit> trace, int words, int reference)
        {
            (Of, Words, Reference) = (new int[reference], new bool[words], new bool[reference]);
            var (i, j) = (-1, -1);
            foreach (var edit in trace)
            {
                if (edit != WordEdits.Edit.Insert)
                    Words[++i] = edit != WordEdits.Edit.Match;
                if (edit == WordEdits.Edit.Delete)
                    continue;
                Reference[++j] = edit != WordEdits.Edit.Match;
                Of[j] = i;
            }
        }

        /// <summary>For each word of the reference the last word of the translation up to it; -1 before the first.</summary>
        public int[] Of { get; }

        public bool[] Words { get; }

        public bool[] Reference { get; }
    }
}
