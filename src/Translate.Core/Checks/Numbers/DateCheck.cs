namespace Translate;

/// <summary>Months and days of the week that are lost or changed; a month may be written as a number.</summary>
internal sealed class DateCheck : ICheck
{
    public CheckInfo Info { get; } = new("date", CheckSeverity.Error, "A month or a day of the week is lost, added or changed.");

    public void Find(CheckedPair pair, FindingList found)
    {
        var (source, target) = (Dates(pair.Source), Dates(pair.Target));
        var lost = source.Where(s => Misses(s, target, pair.Target)).ToList();
        var added = target.Where(t => Misses(t, source, pair.Source)).ToList();
        if (lost.Count + added.Count == 0)
            return;
        var (said, saidNot) = (string.Join(", ", added.Select(d => pair.Target.Of(d.Span))), string.Join(", ", lost.Select(d => pair.Source.Of(d.Span))));
        found.Add(Info, lost.Count == 0 ? $"The target has {said}, which the source does not have." : added.Count == 0 ? $"The target lacks {saidNot}." : $"The source has {saidNot}, the target {said}.",
            lost.Select(d => d.Span), added.Select(d => d.Span));
    }

    private static bool Misses(CalendarWord date, List<CalendarWord> others, CheckedText other) =>
        !date.IsDoubtful && !others.Exists(o => o.Value == date.Value) && !(date.Value <= 12 && other.Numerals.Any(n => n.Readings.Contains(Notation.Write(date.Value))));

    // Both languages write months and days with a capital.
    private static List<CalendarWord> Dates(CheckedText text) => [.. text.Words
        .Select(w => w.Lower.EndsWith("'s", StringComparison.Ordinal) ? new CheckedWord(new TextSpan(w.Span.Start, w.Span.Length - 2), w.Lower[..^2]) : w)
        .Where(w => char.IsUpper(text.Text[w.Span.Start]) && text.Tables.Calendar.ContainsKey(w.Lower))
        .Select(w => new CalendarWord(w.Span, text.Tables.Calendar[w.Lower], text.Tables.DoubtfulCalendar.Contains(w.Lower)))];

    private readonly record struct CalendarWord(TextSpan Span, int Value, bool IsDoubtful);
}
