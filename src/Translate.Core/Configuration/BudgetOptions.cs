namespace Translate;

/// <summary>The section <c>Translate:Budget</c>: what may be spent. A call that would go beyond it is not sent.</summary>
public sealed class BudgetOptions
{
    /// <summary>The most characters of a job, counted as their providers do; null for no limit.</summary>
    public long? MaxCharactersPerJob { get; set; }

    /// <summary>The most a job may cost, by the providers' <see cref="ProviderOptions.PricePerMillionCharacters"/>.</summary>
    public decimal? MaxCostPerJob { get; set; }

    /// <summary>The most characters of a calendar month (UTC), of all jobs of this user.</summary>
    public long? MaxCharactersPerMonth { get; set; }

    /// <summary>The most that a calendar month may cost.</summary>
    public decimal? MaxCostPerMonth { get; set; }

    /// <summary>Whether prices must be known.</summary>
    public bool NeedsPrices => MaxCostPerJob is not null || MaxCostPerMonth is not null;

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationException">A key is not known, or a value is wrong.</exception>
    public static BudgetOptions Bind(Microsoft.Extensions.Configuration.IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var budget = Settings.Bind(new BudgetOptions(), configuration.GetSection("Translate:Budget"));
        foreach (var (setting, value) in (ReadOnlySpan<(string, decimal?)>)[
            (nameof(MaxCharactersPerJob), budget.MaxCharactersPerJob), (nameof(MaxCostPerJob), budget.MaxCostPerJob),
            (nameof(MaxCharactersPerMonth), budget.MaxCharactersPerMonth), (nameof(MaxCostPerMonth), budget.MaxCostPerMonth)])
        {
            if (value < 0)
                throw new ConfigurationException($"Translate:Budget:{setting} is {value}; it must be 0 or more.");
        }

        return budget;
    }
}
