using System.IO.Compression;
using System.Text;

namespace Translate.Dictionary;

/// <summary>
/// A user's English–Indonesian dictionary of the FreeDict project, read from where it is installed, never shipped. It is asked for single words that
/// nothing else knows, in both directions.
/// </summary>
/// <remarks>The files are those of the DICT server (RFC 2229; dictd(8)): <c>.index</c> has lines of headword, offset and length, the numbers in base 64;
/// <c>.dict.dz</c> is the text, compressed so that gzip reads it.</remarks>
internal static class FreeDict
{
    private const string Installed = "/usr/share/dictd/freedict-eng-ind.index";
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>The lexicon with the dictionary's words that it does not know.</summary>
    /// <exception cref="ConfigurationException">The files cannot be read.</exception>
    public static Lexicon Under(Lexicon lexicon, string setting)
    {
        var index = setting == "installed" ? Installed : setting;
        var engine = new DictionaryEngine(lexicon);
        List<LexicalEntry> entries = [.. Read(index).Where(e => !e.Lemma.Contains(' ', StringComparison.Ordinal)).DistinctBy(e => (e.Lemma, e.Part, e.English))];
        return lexicon.WithBackOff(entries.Where(e => lexicon.Find(e.Lemma).Count == 0 && !engine.Translate(e.Lemma, new LanguagePair("id", "en")).Unknown.IsEmpty), entries);
    }

    /// <summary>The dictionary turned round: Indonesian words with their English.</summary>
    /// <exception cref="ConfigurationException">The files cannot be read.</exception>
    public static List<LexicalEntry> Read(string index)
    {
        try
        {
            var text = Text(Path.ChangeExtension(index, ".dict.dz"));
            return [.. File.ReadLines(index).Select((line, i) => Article(line, i + 1)).Where(a => !a.Headword.StartsWith("00database", StringComparison.Ordinal))
                .DistinctBy(a => a.Offset).SelectMany(a => Entries(Encoding.UTF8.GetString(text, a.Offset, a.Length)))];

            (string Headword, int Offset, int Length) Article(string line, int number) =>
                line.Split('\t') is [var word, var from, var length, ..] && Number(from) is { } offset && Number(length) is { } count && offset + count <= text.Length
                    ? (word, offset, count)
                    : throw new ConfigurationException($"FreeDict: {index}: line {number}: '{line}' is no line of an index that fits its .dict.dz.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            throw new ConfigurationException($"FreeDict: {index} cannot be read ({e.Message}). On Debian: apt-get install dict-freedict-eng-ind; elsewhere name the .index file beside its .dict.dz.", e);
        }
    }

    private static byte[] Text(string path)
    {
        using var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
        using var text = new MemoryStream();
        file.CopyTo(text);
        return text.ToArray();
    }

    private static int? Number(string digits)
    {
        var number = 0L;
        foreach (var digit in digits)
            number = number <= int.MaxValue && Digits.IndexOf(digit, StringComparison.Ordinal) is >= 0 and var value ? (number * 64) + value : long.MaxValue / 128;
        return digits.Length > 0 && number <= int.MaxValue ? (int)number : null;
    }

    // headword /sound/ <part>, then for each sense a line of translations, "1. " before it and " 2." behind it where there are several, and its explanation.
    private static IEnumerable<LexicalEntry> Entries(string article)
    {
        var lines = article.Split('\n');
        var head = lines[0].AsSpan();
        var tag = head.LastIndexOf('<') is >= 0 and var open && head[open..].IndexOf('>') is > 0 and var close ? head[(open + 1)..(open + close)] : [];
        var part = tag switch
        {
            "n" => PartOfSpeech.Noun,
            "pn" => PartOfSpeech.Name,
            "adj" => PartOfSpeech.Adjective,
            "v" => PartOfSpeech.Verb,
            "adv" => PartOfSpeech.Adverb,
            _ => PartOfSpeech.None,
        };
        var end = head.IndexOfAny('/', '<');
        var english = head[..(end < 0 ? head.Length : end)].Trim().ToString();
        if (part == PartOfSpeech.None || english.Length == 0)
            yield break;
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i];
            var numbered = line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == '.';
            if (i > 1 && !numbered)
                continue;
            foreach (var word in Unnumbered(line).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.All(c => char.IsLetter(c) || c is ' ' or '-'))
                    yield return SourceReader.Made(word.ToLowerInvariant(), part, english, Features.None);
            }
        }
    }

    private static string Unnumbered(string line)
    {
        var start = line.Length > 2 && char.IsAsciiDigit(line[0]) && line[1] == '.' ? 2 : 0;
        var end = line.Length > 2 && line[^1] == '.' && char.IsAsciiDigit(line[^2]) ? line.Length - 2 : line.Length;
        return end > start ? line[start..end] : "";
    }
}
