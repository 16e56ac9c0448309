namespace Translate;

/// <summary>
/// Says, for each position of a text read in one direction, which patterns of a set end there, wherever they began. The
/// deterministic automaton is built as texts ask for it: linear time, and memory bounded by <see cref="MaxStates"/>.
/// </summary>
/// <remarks>
/// The construction is RE2's (Cox 2010): a state waits one character before it says what has ended, so that conditions on
/// the next character are known. Safe for concurrent use: states never change but for steps filled in under the lock.
/// </remarks>
internal sealed class LazyAutomaton
{
    /// <summary>Past so many states the automaton starts afresh, so that no text can fill the memory.</summary>
    public const int MaxStates = 10_000;

    private readonly MatchProgram program;
    private readonly Alphabet alphabet;
    private readonly Neighbours neighbours;
    private readonly bool[][] members;
    private readonly Lock building = new();
    private readonly Dictionary<State, State> states = [];
    private readonly Dictionary<(ulong Before, int Symbol), Step> fresh = [];
    private readonly Closure closure;
    private readonly Func<int, PatternSet>? wanted;

    /// <param name="program">The patterns.</param>
    /// <param name="alphabet">An alphabet that tells apart all that they tell apart.</param>
    /// <param name="wanted">Which patterns are worth a report when the next symbol is this; null for all.</param>
    public LazyAutomaton(MatchProgram program, Alphabet alphabet, Func<int, PatternSet>? wanted = null)
    {
        this.program = program;
        this.alphabet = alphabet;
        this.wanted = wanted;
        members = [.. program.Sets.Select(set => alphabet.Members(set).ToArray())];
        neighbours = new(program, alphabet);
        closure = new(program);
        Start = new State([], neighbours.Before(alphabet.Edge), null, alphabet.Count);
    }

    /// <summary>How many states there are at the moment.</summary>
    public int Count => states.Count;

    /// <summary>Where every reading starts: at the edge of the text.</summary>
    public State Start { get; }

    /// <summary>The state after one more symbol; <see cref="State.Ended"/> tells what had ended before it.</summary>
    /// <remarks><paramref name="work"/> grows by the number of instructions looked at.</remarks>
    public State Build(State from, int symbol, ref long work)
    {
        lock (building)
        {
            if (from.Next[symbol] is { } known)
                return known;
            var ended = new PatternSet(program.Patterns);
            var start = Fresh(from.Before, symbol, ref work);
            closure.Clear();
            foreach (var instruction in start.Taken)
                closure.Result.Add(instruction);
            ended.Add(start.Ended);
            work += Move(from.Waiting, from.Before, symbol, ended);
            if (wanted is not null)
                ended.Keep(wanted(symbol));

            if (states.Count >= MaxStates)
                states.Clear();
            var made = new State(closure.Result.Sorted(), neighbours.Before(symbol), ended.IsEmpty ? null : ended, alphabet.Count);
            if (states.TryGetValue(made, out var same))
                made = same;
            else
                states.Add(made, made);
            Volatile.Write(ref from.Next[symbol], made);
            return made;
        }
    }

    // Every pattern may begin at every position; what the first character makes of them is always the same.
    private Step Fresh(ulong before, int symbol, ref long work)
    {
        if (fresh.TryGetValue((before, symbol), out var step))
            return step;
        var ended = new PatternSet(program.Patterns);
        closure.Clear();
        work += Move([.. program.Starts], before, symbol, ended);
        fresh.Add((before, symbol), step = new(closure.Result.Sorted(), ended));
        return step;
    }

    private int Move(ReadOnlySpan<int> waiting, ulong before, int symbol, PatternSet ended)
    {
        var reached = closure.Of(waiting, before, neighbours.After(symbol), neighbours);
        foreach (var number in reached)
        {
            var instruction = program.Code[number];
            if (instruction.Operation == MatchProgram.Operation.Report)
                ended.Add(instruction.A);
            else if (instruction.Operation == MatchProgram.Operation.Take && members[instruction.A][symbol])
                closure.Result.Add(instruction.Next);
        }

        return reached.Length;
    }

    private readonly record struct Step(int[] Taken, PatternSet Ended);

    /// <summary>The instructions that wait for a character, and what is known of the last one.</summary>
    internal sealed class State(int[] waiting, ulong before, PatternSet? ended, int symbols) : IEquatable<State>
    {
        /// <summary>The states after each symbol, as far as they are built.</summary>
        public State?[] Next { get; } = new State?[symbols];

        /// <summary>What ended just before the symbol that led here; null for nothing.</summary>
        public PatternSet? Ended => ended;

        public int[] Waiting => waiting;

        public ulong Before => before;

        public bool Equals(State? other) => other is not null && before == other.Before
            && waiting.AsSpan().SequenceEqual(other.Waiting) && Equals(ended, other.Ended);

        public override bool Equals(object? obj) => Equals(obj as State);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(before);
            hash.Add(ended);
            foreach (var instruction in waiting)
                hash.Add(instruction);
            return hash.ToHashCode();
        }
    }
}
