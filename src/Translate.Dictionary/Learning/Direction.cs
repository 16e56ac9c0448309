namespace Translate.Dictionary;

/// <summary>Whether the sides of a memory are what they are said to be, by the small words of the two languages.</summary>
internal static class Direction
{
    private static readonly HashSet<string> Indonesian = new(["yang", "dan", "di", "ke", "dari", "untuk", "dengan", "pada", "ini", "itu", "adalah", "dalam", "tidak", "akan", "oleh", "juga", "telah", "kami", "mereka"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> English = new(["the", "of", "and", "to", "in", "is", "that", "for", "on", "with", "was", "are", "be", "by", "it", "from", "this", "have", "not"], StringComparer.OrdinalIgnoreCase);

    /// <exception cref="ConfigurationException">The sides are the other way round, or one is of neither language.</exception>
    public static void Check(List<MemoryPair> pairs, LanguagePair languages)
    {
        var (source, target) = (Count(pairs.Select(p => p.Source)), Count(pairs.Select(p => p.Target)));
        if (source.English > 2 * source.Indonesian && target.Indonesian > 2 * target.English)
            throw new ConfigurationException($"learn: the sides are the wrong way round: the '{languages.Source}' side is English and the '{languages.Target}' side Indonesian. Exchange the columns, or mend the languages in the file.");
        if (source.English > 2 * source.Indonesian && source.English >= 10)
            throw new ConfigurationException($"learn: the '{languages.Source}' side is not Indonesian but English.");
        if (target.Indonesian > 2 * target.English && target.Indonesian >= 10)
            throw new ConfigurationException($"learn: the '{languages.Target}' side is not English but Indonesian.");
    }

    private static (int Indonesian, int English) Count(IEnumerable<string> texts)
    {
        var (indonesian, english) = (0, 0);
        foreach (var word in texts.Take(1000).SelectMany(t => t.Split(' ')))
        {
            indonesian += Indonesian.Contains(word) ? 1 : 0;
            english += English.Contains(word) ? 1 : 0;
        }

        return (indonesian, english);
    }
}
