using System.Collections.Immutable;

namespace Translate.Dictionary;

/// <summary>A pair of the memory on its way through learning: its words, and the links between them.</summary>
internal sealed class AlignedPair
{
    /// <summary>Words of the source in lower case; a number is <see cref="Number"/>.</summary>
    public required string[] Source { get; init; }

    /// <summary>Words of the target as written, the first in the case it has inside sentences.</summary>
    public required string[] Target { get; init; }

    /// <summary>Whether white space stands before a word of the target.</summary>
    public required bool[] Spaces { get; init; }

    /// <summary>For each number of the source what it is in the target's notation.</summary>
    public required ImmutableArray<(int Position, string Text)> Numbers { get; init; }

    public (int Source, int Target)[] Links { get; set; } = [];

    public const string Number = "<num>";

    /// <summary>Whether a token of the target is a number.</summary>
    public static bool IsNumber(string token) => Dictionary.Numbers.Token(token, fromIndonesian: false) is not null;

    /// <summary>The words of a pair.</summary>
    public static AlignedPair Of(MemoryPair pair)
    {
        var source = WordTokenizer.Default.Tokenize(pair.Source);
        var target = WordTokenizer.Default.Tokenize(pair.Target);
        var words = new string[source.Length];
        var numbers = ImmutableArray.CreateBuilder<(int, string)>();
        for (var i = 0; i < words.Length; i++)
            words[i] = SourceWord(source[i].Of(pair.Source).ToString(), i, numbers);
        var said = new string[target.Length];
        var spaces = new bool[target.Length];
        for (var j = 0; j < said.Length; j++)
        {
            said[j] = target[j].Of(pair.Target).ToString();
            spaces[j] = j == 0 || target[j - 1].End < target[j].Start;
        }

        return new AlignedPair { Source = words, Target = said, Spaces = spaces, Numbers = numbers.ToImmutable() };
    }

    /// <summary>A word of the source as the table knows it.</summary>
    public static string SourceWord(string surface, int position, ImmutableArray<(int, string)>.Builder numbers)
    {
        if (Dictionary.Numbers.Token(surface, fromIndonesian: true) is not { } number)
            return surface.ToLowerInvariant();
        numbers.Add((position, number));
        return Number;
    }
}
