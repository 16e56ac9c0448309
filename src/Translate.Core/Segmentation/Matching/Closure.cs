namespace Translate;

/// <summary>All instructions that can be reached from some without taking a character.</summary>
/// <remarks>Working memory, used again for every step; not safe for concurrent use.</remarks>
internal sealed class Closure(MatchProgram program)
{
    private readonly NumberSet reached = new(program.Code.Count);
    private readonly Stack<int> open = new();

    /// <summary>Where the next state's instructions are gathered.</summary>
    public NumberSet Result { get; } = new(program.Code.Count);

    public void Clear() => Result.Clear();

    public ReadOnlySpan<int> Of(ReadOnlySpan<int> from, ulong before, ulong after, Neighbours neighbours)
    {
        reached.Clear();
        foreach (var start in from)
            open.Push(start);
        while (open.TryPop(out var number))
        {
            if (!reached.Add(number))
                continue;
            var instruction = program.Code[number];
            switch (instruction.Operation)
            {
                case MatchProgram.Operation.Fork:
                    open.Push(instruction.A);
                    open.Push(instruction.Next);
                    break;
                case MatchProgram.Operation.Look when neighbours.Hold(instruction.A, before, after):
                case MatchProgram.Operation.Boundary when Neighbours.AtBoundary(before, after):
                case MatchProgram.Operation.NotBoundary when !Neighbours.AtBoundary(before, after):
                    open.Push(instruction.Next);
                    break;
            }
        }

        return reached.Members;
    }
}
