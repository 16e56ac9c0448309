using System.CommandLine;
using Translate.Jobs;

namespace Translate.Cli;

/// <summary><c>translate memory</c>: looks after the translation memory.</summary>
internal static class MemoryCommand
{
    public static Command Create() => new("memory", "Imports, exports and searches translation memories.") { MemoryImportCommand.Create(), MemoryExportCommand.Create(), MemorySearchCommand.Create(), MemoryListCommand.Create() };

    /// <summary>Names one memory instead of the configured ones.</summary>
    public static Option<string?> File() => new("--memory", "-m") { Description = "The memory, by its file (default: the one that Translate:Memory names).", HelpName = "FILE" };

    /// <summary>The memory that is named, else the configured ones.</summary>
    public static TranslationMemory Open(Composition composition, string? named) => named is null ? composition.Memory : composition.OpenMemory([named]);
}
