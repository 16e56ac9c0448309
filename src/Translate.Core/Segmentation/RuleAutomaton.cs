using System.Runtime.CompilerServices;

namespace Translate;

/// <summary>
/// All expressions of a rule set as one automaton: a nondeterministic one (Thompson 1968), made deterministic state by
/// state as texts call for it. Each character costs one table look-up, whatever the expressions are.
/// </summary>
/// <remarks>The states found so far belong to one thread at a time: <see cref="RuleSegmenter"/> keeps a pool.</remarks>
internal sealed class RuleAutomaton
{
    private const int MostStates = 4096;
    private readonly RuleNetwork _network;
    private readonly bool _anywhere;
    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);

    /// <param name="network">The expressions.</param>
    /// <param name="anywhere">Whether a match may begin anywhere, or only where the run begins.</param>
    public RuleAutomaton(RuleNetwork network, bool anywhere)
    {
        (_network, _anywhere) = (network, anywhere);
        Start = Find([.. network.Starts], RuleNetwork.Before.Start);
        StartAfterWord = Find([.. network.Starts], RuleNetwork.Before.Word);
        StartAfterOther = Find([.. network.Starts], RuleNetwork.Before.Other);
    }

    /// <summary>Where a run begins at the beginning of the text.</summary>
    public State Start { get; private set; }

    public State StartAfterWord { get; private set; }

    public State StartAfterOther { get; private set; }

    /// <summary>The state after one more character.</summary>
    public State Step(State state, int charClass) => state.Next[charClass] ?? Extend(state, charClass);

    /// <summary>The expressions that match up to here, in order, given what comes next.</summary>
    public int[] Accepted(State state, RuleNetwork.After next) => state.Accepted[(int)next] ??= _network.Accepted(state.Nodes, state.Before, next);

    private State Extend(State state, int charClass)
    {
        var nodes = _network.Step(state.Nodes, state.Before, charClass);
        if (_anywhere)
            nodes.UnionWith(_network.Starts);
        if (_states.Count >= MostStates)
        {
            // Texts that call for ever new states are rare; starting over keeps memory bounded.
            _states.Clear();
            return Find(nodes, _network.BeforeOf(charClass));
        }

        return state.Next[charClass] = Find(nodes, _network.BeforeOf(charClass));
    }

    private State Find(SortedSet<int> nodes, RuleNetwork.Before before)
    {
        var key = string.Concat(nodes.Select(n => (char)n).Append((char)before));
        if (!_states.TryGetValue(key, out var state))
            _states.Add(key, state = new State([.. nodes], before, _network.Classes));
        return state;
    }

    internal sealed class State(int[] nodes, RuleNetwork.Before before, int classes)
    {
        public int[] Nodes => nodes;

        public RuleNetwork.Before Before => before;

        public bool IsDead => nodes.Length == 0;

        public State?[] Next { get; } = new State?[classes];

        public int[]?[] Accepted { get; } = new int[]?[3];
    }
}

/// <summary>The nondeterministic automaton: nodes that read a character, assert something, branch, or accept an expression.</summary>
internal sealed class RuleNetwork
{
    private readonly List<Node> _nodes = [];
    private readonly List<CharSet> _sets = [CharSet.Word];
    private readonly byte[] _classOf = new byte[0x10000];
    private bool[][] _setHolds = [];

    public RuleNetwork(IReadOnlyList<Pattern> patterns)
    {
        for (var i = 0; i < patterns.Count; i++)
            Starts.Add(Compile(patterns[i], Add(new Node(Kind.Accept, i, 0))));
        if (_nodes.Count > char.MaxValue)
            throw new FormatException("the rules are too large together");
        Partition();
    }

    private enum Kind
    {
        Read,
        Assert,
        Branch,
        Accept,
    }

    public enum Before
    {
        Start,
        Word,
        Other,
    }

    public enum After
    {
        Word,
        Other,
        End,
    }

    public SortedSet<int> Starts { get; } = [];

    public int Classes { get; private set; }

    /// <summary>Characters no expression tells apart share a class.</summary>
    public int ClassOf(char c) => _classOf[c];

    public Before BeforeOf(int charClass) => _setHolds[0][charClass] ? Before.Word : Before.Other;

    public After AfterOf(int charClass) => _setHolds[0][charClass] ? After.Word : After.Other;

