namespace Translate.Dictionary;

/// <summary>A word of the translation before it is spelt: its text, the source units it renders, and the rule that put it there.</summary>
internal sealed class TargetWord(string text, SourceWord? source, string rule)
{
    public string Text { get; } = text;

    /// <summary>The unit it renders; for a word of grammar (an article, a copula) the unit it belongs to.</summary>
    public SourceWord? Source { get; } = source;

    public string Rule { get; } = rule;

    /// <summary>No white space before it.</summary>
    public bool Glued { get; init; }

    /// <summary>No white space after it.</summary>
    public bool GluesNext { get; init; }

    /// <summary>Written with a capital wherever it stands.</summary>
    public bool Capital { get; init; }

    public override string ToString() => Text;
}

/// <summary>A way to say one stretch.</summary>
/// <param name="Words">Its words; none to say nothing.</param>
/// <param name="Cost">What the rules think of it; 0 is their favourite.</param>
internal readonly record struct Variant(TargetWord[] Words, float Cost);

/// <summary>A stretch of the translation with the ways to say it, the rules' favourite first.</summary>
internal sealed class Choice(params Variant[] variants)
{
    public Variant[] Variants { get; } = variants;

    public static Choice Of(params TargetWord[] words) => new(new Variant(words, 0));
}
