using System.CommandLine;

namespace Translate.Cli;

/// <summary><c>translate completion</c>: what a shell needs to complete commands and options.</summary>
internal static class CompletionCommand
{
    // The [suggest:N] directive answers with the completions at position N of the line.
    private const string Bash = """
        _translate() { mapfile -t COMPREPLY < <(translate "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null | grep -- "^${COMP_WORDS[COMP_CWORD]}"); }
        complete -o default -F _translate translate
        """;

    private const string Zsh = """
        #compdef translate
        _translate() { local -a found; found=("${(@f)$(translate "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}"); compadd -- $found; }
        compdef _translate translate
        """;

    private const string Fish = """
        complete -f -c translate -a '(translate "[suggest:"(commandline -C)"]" (commandline) 2>/dev/null)'
        """;

    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh or fish." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish");
        var command = new ExampledCommand("completion",
            "Prints a script that completes translate's commands in a shell.",
            """
            translate completion bash >> ~/.bashrc
            """) { shell };
        command.SetAction(result =>
        {
            Console.Out.WriteLine(result.GetValue(shell) switch { "bash" => Bash, "zsh" => Zsh, _ => Fish });
            return ExitCode.Done;
        });
        return command;
    }
}
