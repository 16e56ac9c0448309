using System.Buffers;
using System.Collections.Immutable;

namespace Translate.Jobs;

/// <summary>Tells reviewers of characters that nobody types, such as a stray U+0000: they are kept, and few formats can hold them.</summary>
public static class CharacterFlags
{
    // C0 but for tab and the ends of a line, and DEL.
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Append(0x7F).Select(c => (char)c).Except("\t\n\r")]);

    /// <summary>The flags, and <c>control-character:U+0000</c> for each control character of either side.</summary>
    public static ImmutableArray<string> Add(ImmutableArray<string> flags, string source, string target)
    {
        if (source.AsSpan().IndexOfAny(Controls) < 0 && target.AsSpan().IndexOfAny(Controls) < 0)
            return flags;
        var found = source.Concat(target).Where(Controls.Contains).Distinct().Order().Select(c => $"control-character:U+{(int)c:X4}");
        return [.. flags, .. found];
    }
}
