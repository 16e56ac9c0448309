namespace Translate;

/// <summary>Takes from the memory what it holds of the same text, with the same neighbours where there is a choice, or of one that is similar enough; asks only for the rest.</summary>
/// <param name="inner">Who is asked for the rest.</param>
/// <param name="memory">The memory.</param>
/// <param name="threshold">From how many percent on a match is taken. A similar text's is taken only if all its numbers and placeholders could be put in.</param>
public sealed class MatchingTranslator(ITranslator inner, ITranslationMemory memory, int threshold) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var answers = new TranslatedText?[request.Texts.Count];
        var queries = request.Texts.Select((text, i) => i < request.Neighbours.Count
            ? new MemoryQuery(text) { Before = request.Neighbours[i].Before, After = request.Neighbours[i].After }
            : new MemoryQuery(text)).ToArray();
        var matches = memory.Match(request.Languages, queries, new MatchLimits(threshold, Most: 1));
        for (var i = 0; i < answers.Length; i++)
            answers[i] = matches[i] is [{ IsComplete: true } match, ..] ? Answer(match) : null;
        int[] missing = [.. Enumerable.Range(0, answers.Length).Where(i => answers[i] is null)];
        if (missing.Length > 0)
        {
            var fresh = await base.TranslateAsync(request with { Texts = Array.ConvertAll(missing, i => request.Texts[i]), Neighbours = [] }, cancellationToken);
            for (var i = 0; i < missing.Length; i++)
                answers[missing[i]] = fresh[i];
        }

        return answers!;
    }

    // The links of a similar text are those of its own words.
    private static TranslatedText Answer(MemoryMatch match) => new()
    {
        Text = match.Target,
        Origin = UnitOrigin.Memory,
        Links = match.Kind == MatchKind.Fuzzy ? [] : [.. match.Unit.Links],
        Flags = match.Kind == MatchKind.Fuzzy ? [MatchFlag.Of(match.Percent)] : [],
    };
}
