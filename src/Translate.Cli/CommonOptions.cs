using System.CommandLine;
using System.CommandLine.Completions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Translate.Cli;

/// <summary>Options that several commands share, and the settings they stand for.</summary>
internal sealed class CommonOptions
{
    public CommonOptions()
    {
        From.CompletionSources.Add("id", "en");
        To.CompletionSources.Add("id", "en");
        Provider.CompletionSources.Add(_ => Names().Select(name => new CompletionItem(name)));
    }

    public Option<string?> Config { get; } = new("--config", "-c") { Description = $"The configuration file (default: {Composition.DefaultConfiguration} where it exists).", HelpName = "FILE" };

    public Option<string?> From { get; } = new("--from") { Description = "The language of the documents.", HelpName = "LANGUAGE" };

    public Option<string?> To { get; } = new("--to") { Description = "The language to translate into.", HelpName = "LANGUAGE" };

    public Option<string?> Provider { get; } = new("--provider", "-p") { Description = "The provider, by its name in the configuration.", HelpName = "NAME" };

    public Option<string?> Output { get; } = new("--output", "-o") { Description = "The folder for the job and its files.", HelpName = "DIR" };

    public Option<LogLevel?> Log { get; } = new("--log") { Description = "Log calls to standard error: Warning, Debug (their figures), Trace (their texts too).", HelpName = "LEVEL" };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "No progress and no summary." };

    public Option<bool> Json { get; } = new("--json") { Description = "The result as JSON, for machines." };

    /// <summary>The program's parts, as the configuration and these options have them.</summary>
    public Composition Compose(ParseResult result, params ReadOnlySpan<(string Setting, string? Value)> more)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (option, setting) in (ReadOnlySpan<(Option<string?>, string)>)[(From, "From"), (To, "To"), (Provider, "Provider"), (Output, "Output")])
        {
            if (result.GetResult(option) is not null)
                settings[setting] = result.GetValue(option);
        }

        foreach (var (setting, value) in more)
            settings[setting] = value;
        return new Composition(result.GetResult(Config) is null ? null : result.GetValue(Config), settings)
        {
            Log = result.GetResult(Log) is not null && result.GetValue(Log) is { } level ? new StandardErrorLog(level) : NullLogger.Instance,
        };
    }

    // A shell that completes a line has no use for what is wrong with the configuration.
    private static IReadOnlyList<string> Names()
    {
        try
        {
            using var composition = new Composition(null, new Dictionary<string, string?>());
            return composition.Catalog.Names;
        }
        catch (ConfigurationException)
        {
            return [];
        }
    }
}
