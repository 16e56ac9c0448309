namespace Translate;

/// <summary>A pair of texts with what several checks ask of it.</summary>
internal sealed class CheckedPair(TokenizedText source, TokenizedText target, LanguagePair languages, ICheckLexicon lexicon)
{
    public CheckedText Source { get; } = new(source, languages.Source);

    public CheckedText Target { get; } = new(target, languages.Target);

    public ICheckLexicon Lexicon => lexicon;

    /// <summary>Base forms of all words of the target.</summary>
    public HashSet<string> TargetForms => field ??= Forms(Target);

    /// <summary>Base forms of all words of the source.</summary>
    public HashSet<string> SourceForms => field ??= Forms(Source);

    /// <summary>Runs of target words that belong to the source's language alone.</summary>
    public IReadOnlyList<(TextSpan Span, int Count)> ForeignRuns => field ??= ForeignWords.Find(this);

    private HashSet<string> Forms(CheckedText text)
    {
        var forms = new HashSet<string>(8 * text.Words.Count, StringComparer.Ordinal);
        foreach (var word in text.Words)
        {
            foreach (var form in lexicon.BaseForms(word.Lower, text.Language))
                forms.Add(form);
            if (word.Lower.Contains('-', StringComparison.Ordinal))
                forms.UnionWith(word.Lower.Split('-').SelectMany(part => lexicon.BaseForms(part, text.Language)));
        }

        return forms;
    }
}

/// <summary>A word of a side: where it stands, and in lower case.</summary>
internal readonly record struct CheckedWord(TextSpan Span, string Lower);

/// <summary>One side of a pair. What must not be translated (placeholders, tags, addresses) is kept apart from the words.</summary>
internal sealed class CheckedText
{
    private readonly TokenizedText _text;
    private bool? _isHeading;

    public CheckedText(TokenizedText text, string language)
    {
        _text = text;
        Language = language.Split('-', '_')[0].ToLowerInvariant();
        Tables = CheckLanguage.Of(Language);
        Held = Placeholders.Find(text.Text) is { } found ? [.. found.Held] : [];
    }

    public string Text => _text.Text;

    public string Language { get; }

    /// <summary>What is known of the language; nothing for one that is not ours.</summary>
    public CheckLanguage Tables { get; }

    /// <summary>Placeholders, tags and addresses, in order.</summary>
    public IReadOnlyList<TextSpan> Held { get; }

    /// <summary>Words and numbers, without punctuation.</summary>
    public IReadOnlyList<CheckedWord> Words => field ??= FindWords();

    /// <summary>What numbers it names.</summary>
    public IReadOnlyList<Numeral> Numerals => field ??= NumeralReader.Read(this);

    /// <summary>Whether most words have capitals.</summary>
    public bool IsHeading => _isHeading ??= Capitals.IsHeading(this);

    public string Of(TextSpan span) => Text.Substring(span.Start, span.Length);

    private string Lower(TextSpan span) => string.Create(span.Length, (Text, span), static (lower, at) =>
    {
        at.span.Of(at.Text).ToLowerInvariant(lower);
        lower.Replace('\u2019', '\'');
    });

    private List<CheckedWord> FindWords()
    {
        var words = new List<CheckedWord>(_text.Words.Length);
        var held = 0;
        foreach (var span in _text.Words)
        {
            while (held < Held.Count && Held[held].End <= span.Start)
                held++;
            if (char.IsLetterOrDigit(Text[span.Start]) && (held == Held.Count || Held[held].Start >= span.End))
                words.Add(new CheckedWord(span, Lower(span)));
        }

        return words;
    }
}
