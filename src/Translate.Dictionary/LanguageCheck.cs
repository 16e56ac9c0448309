using System.Collections.Immutable;

namespace Translate.Dictionary;

/// <summary>Notices a text that is in the other language of the pair, by its function words.</summary>
public static class LanguageCheck
{
    private static readonly string[] English = ["the", "of", "and", "is", "to", "in", "that", "was", "for", "with", "are", "it", "he", "she", "they", "have", "has", "this", "not", "you", "we", "i", "my", "your", "do", "does", "did", "will", "at", "on"];
    private static readonly string[] Indonesian = ["yang", "dan", "di", "dengan", "untuk", "ini", "itu", "dari", "pada", "adalah", "tidak", "akan", "dalam", "ke", "saya", "kami", "mereka", "juga", "telah", "sudah", "oleh", "karena"];

    /// <summary><c>id</c> or <c>en</c>, where a text has clearly more function words of one of them; else null.</summary>
    public static string? Guess(IEnumerable<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        int english = 0, indonesian = 0, words = 0;
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.ToLowerInvariant().Split([' ', ',', '.', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            {
                words++;
                english += Array.IndexOf(English, word) >= 0 ? 1 : 0;
                indonesian += Array.IndexOf(Indonesian, word) >= 0 ? 1 : 0;
            }
        }

        // A sixth and a tenth of running text; titles and names have none.
        return english > 3 * indonesian && english * 10 >= words && english >= 4 ? "en"
            : indonesian > 3 * english && indonesian * 14 >= words && indonesian >= 4 ? "id"
            : null;
    }

    /// <summary>The flag for a text that reads like the other language; none when it does not.</summary>
    internal static ImmutableArray<string> Flags(string text, ImmutableArray<TextSpan> tokens, bool fromIndonesian)
    {
        int words = 0, own = 0, other = 0;
        foreach (var token in tokens)
        {
            var word = token.Of(text);
            if (word.Length == 0 || !char.IsLetter(word[0]))
                continue;
            words++;
            var lower = word.ToString().ToLowerInvariant();
            if (Array.IndexOf(English, lower) >= 0)
                _ = fromIndonesian ? other++ : own++;
            else if (Array.IndexOf(Indonesian, lower) >= 0)
                _ = fromIndonesian ? own++ : other++;
        }

        return words >= 4 && other * 6 >= words && other > own * 2 ? [fromIndonesian ? "wrong-language:en" : "wrong-language:id"] : [];
    }
}
