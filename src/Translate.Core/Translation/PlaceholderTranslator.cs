using System.Text;

namespace Translate;

/// <summary>
/// Hides placeholders behind tokens and checks that each comes back exactly once. A lost or doubled one is tried once
/// more in pieces, the placeholders left out; failing that the text fails: never a wrong text.
/// </summary>
public sealed class PlaceholderTranslator(ITranslator inner) : DelegatingTranslator(inner)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyList<TranslatedText>> TranslateAsync(TranslationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var hidden = request.Texts.Select(Placeholders.Find).ToArray();
        if (Array.TrueForAll(hidden, h => h is null))
            return await base.TranslateAsync(request, cancellationToken);
        var sent = request.Texts.Select((text, i) => hidden[i]?.Tokenized ?? text).ToArray();
        var context = request.Context.Select(text => Placeholders.Find(text)?.Tokenized ?? text).ToArray();
        var answers = (await base.TranslateAsync(request with { Texts = sent, Context = context }, cancellationToken)).ToArray();
        for (var i = 0; i < answers.Length; i++)
        {
            if (hidden[i] is { } text && answers[i].Succeeded)
                answers[i] = Restore(text, answers[i]) ?? await InPiecesAsync(text, request.Languages, answers[i], cancellationToken);
        }

        return answers;
    }

    private async Task<TranslatedText> InPiecesAsync(ProtectedText text, LanguagePair languages, TranslatedText wrong, CancellationToken cancellationToken)
    {
        var pieces = text.Pieces;
        var spoken = Enumerable.Range(0, pieces.Count).Where(i => pieces[i].Any(char.IsLetter)).ToArray();
        var answers = await base.TranslateAsync(new TranslationRequest(languages, Array.ConvertAll(spoken, i => pieces[i].Trim())), cancellationToken);
        if (answers.Any(a => !a.Succeeded || a.Text.Contains('⟦', StringComparison.Ordinal)))
            return TranslatedText.Failure(TranslationErrorKind.PlaceholderLost, $"{Info.Name}: lost a placeholder of \"{text.Original(0)}\" … and could not translate around it.", wrong.Provider);
        var target = pieces.ToArray();
        for (var i = 0; i < spoken.Length; i++)
        {
            var piece = pieces[spoken[i]];
            target[spoken[i]] = piece[..(piece.Length - piece.TrimStart().Length)] + answers[i].Text + piece[piece.TrimEnd().Length..];
        }

        return TranslatedText.Success(text.Join(target, text.Original), wrong.Provider);
    }

    /// <summary>The answer with its placeholders and its spans moved accordingly; null when one is lost or doubled.</summary>
    private static TranslatedText? Restore(ProtectedText text, TranslatedText answer)
    {
        var places = new List<(int Start, int Index)>();
        for (var i = 0; i < text.Held.Length; i++)
        {
            var token = ProtectedText.Token(i);
            var at = answer.Text.IndexOf(token, StringComparison.Ordinal);
            if (at < 0 || answer.Text.IndexOf(token, at + token.Length, StringComparison.Ordinal) >= 0)
                return null;
            places.Add((at, i));
        }

        places.Sort();
        var sourceMap = new SpanMap();
        var shift = 0;
        for (var i = 0; i < text.Held.Length; i++)
        {
            var token = ProtectedText.Token(i).Length;
            sourceMap.Add(new TextSpan(text.Held[i].Start - shift, token), text.Held[i].Start, text.Held[i].Length);
            shift += text.Held[i].Length - token;
        }

        var restored = new StringBuilder();
        var targetMap = new SpanMap();
        var from = 0;
        foreach (var (start, index) in places)
        {
            restored.Append(answer.Text, from, start - from);
            var token = ProtectedText.Token(index).Length;
            targetMap.Add(new TextSpan(start, token), restored.Length, text.Held[index].Length);
            restored.Append(text.Original(index));
            from = start + token;
        }

        restored.Append(answer.Text, from, answer.Text.Length - from);
        return answer with
        {
            Text = restored.ToString(),
            Links = [.. answer.Links.Select(l => new SpanLink(sourceMap.Map(l.Source), targetMap.Map(l.Target), l.Probability)).Distinct()],
            Sentences = [.. answer.Sentences.Select(s => new SpanLink(sourceMap.Map(s.Source), targetMap.Map(s.Target), s.Probability))],
            Unknown = [.. answer.Unknown.Where(u => !sourceMap.Touches(u)).Select(sourceMap.Map)],
        };
    }

    /// <summary>Where spans of the text with tokens stand in the text with placeholders.</summary>
    private sealed class SpanMap
    {
        private readonly List<(TextSpan Token, int Start, int Length)> _tokens = [];

        public void Add(TextSpan token, int start, int length) => _tokens.Add((token, start, length));

        public bool Touches(TextSpan span) => _tokens.Exists(t => t.Token.Start < span.End && span.Start < t.Token.End);

        public TextSpan Map(TextSpan span) => TextSpan.Between(Position(span.Start, atEnd: false), Position(span.End, atEnd: true));

        private int Position(int position, bool atEnd)
        {
            var shift = 0;
            foreach (var (token, start, length) in _tokens)
            {
                if (atEnd ? position <= token.Start : position < token.Start)
                    break;
                if (position < token.End || (atEnd && position == token.End))
                    return atEnd ? start + length : start;
                shift = start + length - token.End;
            }

            return position + shift;
        }
    }
}
