namespace Translate;

/// <summary>The section <c>Translate:Matches</c>: how memories are used.</summary>
public sealed class MatchOptions
{
    /// <summary>From how many percent on a similar text's translation is taken by <c>run</c>; 100, which is the default, takes the same text's alone.</summary>
    /// <remarks>A similar text says something else, and nobody has read its translation here: below 100 a person should review what was taken.</remarks>
    public int Threshold { get; set; } = MemoryMatch.ExactPercent;

    /// <summary>What is taken off, in percent: by the name of a memory's file, by that of an imported file, or <c>import</c> for all that was imported, <c>machine</c> for what a machine made. The largest counts.</summary>
    public IDictionary<string, int> Penalties { get; } = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is taken off a match for where the unit comes from.</summary>
    public int PenaltyOf(MemoryUnit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (Penalties.Count == 0)
            return 0;
        return Math.Max(
            Math.Max(Of(unit.Memory), unit.Origin is { } origin ? Math.Max(Of(origin), Of("import")) : 0),
            unit.IsMachine ? Of("machine") : 0);

        int Of(string name) => Penalties.TryGetValue(name, out var penalty) ? penalty : 0;
    }

    /// <summary>Reads the section.</summary>
    /// <exception cref="ConfigurationException">A key is not known, or a value is wrong.</exception>
    public static MatchOptions Bind(Microsoft.Extensions.Configuration.IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = Settings.Bind(new MatchOptions(), configuration.GetSection("Translate:Matches"));
        if (options.Threshold is < 70 or > MemoryMatch.ExactPercent)
            throw new ConfigurationException($"Translate:Matches:Threshold is {options.Threshold}; it must be from 70 to 100.");
        foreach (var (name, penalty) in options.Penalties)
        {
            if (penalty is < 0 or > 100)
                throw new ConfigurationException($"Translate:Matches:Penalties:{name} is {penalty}; it must be from 0 to 100.");
        }

        return options;
    }
}
