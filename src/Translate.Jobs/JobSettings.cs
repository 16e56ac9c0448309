namespace Translate.Jobs;

/// <summary>The settings a job's results depend on. A job goes on only with those it was begun with.</summary>
/// <param name="Segmentation">What the sentences depend on, by name.</param>
/// <param name="Translation">What the translations depend on, by name.</param>
public sealed record JobSettings(IReadOnlyDictionary<string, string> Segmentation, IReadOnlyDictionary<string, string> Translation)
{
    /// <summary>The names of those that output files tell of.</summary>
    public const string From = "From", To = "To", Unit = "Unit", Provider = "Provider";

    /// <summary>What stands between the providers of a chain, and between their models.</summary>
    public const string Next = " → ";

    /// <summary>All of them.</summary>
    public IReadOnlyDictionary<string, string> All => new SortedDictionary<string, string>(Segmentation.Concat(Translation).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>The names of those that differ from what is kept.</summary>
    public static IReadOnlyList<string> Changed(IReadOnlyDictionary<string, string> now, IReadOnlyDictionary<string, string> kept)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(kept);
        return [.. now.Where(s => kept.GetValueOrDefault(s.Key) != s.Value).Select(s => s.Key)];
    }
}
