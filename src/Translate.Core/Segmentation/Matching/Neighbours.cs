namespace Translate;

/// <summary>What the conditions of a program can ask of the character before or after a position, as bits.</summary>
internal sealed class Neighbours
{
    /// <summary>How many different sets lookaround may use in one language's rules.</summary>
    public const int MaxSets = 62;

    private const int WordBit = 62, EdgeBit = 63;
    private readonly MatchProgram program;
    private readonly ulong[] bits;
    private readonly int[] bitOf;
    private readonly ulong asked;

    public Neighbours(MatchProgram program, Alphabet alphabet)
    {
        this.program = program;
        bits = new ulong[alphabet.Count + 1];
        bits[alphabet.Edge] = 1UL << EdgeBit;
        asked = 1UL << WordBit;
        Mark(alphabet, CharacterSet.BoundaryWord, WordBit);

        bitOf = new int[program.Sets.Count];
        var sets = program.Sets.ToArray();
        var used = program.Conditions.Select(condition => condition.Set).Distinct().ToArray();
        for (var i = 0; i < used.Length; i++)
            Mark(alphabet, sets[used[i]], bitOf[used[i]] = i);

        // The state of an automaton keeps of the last character only what some condition will ask.
        foreach (var condition in program.Conditions)
            if (!condition.Ahead)
                asked |= (1UL << bitOf[condition.Set]) | (condition.Edge ? 1UL << EdgeBit : 0);
    }

    public ulong Before(int symbol) => bits[symbol] & asked;

    public ulong After(int symbol) => bits[symbol];

    public bool Hold(int condition, ulong before, ulong after)
    {
        var (ahead, set, edge, negated) = program.Conditions[condition];
        var neighbour = ahead ? after : before;
        var found = (neighbour >> bitOf[set] & 1) != 0 || (edge && neighbour >> EdgeBit != 0);
        return found != negated;
    }

    public static bool AtBoundary(ulong before, ulong after) => ((before ^ after) >> WordBit & 1) != 0;

    private void Mark(Alphabet alphabet, CharacterSet set, int bit)
    {
        var members = alphabet.Members(set);
        for (var symbol = 0; symbol < members.Length; symbol++)
            if (members[symbol])
                bits[symbol] |= 1UL << bit;
    }
}
