namespace Translate;

/// <summary>What checks need to know of words. Words are in lower case; languages are base codes such as <c>id</c>.</summary>
public interface ICheckLexicon
{
    /// <summary>Whether the word, or what it is made of, is a word of the language.</summary>
    bool Knows(string word, string language);

    /// <summary>The word and its base forms: affixes and inflection taken off.</summary>
    IReadOnlyList<string> BaseForms(string word, string language);

    /// <summary>Base forms of the single words that may translate the word; none where none is known.</summary>
    IReadOnlyList<string> Translations(string word, string language);

    /// <summary>Whether the word is listed, and as a proper name alone.</summary>
    bool IsName(string word, string language);
}

/// <summary>Knows nothing: checks that need words then say less.</summary>
public sealed class EmptyCheckLexicon : ICheckLexicon
{
    /// <inheritdoc/>
    public bool Knows(string word, string language) => false;

    /// <inheritdoc/>
    public IReadOnlyList<string> BaseForms(string word, string language) => [word];

    /// <inheritdoc/>
    public IReadOnlyList<string> Translations(string word, string language) => [];

    /// <inheritdoc/>
    public bool IsName(string word, string language) => false;
}
