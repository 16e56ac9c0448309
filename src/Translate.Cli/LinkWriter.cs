using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Translate.Cli;

/// <summary>Word links in the forms that other programs read; a line for each pair of sentences, empty where nothing is linked.</summary>
internal static class LinkWriter
{
    public static readonly ImmutableArray<string> Forms = ["pharaoh", "pharaoh-scored", "proj", "tsv", "json"];

    /// <summary>Whether the form repeats the sentences, or counts in their characters.</summary>
    public static bool NeedsText(string form) => form is "proj" or "tsv" or "json";

    public static string Line(string form, TokenizedText source, TokenizedText target, ImmutableArray<WordLink> links) => form switch
    {
        "pharaoh" => string.Join(' ', links),
        "pharaoh-scored" => string.Join(' ', links.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l}:{l.Probability:0.####}"))),
        // Azure's: characters of the source, then of the target, the last one included.
        "proj" => string.Join(' ', links.Select(l => string.Create(CultureInfo.InvariantCulture, $"{source.Words[l.Source].Start}:{source.Words[l.Source].End - 1}-{target.Words[l.Target].Start}:{target.Words[l.Target].End - 1}"))),
        "tsv" => $"{OneCell(source.Text)}\t{OneCell(target.Text)}\t{string.Join(' ', links)}",
        _ => JsonSerializer.Serialize(new LinkedPair(source.Text, target.Text, Words(source), Words(target), [.. links.Select(l => new LinkedWords(l.Source, l.Target, MathF.Round(l.Probability, 4)))]), LineJson.Readable.LinkedPair),
    };

    private static string[] Words(TokenizedText text) => [.. text.Words.Select(w => text.Text.Substring(w.Start, w.Length))];

    private static string OneCell(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}

internal sealed record LinkedPair(string Source, string Target, string[] SourceWords, string[] TargetWords, LinkedWords[] Links);

internal sealed record LinkedWords(int Source, int Target, float Probability);
