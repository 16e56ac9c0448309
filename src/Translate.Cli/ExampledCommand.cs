using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Translate.Cli;

/// <summary>A command whose help ends with examples. The list of commands shows its first line only.</summary>
internal sealed class ExampledCommand(string name, string description, string examples) : Command(name, description)
{
    public string Examples => examples;

    /// <summary>Makes <c>--help</c> print the examples too, and leaves <c>-h</c> as its only short name.</summary>
    public static void ShowExamples(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        foreach (var alias in help.Aliases.Where(a => a != "-h").ToArray())
            help.Aliases.Remove(alias);
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
    }

    private sealed class HelpWithExamples(HelpAction plain) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = plain.Invoke(parseResult);
            if (parseResult.CommandResult.Command is ExampledCommand command)
            {
                var output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (var line in command.Examples.Split('\n'))
                    output.WriteLine("  " + line);
                output.WriteLine();
            }

            return code;
        }
    }
}