    public SortedSet<int> Step(int[] nodes, Before before, int charClass)
    {
        var next = new SortedSet<int>();
        foreach (var node in Closure(nodes, before, AfterOf(charClass)))
        {
            if (_nodes[node].Kind == Kind.Read && _setHolds[_nodes[node].Value][charClass])
                next.Add(_nodes[node].Next);
        }

        return next;
    }

    public int[] Accepted(int[] nodes, Before before, After after) =>
        [.. Closure(nodes, before, after).Where(n => _nodes[n].Kind == Kind.Accept).Select(n => _nodes[n].Value).Distinct().Order()];

    private HashSet<int> Closure(int[] nodes, Before before, After after)
    {
        var reached = new HashSet<int>(nodes);
        var open = new Stack<int>(nodes);
        while (open.TryPop(out var at))
        {
            var node = _nodes[at];
            if (node.Kind == Kind.Branch && reached.Add(node.Value))
                open.Push(node.Value);
            if ((node.Kind == Kind.Branch || (node.Kind == Kind.Assert && Holds((Assertion)node.Value, before, after))) && reached.Add(node.Next))
                open.Push(node.Next);
        }

        return reached;
    }

    private static bool Holds(Assertion assertion, Before before, After after) => assertion switch
    {
        Assertion.Start => before == Before.Start,
        Assertion.End => after == After.End,
        Assertion.WordBoundary => (before == Before.Word) != (after == After.Word),
        _ => (before == Before.Word) == (after == After.Word),
    };

    private int Compile(Pattern pattern, int next)
    {
        switch (pattern)
        {
            case Pattern.Set set:
                return Add(new Node(Kind.Read, IndexOf(set.Chars), next));
            case Pattern.At at:
                return Add(new Node(Kind.Assert, (int)at.Assertion, next));
            case Pattern.Sequence sequence:
                return sequence.Parts.Reverse().Aggregate(next, (after, part) => Compile(part, after));
            case Pattern.Choice choice:
                return choice.Options.Select(option => Compile(option, next)).ToArray().Aggregate((a, b) => Add(new Node(Kind.Branch, a, b)));
            case Pattern.Repeat repeat:
                if (repeat.Most is { } most)
                {
                    var end = next;
                    for (var i = repeat.Least; i < most; i++)
                        next = Add(new Node(Kind.Branch, Compile(repeat.Part, next), end));
                }
                else
                {
                    var loop = Add(new Node(Kind.Branch, next, next));
                    _nodes[loop] = new Node(Kind.Branch, Compile(repeat.Part, loop), next);
                    next = loop;
                }

                for (var i = 0; i < repeat.Least; i++)
                    next = Compile(repeat.Part, next);
                return next;
            default:
                throw new InvalidOperationException(pattern.GetType().Name);
        }
    }

    private int IndexOf(CharSet set)
    {
        var known = set.Single is { } c ? _sets.FindIndex(s => s.Single == c) : _sets.FindIndex(s => s.SameAs(set));
        if (known >= 0)
            return known;
        _sets.Add(set);
        return _sets.Count - 1;
    }

    private int Add(Node node)
    {
        _nodes.Add(node);
        return _nodes.Count - 1;
    }

    // Runs once, at the start, over all characters: there is no time to warm up.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Partition()
    {
        Classes = 1;
        foreach (var set in _sets.Where(set => set.Single is null))
        {
            var renamed = new int[Classes * 2];
            Array.Fill(renamed, -1);
            var count = 0;
            for (var c = 0; c < 0x10000; c++)
            {
                ref var name = ref renamed[(_classOf[c] * 2) + (set.Contains((char)c) ? 1 : 0)];
                if (name < 0)
                    name = count++;
                if (count > 256)
                    throw new FormatException("the rules tell more than 256 kinds of characters apart");
                _classOf[c] = (byte)name;
            }

            Classes = count;
        }

        // A character that some expression names alone is a class of its own.
        foreach (var single in _sets.Select(set => set.Single).OfType<char>().Distinct())
        {
            if (Classes == 256)
                throw new FormatException("the rules tell more than 256 kinds of characters apart");
            _classOf[single] = (byte)Classes++;
        }

        var example = new char[Classes];
        for (var c = 0; c < 0x10000; c++)
            example[_classOf[c]] = (char)c;
        _setHolds = [.. _sets.Select(set => Array.ConvertAll(example, set.Contains))];
    }

    private readonly record struct Node(Kind Kind, int Value, int Next);
}
