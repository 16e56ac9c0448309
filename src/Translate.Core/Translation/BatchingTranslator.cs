namespace Translate;

/// <summary>Cuts a request to what the provider takes at once, and sends each distinct text once.</summary>
/// <remarks>When a provider refuses a call for what it holds, the call is halved until the one bad text is found; that one fails, the others are kept.</remarks>
public sealed class BatchingTranslator(ITranslator inner) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var distinct = new Dictionary<string, int>(request.Texts.Count, StringComparer.Ordinal);
        foreach (var text in request.Texts)
            distinct.TryAdd(text, distinct.Count);
        var texts = distinct.Keys.ToArray();
        var answers = new TranslatedText[texts.Length];
        for (var first = 0; first < texts.Length;)
        {
            if (texts[first].Length > Info.MaxCharacters)
            {
                answers[first] = TranslatedText.Failure(TranslationErrorKind.TooLong, $"{Info.Name}: the text has {texts[first].Length} characters; the provider takes {Info.MaxCharacters}.", Info.Name);
                first++;
                continue;
            }

            var end = EndOfCall(texts, first, Info);
            await FillAsync(request.Languages, texts, answers, first, end, cancellationToken);
            first = end;
        }

        return request.Texts.Count == texts.Length ? answers : [.. request.Texts.Select(text => answers[distinct[text]])];
    }

    /// <summary>The texts from <paramref name="first"/> that fit into one call end before the returned index.</summary>
    internal static int EndOfCall(IReadOnlyList<string> texts, int first, TranslatorInfo info)
    {
        var end = first;
        for (long characters = 0; end < texts.Count && end - first < info.MaxTexts; end++)
        {
            characters += texts[end].Length;
            if (characters > info.MaxCharacters)
                break;
        }

        return end;
    }

    private async Task FillAsync(LanguagePair languages, string[] texts, TranslatedText[] answers, int first, int end, CancellationToken cancellationToken)
    {
        try
        {
            var call = new TranslationRequest(languages, new ArraySegment<string>(texts, first, end - first));
            var part = await base.TranslateAsync(call, cancellationToken);
            if (part.Count != end - first)
                throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{Info.Name}: {end - first} texts were sent and {part.Count} answers came back.");
            for (var i = first; i < end; i++)
                answers[i] = part[i - first];
        }
        catch (TranslationException e) when (e.Error.Kind is TranslationErrorKind.Rejected or TranslationErrorKind.TooLong)
        {
            if (end - first == 1)
            {
                answers[first] = new TranslatedText { Text = "", Provider = Info.Name, Error = e.Error };
                return;
            }

            var middle = first + ((end - first) / 2);
            await FillAsync(languages, texts, answers, first, middle, cancellationToken);
            await FillAsync(languages, texts, answers, middle, end, cancellationToken);
        }
    }
}
