using System.Text;

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
            var end = EndOfCall(texts, first, Info);
            if (end == first)
                answers[end++] = TranslatedText.Failure(TranslationErrorKind.TooLong, $"{Info.Name}: the text has {Info.Count(texts[first])} characters; the provider takes {Math.Min(Info.MaxCharacters, Info.MaxBytes)}.", Info.Name);
            else
                await FillAsync(request, texts, answers, first, end, cancellationToken);
            first = end;
        }

        return request.Texts.Count == texts.Length ? answers : [.. request.Texts.Select(text => answers[distinct[text]])];
    }

    /// <summary>The texts from <paramref name="first"/> that fit into one call end before the returned index; that is <paramref name="first"/> when one text is too much by itself.</summary>
    internal static int EndOfCall(IReadOnlyList<string> texts, int first, TranslatorInfo info)
    {
        var end = first;
        for (long characters = 0, bytes = 0; end < texts.Count && end - first < info.MaxTexts; end++)
        {
            characters += info.Count(texts[end]);
            bytes += info.MaxBytes == int.MaxValue ? 0 : Encoding.UTF8.GetByteCount(texts[end]);
            if (characters > info.MaxCharacters || bytes > info.MaxBytes || (end > first && characters > info.MaxCharactersTogether))
                break;
        }

        return end;
    }

    private async Task FillAsync(TranslationRequest request, string[] texts, TranslatedText[] answers, int first, int end, CancellationToken cancellationToken)
    {
        try
        {
            var call = request with { Texts = new ArraySegment<string>(texts, first, end - first) };
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
            await FillAsync(request, texts, answers, first, middle, cancellationToken);
            await FillAsync(request, texts, answers, middle, end, cancellationToken);
        }
    }
}
