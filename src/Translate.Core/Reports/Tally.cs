namespace Translate;

/// <summary>How many there are in each class, the classes in a fixed order.</summary>
internal sealed class Tally(params IReadOnlyList<(double From, string Name)> classes)
{
    public IReadOnlyList<string> Names { get; } = [.. classes.Select(c => c.Name)];

    public long[] Counts { get; } = new long[classes.Count];

    /// <summary>Counts a value in the last class that begins at or below it.</summary>
    public void Add(double value)
    {
        var at = 0;
        while (at + 1 < classes.Count && value >= classes[at + 1].From)
            at++;
        Counts[at]++;
    }
}
