using System.Collections.Immutable;

namespace Translate;

/// <summary>
/// A set of patterns as one nondeterministic automaton (Thompson 1968): instructions that take a character, fork, test the
/// neighbours, or report that pattern number so-and-so has ended.
/// </summary>
internal sealed class MatchProgram
{
    private readonly List<Instruction> code = [];
    private readonly Dictionary<CharacterSet, int> sets = [];

    private MatchProgram(int patterns) => Patterns = patterns;

    public enum Operation { Take, Fork, Look, Boundary, NotBoundary, Report }

    /// <summary>
    /// Take: a character of set <paramref name="A"/>, then <paramref name="Next"/>. Fork: <paramref name="Next"/> or
    /// <paramref name="A"/>. Look: condition <paramref name="A"/>. Report: pattern <paramref name="A"/> ends.
    /// </summary>
    public readonly record struct Instruction(Operation Operation, int A, int Next);

    /// <summary>A test of the neighbours; <paramref name="Set"/> is a number in <see cref="Sets"/>.</summary>
    public readonly record struct Condition(bool Ahead, int Set, bool Edge, bool Negated);

    public int Patterns { get; }

    public ImmutableArray<int> Starts { get; private set; }

    public IReadOnlyList<Instruction> Code => code;

    public List<Condition> Conditions { get; } = [];

    public IReadOnlyCollection<CharacterSet> Sets => sets.Keys;

    public static MatchProgram Compile(IReadOnlyList<Pattern> patterns)
    {
        var program = new MatchProgram(patterns.Count);
        program.Starts = [.. patterns.Select((pattern, number) =>
            program.Add(pattern, program.Add(new Instruction(Operation.Report, number, -1))))];
        return program;
    }

    private int Add(Instruction instruction)
    {
        code.Add(instruction);
        return code.Count - 1;
    }

    private int NumberOf(CharacterSet set)
    {
        if (!sets.TryGetValue(set, out var number))
            sets.Add(set, number = sets.Count);
        return number;
    }

    // From the end to the beginning, so that every instruction knows the next one.
    private int Add(Pattern pattern, int next)
    {
        switch (pattern)
        {
            case Pattern.One one:
                return Add(new Instruction(Operation.Take, NumberOf(one.Set), next));
            case Pattern.Boundary boundary:
                return Add(new Instruction(boundary.Negated ? Operation.NotBoundary : Operation.Boundary, 0, next));
            case Pattern.Look look:
                Conditions.Add(new(look.Ahead, NumberOf(look.Set), look.Edge, look.Negated));
                return Add(new Instruction(Operation.Look, Conditions.Count - 1, next));
            case Pattern.Sequence sequence:
                return sequence.Parts.Reverse().Aggregate(next, (after, part) => Add(part, after));
            case Pattern.Choice choice:
                return choice.Parts.Select(part => Add(part, next)).ToArray()
                    .Aggregate((one, other) => Add(new Instruction(Operation.Fork, one, other)));
            default:
                return Add((Pattern.Repeat)pattern, next);
        }
    }

    private int Add(Pattern.Repeat repeat, int next)
    {
        var start = next;
        if (repeat.Most is { } most)
        {
            for (var i = repeat.Least; i < most; i++)
                start = Add(new Instruction(Operation.Fork, next, Add(repeat.Part, start)));
        }
        else
        {
            start = Add(new Instruction(Operation.Fork, next, -1));
            code[start] = code[start] with { Next = Add(repeat.Part, start) };
        }

        for (var i = 0; i < repeat.Least; i++)
            start = Add(repeat.Part, start);
        return start;
    }
}
