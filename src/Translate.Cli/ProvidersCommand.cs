using System.CommandLine;
using System.Text.Json;

namespace Translate.Cli;

/// <summary><c>translate providers</c>: what can be chosen.</summary>
internal static class ProvidersCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new ExampledCommand("providers", "Lists the providers that --provider takes, each with its type; a star marks the chosen one.", """
            translate providers --json
            """) { common.Config, common.Provider, common.Json };
        command.SetAction(result =>
        {
            using var composition = common.Compose(result);
            ProviderStatus[] providers = [.. composition.Catalog.Names.Select(name => new ProviderStatus(name, composition.Catalog.TypeOf(name), name.Equals(composition.Options.Provider, StringComparison.OrdinalIgnoreCase), composition.Catalog.Configured.Contains(name, StringComparer.OrdinalIgnoreCase)))];
            var width = providers.Max(provider => provider.Name.Length);
            if (result.GetValue(common.Json))
                Console.Out.WriteLine(JsonSerializer.Serialize<IReadOnlyList<ProviderStatus>>(providers, CliJson.Default.IReadOnlyListProviderStatus));
            else
                foreach (var provider in providers)
                    Console.Out.WriteLine($"{(provider.Chosen ? '*' : ' ')} {provider.Name.PadRight(width)}  {(provider.Configured ? $"{provider.Type}, as the configuration has it" : $"{provider.Type}, with its defaults")}");
            return ExitCode.Done;
        });
        return command;
    }
}
