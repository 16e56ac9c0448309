using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Translate;

/// <summary>A rule of a segmentation: at a place that both expressions touch, break or do not.</summary>
internal sealed record SegmentationRule(bool Break, Pattern Before, Pattern After);

/// <summary>Splits by rules: at each place the first rule whose two expressions match there decides (SRX 2.0, section 2.2).</summary>
/// <remarks>Time is linear in the text: one automaton runs over it once, another looks a bounded way ahead where the first found something.</remarks>
internal sealed class RuleSegmenter : ISegmenter
{
    // What follows a break is told from its first words; an expression that wants more sees no more.
    private const int LookAhead = 100;
    private readonly bool[] _breaks;
    private readonly RuleNetwork _before, _after;
    private readonly ConcurrentBag<(RuleAutomaton Before, RuleAutomaton After)> _idle = [];

    public RuleSegmenter(IReadOnlyList<SegmentationRule> rules)
    {
        _breaks = [.. rules.Select(r => r.Break)];
        _before = new RuleNetwork([.. rules.Select(r => r.Before)]);
        _after = new RuleNetwork([.. rules.Select(r => r.After)]);
    }

    public ImmutableArray<TextSpan> Segment(ReadOnlySpan<char> text)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        if (!_idle.TryTake(out var automata))
            automata = (new RuleAutomaton(_before, anywhere: true), new RuleAutomaton(_after, anywhere: false));
        var state = automata.Before.Start;
        var start = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            state = automata.Before.Step(state, _before.ClassOf(text[i]));
            var candidates = automata.Before.Accepted(state, _before.AfterOf(_before.ClassOf(text[i + 1])));
            if (candidates.Length == 0 || !Breaks(automata.After, candidates, text, i + 1))
                continue;
            Add(spans, text, start, i + 1);
            start = i + 1;
        }

        Add(spans, text, start, text.Length);
        _idle.Add(automata);
        return spans.DrainToImmutable();
    }

    private bool Breaks(RuleAutomaton automaton, int[] candidates, ReadOnlySpan<char> text, int at)
    {
        // A break rule alone at the head decides nothing yet; but when no candidate breaks, the place does not either.
        var any = false;
        foreach (var rule in candidates)
            any |= _breaks[rule];
        if (!any)
            return false;
        var state = CharSet.Word.Contains(text[at - 1]) ? automaton.StartAfterWord : automaton.StartAfterOther;
        var best = int.MaxValue;
        var end = Math.Min(text.Length, at + LookAhead);
        for (var i = at; ; i++)
        {
            var next = i < text.Length ? _after.AfterOf(_after.ClassOf(text[i])) : RuleNetwork.After.End;
            foreach (var rule in automaton.Accepted(state, next))
            {
                if (rule < best && Array.BinarySearch(candidates, rule) >= 0)
                    best = rule;
            }

            if (i >= end)
                break;
            state = automaton.Step(state, _after.ClassOf(text[i]));
            if (state.IsDead)
                break;
        }

        return best != int.MaxValue && _breaks[best];
    }

    private static void Add(ImmutableArray<TextSpan>.Builder spans, ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            spans.Add(TextSpan.Between(start, end));
    }
}
