using System.Runtime.InteropServices;

namespace Translate;

/// <summary>Text as the metrics of translation read it: what is white space, words, and numbers for both.</summary>
internal static class MetricText
{
    /// <summary>White space of Unicode, and the four separators of ASCII, which Python counts in.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';

    /// <summary>What stands between white space.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var from = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var space = i == text.Length || IsSpace(text[i]);
            if (space && from >= 0)
                words.Add(text[from..i]);
            from = space ? -1 : from < 0 ? i : from;
        }

        return words;
    }

    /// <summary>The code points, without white space.</summary>
    public static List<int> Letters(string text)
    {
        var letters = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!(rune.IsBmp && IsSpace((char)rune.Value)))
                letters.Add(rune.Value);
        }

        return letters;
    }

    /// <summary>A number for each word, the same for the same word.</summary>
    public static int[] Numbered(List<string> words, Dictionary<string, int> numbers)
    {
        var ids = new int[words.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, words[i], out var known);
            ids[i] = id = known ? id : numbers.Count - 1;
        }

        return ids;
    }
}
