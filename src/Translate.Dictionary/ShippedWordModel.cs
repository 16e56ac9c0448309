using Translate.Alignment;

namespace Translate.Dictionary;

/// <summary>The model of word alignment that ships: learnt from the lexicon and the texts of the offline engine.</summary>
public static class ShippedWordModel
{
    private const string File = "id-en.words";
    private static readonly Lazy<WordModel> IndonesianEnglish = new(() => WordModel.Load(new MemoryStream(LexiconFiles.Compiled(File)), File));
    private static readonly Lazy<WordModel> EnglishIndonesian = new(() => IndonesianEnglish.Value.Reversed());

    /// <summary>The model for these languages; null for others than Indonesian and English.</summary>
    public static WordModel? For(LanguagePair languages) => (Primary(languages.Source), Primary(languages.Target)) switch
    {
        ("id", "en") => IndonesianEnglish.Value,
        ("en", "id") => EnglishIndonesian.Value,
        _ => null,
    };

    private static string Primary(string language) => language.Split('-', '_')[0].ToLowerInvariant();
}
