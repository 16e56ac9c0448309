namespace Translate;

/// <summary>A stretch of a text, in UTF-16 code units.</summary>
/// <param name="Start">Where it begins, counted from 0.</param>
/// <param name="Length">How long it is.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first position after the span.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static TextSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The characters of <paramref name="text"/> that the span covers.</summary>
    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);

    /// <summary>The same stretch, counted from a point <paramref name="offset"/> further left.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, Length);
}
