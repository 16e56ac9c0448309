using System.CommandLine;

namespace Translate.Cli;

/// <summary><c>translate evaluate</c>: how good a translation or an alignment is, against one that people made.</summary>
internal static class EvaluateCommand
{
    public static Command Create() => new("evaluate", "Measures translations, aligned sentences and word links against what people made.")
    {
        EvaluateTranslationCommand.Create(),
        EvaluateAlignmentCommand.Create(),
        EvaluateLinksCommand.Create(),
    };

    /// <summary>The lines of files, of which one may be standard input.</summary>
    /// <exception cref="ConfigurationException">Standard input is named twice, a file is empty, or one has fewer lines than another.</exception>
    public static IReadOnlyList<string[]> ReadParallel(IReadOnlyList<string> paths)
    {
        if (paths.Count(p => p == "-") > 1)
            throw new ConfigurationException("- is named twice, and standard input can be read once. Name a file for the other.");
        var files = paths.Select(ReadLines).ToArray();
        var odd = Array.FindIndex(files, f => f.Length != files[0].Length);
        return odd < 0 ? files : throw new ConfigurationException(
            $"{paths[0]} has {Quantity.Of(files[0].Length, "line")} and {paths[odd]} {Quantity.Of(files[odd].Length, "line")}; line n of one must belong to line n of the other.");
    }

    /// <summary>Does it, and names the place where a score is no probability.</summary>
    public static void Named(string place, Action add)
    {
        try
        {
            add();
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new ConfigurationException($"{place}: {e.ActualValue} is no probability from 0 to 1. Leave --calibration out, or write scores that are.", e);
        }
    }

    private static string[] ReadLines(string path)
    {
        using var reader = TextIO.Open(path);
        string[] lines = [.. LineFile.Read(reader.BaseStream, path)];
        return lines.Length > 0 ? lines : throw new ConfigurationException($"{path}: the file is empty; there is nothing to measure.");
    }
}
