using System.Collections.Immutable;
using System.Text;

namespace Translate;

/// <summary>Asks for a text that is more than one call may hold sentence by sentence, and joins the answers with the white space that stood between.</summary>
/// <remarks>A text with a sentence that is too long by itself is passed on whole, so that it fails before any of it is paid for.</remarks>
/// <param name="inner">Who is asked; its <see cref="TranslatorInfo"/> says how much a call may hold.</param>
/// <param name="segmenters">The segmenter of a source language.</param>
internal sealed class SentenceSplittingTranslator(ITranslator inner, Func<string, ISegmenter> segmenters) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Texts.All(text => Fits(text, Info)))
            return await base.TranslateAsync(request, cancellationToken);
        var segmenter = segmenters(request.Languages.Source);
        var parts = request.Texts.Select(text => Parts(text, Info, segmenter)).ToArray();
        var sent = parts.SelectMany((spans, i) => spans.Select(span => request.Texts[i].Substring(span.Start, span.Length))).ToArray();
        var answers = await base.TranslateAsync(request with { Texts = sent }, cancellationToken);
        var joined = new TranslatedText[parts.Length];
        for (int i = 0, first = 0; i < joined.Length; first += parts[i++].Length)
            joined[i] = Join(request.Texts[i], parts[i], [.. answers.Skip(first).Take(parts[i].Length)]);
        return joined;
    }

    /// <summary>What is asked for in place of a text: its sentences where it is too long and each of them is not, else the whole of it.</summary>
    internal static ImmutableArray<TextSpan> Parts(string text, TranslatorInfo info, ISegmenter segmenter)
    {
        if (!Fits(text, info))
        {
            var sentences = segmenter.Segment(text);
            if (sentences.All(span => Fits(text.Substring(span.Start, span.Length), info)))
                return sentences;
        }

        return [new TextSpan(0, text.Length)];
    }

    private static bool Fits(string text, TranslatorInfo info) => BatchingTranslator.EndOfCall([text], 0, info) > 0;

    private static TranslatedText Join(string text, ImmutableArray<TextSpan> parts, TranslatedText[] answers)
    {
        if (answers is [var whole] && parts[0].Length == text.Length)
            return whole;
        if (Array.Find(answers, answer => !answer.Succeeded) is { } failed)
            return failed;
        var target = new StringBuilder();
        var links = ImmutableArray.CreateBuilder<SpanLink>();
        var sentences = ImmutableArray.CreateBuilder<SpanLink>(answers.Length);
        var unknown = ImmutableArray.CreateBuilder<TextSpan>();
        var end = 0;
        for (var i = 0; i < answers.Length; end = parts[i++].End)
        {
            target.Append(text, end, parts[i].Start - end);
            links.AddRange(answers[i].Links.Select(link => link with { Source = link.Source.Shift(parts[i].Start), Target = link.Target.Shift(target.Length) }));
            unknown.AddRange(answers[i].Unknown.Select(span => span.Shift(parts[i].Start)));
            sentences.Add(new SpanLink(parts[i], new TextSpan(target.Length, answers[i].Text.Length)));
            target.Append(answers[i].Text);
        }

        return answers[0] with
        {
            Text = target.Append(text, end, text.Length - end).ToString(),
            Links = links.DrainToImmutable(),
            Sentences = sentences.MoveToImmutable(),
            Unknown = unknown.DrainToImmutable(),
            Flags = [.. answers.SelectMany(answer => answer.Flags).Distinct(StringComparer.Ordinal)],
        };
    }
}
