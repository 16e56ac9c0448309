using System.Globalization;

namespace Translate.Providers;

/// <summary>Reads <c>Retry-After</c> (RFC 9110, 10.2.3): seconds, or a date.</summary>
internal static class RetryAfter
{
    /// <summary>How long to wait; null when the header is absent or says nothing.</summary>
    /// <param name="value">The header.</param>
    /// <param name="date">The answer's own <c>Date</c>: the clock of the service, from which its dates count, be ours wrong or not.</param>
    /// <param name="now">Our clock, for a service that sends no date.</param>
    public static TimeSpan? Parse(string? value, string? date, DateTimeOffset now)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        if (!TryDate(value, out var until))
            return null;
        var from = TryDate(date, out var theirs) ? theirs : now;
        return until > from ? until - from : TimeSpan.Zero;
    }

    private static bool TryDate(string? value, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
}
