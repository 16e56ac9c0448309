using System.Buffers;
using System.Text;

namespace Translate;

/// <summary>A text as similarity is measured: in lower case, each digit 0, white space one space, each tag or placeholder one sign.</summary>
internal static class MemoryText
{
    /// <summary>Stands for a tag or placeholder.</summary>
    public const char Held = '\uFFFC';

    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0,.-'()?!:;\"");

    /// <summary>The text so.</summary>
    public static string Normalise(string text)
    {
        if (Placeholders.Find(text) is { } held)
            text = held.Join(held.Pieces, _ => Held.ToString());
        if (!Ascii.IsValid(text))
            text = Whole(text).Normalize();
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        var length = 0;
        var gap = false;
        foreach (var sign in text)
        {
            if (!Plain.Contains(sign) && char.IsWhiteSpace(sign))
            {
                gap = length > 0;
                continue;
            }

            if (gap)
                buffer[length++] = ' ';
            gap = false;
            buffer[length++] = Plain.Contains(sign) ? sign : char.IsDigit(sign) ? '0' : char.ToLowerInvariant(sign);
        }

        var normal = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return normal;
    }

    // Half a surrogate pair is no Unicode, and what is no Unicode cannot be normalised.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
