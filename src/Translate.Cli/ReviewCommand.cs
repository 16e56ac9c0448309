using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using Translate.Alignment;
using Translate.Dictionary;
using Translate.Jobs;
using Translate.Review;

namespace Translate.Cli;

/// <summary><c>translate review</c>: the page on which a person finishes a job.</summary>
internal static class ReviewCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var job = new Argument<string?>("JOB") { Description = "The job's folder, or its job.db (default: the configured output).", Arity = ArgumentArity.ZeroOrOne };
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1 (default: any free one).", HelpName = "NUMBER" };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 65535)
                result.AddError("--port: a port is a number from 0 to 65535.");
        });
        var noOpen = new Option<bool>("--no-open") { Description = "Print the address only; open no browser." };
        var person = new Option<string?>("--as") { Description = "Your name for the history (default: the user's).", HelpName = "NAME" };
        var command = new ExampledCommand("review",
            "Opens a page in the browser where the job's translations are corrected and approved by keyboard. Ctrl+C ends it.",
            """
            translate review
            translate review terjemahan --port 8080 --no-open
            """) { job, port, noOpen, person, common.Output, common.Config };
        command.SetAction(async (result, cancellationToken) =>
        {
            using var composition = common.Compose(result, Job(result.GetValue(job)));
            LanguagePair languages;
            using (var store = StatusCommand.OpenExisting(composition))
                languages = new JobHeaders(store.Settings(), Composition.Version, Composition.FixedDate).Languages;

            await ReviewServer.RunAsync(
                new ReviewParts
                {
                    Database = composition.JobDatabase,
                    Memory = composition.Memory,
                    WordAligner = new WordAligner(languages, ShippedWordModel.For),
                    Tokenizer = WordTokenizer.Default,
                    Person = result.GetValue(person) ?? Environment.UserName,
                    ToolVersion = Composition.Version,
                    FixedDate = Composition.FixedDate,
                    Time = Composition.Time,
                },
                result.GetValue(port),
                address =>
                {
                    Console.Out.WriteLine(address);
                    if (!result.GetValue(noOpen))
                        Open(address);
                },
                cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The setting that a job named on the command line stands for.</summary>
    public static (string, string?)[] Job(string? named) => named is null
        ? []
        : [("Output", Path.GetFileName(named) == TranslationJob.DatabaseName && !Directory.Exists(named) ? Path.GetDirectoryName(Path.GetFullPath(named)) : named)];

    private static void Open(Uri address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine("translate: no browser could be opened. Open the address above yourself.");
        }
    }
}
