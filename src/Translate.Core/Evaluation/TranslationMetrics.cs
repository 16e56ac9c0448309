namespace Translate;

/// <summary>The measures there are, defined as in sacreBLEU 2 (Post 2018) with its default settings.</summary>
public static class TranslationMetrics
{
    /// <summary>BLEU (Papineni et al. 2002).</summary>
    public static ITranslationMetric Bleu { get; } = new Bleu();

    /// <summary>chrF (Popović 2015): character n-grams.</summary>
    public static ITranslationMetric ChrF { get; } = new ChrF(words: 0);

    /// <summary>chrF++ (Popović 2017): character n-grams and words.</summary>
    public static ITranslationMetric ChrFPlusPlus { get; } = new ChrF(words: 2);

    /// <summary>TER (Snover et al. 2006): edits for each word of the reference, moving a phrase being one.</summary>
    public static ITranslationMetric Ter { get; } = new EditRate();

    /// <summary>By the names a user types: <c>bleu</c>, <c>chrf</c>, <c>chrf++</c>, <c>ter</c>.</summary>
    public static IReadOnlyDictionary<string, ITranslationMetric> All { get; } = new Dictionary<string, ITranslationMetric>(StringComparer.OrdinalIgnoreCase)
    {
        ["bleu"] = Bleu,
        ["chrf"] = ChrF,
        ["chrf++"] = ChrFPlusPlus,
        ["ter"] = Ter,
    };
}
