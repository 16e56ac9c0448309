namespace Translate;

/// <summary>A set of numbers below a limit that is emptied at once (Briggs and Torczon 1993).</summary>
internal sealed class NumberSet(int limit)
{
    private readonly int[] members = new int[limit];
    private readonly int[] places = new int[limit];
    private int count;

    public ReadOnlySpan<int> Members => members.AsSpan(0, count);

    public bool Add(int number)
    {
        var place = places[number];
        if (place < count && members[place] == number)
            return false;
        places[number] = count;
        members[count++] = number;
        return true;
    }

    public void Clear() => count = 0;

    public int[] Sorted()
    {
        var sorted = Members.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
