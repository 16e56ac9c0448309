using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Translate;

/// <summary>A unit as JSON; in JSON Lines with its document and languages.</summary>
internal sealed record UnitJson
{
    public required string Id { get; init; }

    public required int Number { get; init; }

    public string? Document { get; init; }

    public LanguagesJson? Languages { get; init; }

    public required int Paragraph { get; init; }

    public required string Before { get; init; }

    public required SourceJson Source { get; init; }

    public required TargetJson Target { get; init; }

    public required BeadJson Bead { get; init; }

    public required ImmutableArray<WordLink> Links { get; init; }

    public required UnitOrigin Origin { get; init; }

    public string? Provider { get; init; }

    /// <summary>Of a memory's match, in percent; absent where the target comes from elsewhere. The flags say the same.</summary>
    public int? Match { get; init; }

    public required ImmutableArray<string> Flags { get; init; }

    /// <summary>Absent while nobody has reviewed it.</summary>
    public ReviewState? Review { get; init; }

    public string? Comment { get; init; }

    public ErrorJson? Error { get; init; }

    /// <summary>The unit as it is written. Half a pair of surrogates, which JSON cannot hold, becomes U+FFFD, and a flag counts them.</summary>
    public static UnitJson Of(TranslationUnit unit, BitextHeader header, bool standsAlone)
    {
        var halves = 0;
        var (before, source, target) = (Whole(unit.Before, ref halves), Whole(unit.Source.Text, ref halves), Whole(unit.Target.Text, ref halves));
        var comment = unit.Comment is null ? null : Whole(unit.Comment, ref halves);
        return new UnitJson
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{header.DocumentId}-{unit.Number}"),
            Number = unit.Number,
            Document = standsAlone ? header.DocumentPath : null,
            Languages = standsAlone ? LanguagesJson.Of(header.Languages) : null,
            Paragraph = unit.Paragraph,
            Before = before,
            Source = new(source, new(unit.Start, unit.Length), unit.Source.Words),
            Target = new(target, unit.Target.Words),
            Bead = new(unit.Bead, unit.SourceSentences, unit.TargetSentences, Certainty.Rounded(unit.Score)),
            Links = unit.Links,
            Origin = unit.Origin,
            Provider = unit.Provider,
            Match = unit.Match,
            Flags = halves == 0 ? unit.Flags : unit.Flags.Add(string.Create(CultureInfo.InvariantCulture, $"replaced-characters:{halves}")),
            Review = unit.Review == ReviewState.Unreviewed ? null : unit.Review,
            Comment = comment,
            Error = unit.Error is { } error ? new(error.Kind, error.Message) : null,
        };
    }

    public TranslationUnit ToUnit() => new()
    {
        Number = Number,
        Paragraph = Paragraph,
        Start = Source.Span.Start,
        Length = Source.Span.Length,
        Before = Before,
        Source = new TokenizedText(Source.Text, Source.Words),
        Target = new TokenizedText(Target.Text, Target.Words),
        SourceSentences = Bead.Sources,
        TargetSentences = Bead.Targets,
        Score = (float)Bead.Score,
        Origin = Origin,
        Provider = Provider,
        Links = Links,
        Flags = Flags,
        Review = Review ?? ReviewState.Unreviewed,
        Comment = Comment,
        Error = Error is null ? null : new TranslationError(Error.Kind, Error.Message),
    };

    /// <summary>What would make a reader stumble: words outside their text, links to words that are not there.</summary>
    public string? Problem() =>
        Outside(Source.Text, Source.Words) is { } word ? $"source word {word} is not inside the text"
        : Outside(Target.Text, Target.Words) is { } other ? $"target word {other} is not inside the text"
        : Links.Any(link => !(link.Source >= 0 && link.Source < Source.Words.Length && link.Target >= 0 && link.Target < Target.Words.Length)) ? "a link names a word that is not there"
        : null;

    private static int? Outside(string text, ImmutableArray<TextSpan> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Start < 0 || words[i].Length < 0 || words[i].Length > text.Length - words[i].Start)
                return i;
        }

        return null;
    }

    private static string Whole(string text, ref int halves)
    {
        var found = 0;
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
                at++;
            else if (char.IsSurrogate(text[at]))
                found++;
        }

        halves += found;
        return found == 0 ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
    }
}

internal sealed record SourceJson(string Text, PlaceJson Span, ImmutableArray<TextSpan> Words);

internal sealed record TargetJson(string Text, ImmutableArray<TextSpan> Words);

/// <summary>Where a source stands in its document.</summary>
internal readonly record struct PlaceJson(long Start, int Length);

internal sealed record BeadJson(string Kind, int Sources, int Targets, decimal Score);

internal sealed record ErrorJson(TranslationErrorKind Kind, string Message);
