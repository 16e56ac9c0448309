namespace Translate;

/// <summary>What every provider's section may say. A provider's own options derive from this.</summary>
public class ProviderOptions
{
    /// <summary>The kind of provider: <c>dictionary</c>, <c>azure</c>, <c>echo</c>.</summary>
    public string Type { get; set; } = "";

    /// <summary>What a million characters cost, in <see cref="Currency"/>; only for the estimate of <c>--dry-run</c>.</summary>
    public decimal? PricePerMillionCharacters { get; set; }

    /// <summary>The currency of the price.</summary>
    public string Currency { get; set; } = "USD";

    /// <summary>How many characters may be sent in a minute, counted as the provider does; null for no limit.</summary>
    public int? CharactersPerMinute { get; set; }

    /// <summary>How many calls may be sent in a second; null for no limit.</summary>
    public int? RequestsPerSecond { get; set; }

    /// <summary>How often a call that may pass later is tried, the first time counted in.</summary>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a call may take with all its attempts and the waiting between them.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many calls may be under way at once.</summary>
    public int MaxConcurrency { get; set; } = 4;

    /// <summary>The most texts in one call; null for what the provider takes.</summary>
    public int? MaxTexts { get; set; }

    /// <summary>The most characters in one call; null for what the provider takes.</summary>
    public int? MaxCharacters { get; set; }
}
