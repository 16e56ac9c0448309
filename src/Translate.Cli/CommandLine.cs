using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary>The commands and their options.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
        var parsed = Build().Parse(args.Length > 0 ? args : ["--help"]);
        // Both go to standard output, where results go, and the whole help would bury the mistake.
        if (parsed.Action is ParseErrorAction mistake)
            (mistake.ShowHelp, mistake.ShowTypoCorrections) = (false, false);
        try
        {
            var code = await parsed.InvokeAsync(configuration);
            if (parsed.Action is not ParseErrorAction)
                return code;
            Console.Error.WriteLine($"See: translate {Path(parsed.CommandResult)}--help");
            return ExitCode.WrongUsage;
        }
        catch (ConfigurationException e)
        {
            return Fail(e, ExitCode.WrongUsage);
        }
        catch (DocumentException e)
        {
            return Fail(e, ExitCode.WrongUsage);
        }
        catch (JobException e)
        {
            return Fail(e, e.Problem == JobProblem.Storage ? ExitCode.StorageFailed : ExitCode.WrongUsage);
        }
        catch (TranslationException e)
        {
            return Fail(e, e.Error.Kind switch
            {
                TranslationErrorKind.Unsupported => ExitCode.WrongUsage,
                TranslationErrorKind.BudgetExceeded => ExitCode.BudgetReached,
                _ => ExitCode.ProviderFailed,
            });
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("translate: interrupted.");
            return ExitCode.Interrupted;
        }
        catch (IOException e)
        {
            return Fail(e, ExitCode.StorageFailed);
        }
    }

    public static RootCommand Build()
    {
        var root = new RootCommand("""
            Translates documents between Indonesian and English and aligns the result.

            Examples:
              translate run                              config/translate.json: seeds/ to output/
              translate run berita/ --provider azure     another folder, another provider
              translate run --dry-run                    what would be sent, to whom, for how much
              translate align a.id.txt a.en.txt          pairs the sentences of two texts
              translate export --to tsv                  render the job again, in another format
              echo 'Saya pergi ke pasar.' | translate text
              translate check                            mistakes in the job: numbers, names, terms, punctuation
              translate memory import approved.tmx       translations that later jobs find again
              translate learn approved.tmx               teaches the offline engine what reviewers approved

            Exit codes: 0 done; 1 done, but some segments or documents failed; 2 wrong usage or settings; 3 the provider
            failed; 4 a disk or file failed; 5 the budget is reached; 130 interrupted.
            """)
        {
            RunCommand.Create(),
            StatusCommand.Create(),
            ExportCommand.Create(),
            ReviewCommand.Create(),
            ReportCommand.Create(),
            ProvidersCommand.Create(),
            DoctorCommand.Create(),
            CompareCommand.Create(),
            SegmentCommand.Create(),
            AlignCommand.Create(),
            TextCommand.Create(),
            ExplainCommand.Create(),
            LexiconCommand.Create(),
            CheckCommand.Create(),
            MemoryCommand.Create(),
            LearnCommand.Create(),
            AlignWordsCommand.Create(),
            EvaluateCommand.Create(),
            CompletionCommand.Create(),
        };
        ExampledCommand.ShowExamples(root);
        return root;
    }

    // The words that name the command: evaluate links.
    private static string Path(CommandResult result) => result.Command is RootCommand ? "" : $"{(result.Parent is CommandResult parent ? Path(parent) : "")}{result.Command.Name} ";

    private static int Fail(Exception e, int code)
    {
        Console.Error.WriteLine("translate: " + e.Message.ReplaceLineEndings(" "));
        return code;
    }
}
