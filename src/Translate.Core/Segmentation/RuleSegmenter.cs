using System.Collections.Immutable;

namespace Translate;

/// <summary>Finds sentences by rules: at each position the first rule both of whose parts fit decides; without one, no break.</summary>
/// <remarks>
/// Two readings, both linear in the text whatever the rules: forward for what ends at a position (the parts before a break),
/// then backward, as far as the first such position, for what begins there (the parts after it). A blank line is always a break, and
/// the text between two of them is all that rules see; <c>^</c> and <c>$</c> are its edges.
/// </remarks>
internal sealed class RuleSegmenter : ISegmenter
{
    private readonly Alphabet alphabet;
    private readonly LazyAutomaton before;
    private readonly LazyAutomaton after;
    private readonly ImmutableArray<bool> breaks;

    public RuleSegmenter(IReadOnlyList<SrxRule> rules)
    {
        var forward = MatchProgram.Compile([.. rules.Select(rule => rule.Before.Pattern)]);
        var backward = MatchProgram.Compile([.. rules.Select(rule => rule.After.Pattern.Reverse())]);
        alphabet = new([.. forward.Sets.Union(backward.Sets), CharacterSet.BoundaryWord]);
        var begins = WhatCanBegin(rules);
        before = new(forward, alphabet, symbol => begins[symbol]);
        after = new(backward, alphabet);
        breaks = [.. rules.Select(rule => rule.Break)];
    }

    /// <summary>How many states the automata have at the moment.</summary>
    internal int States => before.Count + after.Count;

    /// <inheritdoc/>
    public ImmutableArray<TextSpan> Segment(ReadOnlySpan<char> text) => Segment(text, out _);

    /// <summary>As <see cref="Segment(ReadOnlySpan{char})"/>; <paramref name="work"/> is how many steps of automata it took.</summary>
    internal ImmutableArray<TextSpan> Segment(ReadOnlySpan<char> text, out long work)
    {
        work = 0;
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var candidates = new List<(int Position, PatternSet Before)>();
        for (var at = 0; at < text.Length;)
        {
            var (end, next) = Blocks.EndOf(text, at);
            if (Blocks.Trim(text, at, end) is { Length: > 0 } block)
            {
                FindCandidates(block.Of(text), candidates, ref work);
                KeepBreaks(block.Of(text), candidates, ref work);
                AddSentences(text, block, candidates, spans);
                candidates.Clear();
            }

            at = next;
        }

        return spans.ToImmutable();
    }

    // For each symbol the rules whose part after the break can begin with it: most candidates end here.
    private PatternSet[] WhatCanBegin(IReadOnlyList<SrxRule> rules)
    {
        var begins = new PatternSet[alphabet.Count];
        for (var symbol = 0; symbol < begins.Length; symbol++)
            begins[symbol] = new(rules.Count);
        foreach (var (number, rule) in rules.Index())
        {
            var members = alphabet.Members(rule.After.Pattern.First);
            for (var symbol = 0; symbol < begins.Length; symbol++)
                if (members[symbol])
                    begins[symbol].Add(number);
        }

        return begins;
    }

    private void FindCandidates(ReadOnlySpan<char> text, List<(int Position, PatternSet Before)> candidates, ref long work)
    {
        var symbols = alphabet.Symbols;
        var state = before.Start;
        for (var i = 0; i < text.Length; i++)
        {
            var symbol = symbols[text[i]];
            state = state.Next[symbol] ?? before.Build(state, symbol, ref work);
            if (state.Ended is { } ended && i > 0 && !(char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1])))
                candidates.Add((i, ended));
        }

        work += text.Length;
    }

    // Leaves, in order, the candidates that are breaks.
    private void KeepBreaks(ReadOnlySpan<char> text, List<(int Position, PatternSet Before)> candidates, ref long work)
    {
        var symbols = alphabet.Symbols;
        var state = after.Start;
        var (at, kept) = (text.Length, candidates.Count);
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            // One character past the position: a state tells what ended before the last one it took.
            while (at >= candidates[i].Position)
            {
                var symbol = symbols[text[--at]];
                state = state.Next[symbol] ?? after.Build(state, symbol, ref work);
                work++;
            }

            if (state.Ended is { } begins && candidates[i].Before.FirstInBoth(begins) is >= 0 and var rule && breaks[rule])
                candidates[--kept] = candidates[i];
        }

        candidates.RemoveRange(0, kept);
    }

    private static void AddSentences(
        ReadOnlySpan<char> text, TextSpan block, List<(int Position, PatternSet Before)> ends, ImmutableArray<TextSpan>.Builder spans)
    {
        var start = block.Start;
        foreach (var (position, _) in ends)
        {
            Add(text, start, block.Start + position);
            start = block.Start + position;
        }

        Add(text, start, block.End);

        void Add(ReadOnlySpan<char> text, int start, int end)
        {
            if (Blocks.Trim(text, start, end) is { Length: > 0 } span)
                spans.Add(span);
        }
    }
}
