using Translate.Cli;

namespace Translate.Tests.Cli;

public sealed class HelpTests
{
    [Fact]
    public void Every_example_in_the_help_is_one_that_the_program_takes()
    {
        var root = CommandLine.Build();
        var examples = root.Subcommands.SelectMany(c => c.Subcommands.Prepend(c)).OfType<ExampledCommand>().SelectMany(c => c.Examples.Split('\n'))
            .Concat(root.Description!.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("translate ", StringComparison.Ordinal)).Select(line => line.Split("  ")[0]))
            .ToArray();
        Assert.True(examples.Length > 12);
        Assert.All(examples, example => Assert.Empty(root.Parse(example[example.IndexOf("translate ", StringComparison.Ordinal)..].Split(" >")[0]["translate ".Length..].Split("    #")[0]).Errors));
    }
}
