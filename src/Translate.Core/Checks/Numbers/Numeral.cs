namespace Translate;

/// <summary>A number that a text names.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Readings">What it may mean, written the same in all languages: 10.30 is 10:30 to an Indonesian, 10.3 to a reader of English.</param>
/// <param name="IsImplied">Whether the other side need not name it: one, both, decade.</param>
internal sealed record Numeral(TextSpan Span, IReadOnlyList<string> Readings, bool IsImplied)
{
    public bool Means(Numeral other) => Readings.Any(other.Readings.Contains);
}
