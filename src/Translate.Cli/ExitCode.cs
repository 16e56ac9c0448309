namespace Translate.Cli;

/// <summary>What the program ends with; the table in README.md says the same.</summary>
internal static class ExitCode
{
    public const int Done = 0, DoneWithFailures = 1, WrongUsage = 2, ProviderFailed = 3, StorageFailed = 4, BudgetReached = 5, Interrupted = 130;
}
