using System.CommandLine;
using System.Text.Json;

namespace Translate.Cli;

/// <summary><c>translate providers</c>: what can be chosen.</summary>
internal static class ProvidersCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var command = new ExampledCommand("providers", "Lists the providers that --provider takes; a star marks the chosen one.", """
            translate providers --json
            """) { common.Config, common.Provider, common.Json };
        command.SetAction(result =>
        {
            using var composition = common.Compose(result);
            ProviderStatus[] providers = [.. composition.Catalog.Names.Select(name => new ProviderStatus(name, composition.Catalog.TypeOf(name), name.Equals(composition.Options.Provider, StringComparison.OrdinalIgnoreCase)))];
            if (result.GetValue(common.Json))
                Console.Out.WriteLine(JsonSerializer.Serialize<IReadOnlyList<ProviderStatus>>(providers, CliJson.Default.IReadOnlyListProviderStatus));
            else
                foreach (var provider in providers)
                    Console.Out.WriteLine($"{(provider.Chosen ? '*' : ' ')} {provider.Name} ({provider.Type})");
            return ExitCode.Done;
        });
        return command;
    }
}
