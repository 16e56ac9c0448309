using System.CommandLine;

namespace Translate.Cli;

/// <summary>The options of <c>translate align</c>.</summary>
internal sealed class AlignOptions
{
    public static IReadOnlyList<string> FormatNames { get; } = [.. BitextFormats.All.Select(f => f.Name), "vecalign", "hunalign"];

    public AlignOptions()
    {
        Formats.CompletionSources.Add([.. FormatNames]);
        Languages.CompletionSources.Add("id-en", "en-id");
    }

    public Option<string?> List { get; } = new("--list") { Description = "The pairs, a line each: source, tab, target.", HelpName = "FILE" };

    public Option<string?> Languages { get; } = new("--languages") { Description = "What the sides are in (default: as configured, else id-en).", HelpName = "SOURCE-TARGET" };

    public Option<string?> Formats { get; } = new("--to") { Description = $"The formats, separated by commas: {string.Join(", ", FormatNames)}. tsv is source, target, score.", HelpName = "FORMATS" };

    public Option<bool> Lines { get; } = new("--lines") { Description = "A line is a sentence; numbers in vecalign and hunalign files are lines, from 0." };

    public Option<bool> Anchors { get; } = new("--anchors") { Description = "No bead goes across what the form of both shares: headings, ids, timestamps, empty lines." };

    public Option<bool> KeepOrder { get; } = new("--keep-order") { Description = "Report passages that moved, and leave them unpaired." };

    public Option<double?> MinScore { get; } = new("--min-score") { Description = "Leave out pairs less sure than this, from 0 to 1, and what stands alone.", HelpName = "SCORE" };

    public Option<bool> OneToOne { get; } = new("--one-to-one") { Description = "Write only pairs of one sentence and one sentence." };

    public Option<string?> Lexicon { get; } = new("--lexicon") { Description = "Words of your own: source, tab, target.", HelpName = "FILE" };

    public Option<bool> Train { get; } = new("--train") { Description = "Learn words from all pairs of the run, then align again with them." };

    public Option<string?> SaveLexicon { get; } = new("--save-lexicon") { Description = "Where to write the words that --train learnt, for --lexicon.", HelpName = "FILE" };

    public Option<string[]> Embeddings { get; } = new("--embeddings") { Description = "Vectors of the sentences of both sides, 32-bit floats as vecalign has them.", HelpName = "SRC.emb TGT.emb", Arity = new ArgumentArity(2, 2), AllowMultipleArgumentsPerToken = true };

    public Option<string?> Translation { get; } = new("--translation") { Description = "A machine translation of the source, a line a sentence, as a second opinion.", HelpName = "FILE" };

    /// <summary>The languages asked for; null where none are.</summary>
    /// <exception cref="ConfigurationException">They are not two codes with a hyphen between.</exception>
    public (string? Source, string? Target) LanguagesOf(ParseResult result)
    {
        if (result.GetValue(Languages) is not { } languages)
            return (null, null);
        return languages.Split('-') is [{ Length: > 0 } source, { Length: > 0 } target]
            ? (source, target)
            : throw new ConfigurationException($"--languages is '{languages}'; it must be two codes with a hyphen between, such as id-en.");
    }
}
