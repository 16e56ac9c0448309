namespace Translate.Dictionary;

/// <summary>Forms of Indonesian words that the transfer asks for: bare stem, passive, superlative, adverb, words with a clitic.</summary>
internal static class IndonesianForms
{
    /// <summary>The stem under <c>meN-</c>: <c>membaca</c>, baca; a verb without the prefix is its own stem.</summary>
    public static string Stem(string verb) => IndonesianGenerator.Bare(verb);

    /// <summary>Whether <c>di-</c> can make a passive of it.</summary>
    public static bool HasPassive(string verb)
    {
        var first = verb.AsSpan();
        var space = first.IndexOf(' ');
        if (space > 0)
            first = first[..space];
        return (first.StartsWith("me") && first.Length > 4 && first is not ("merasa" or "menjadi" or "merupakan" or "menikah" or "meninggal")) || first is "makan" or "minum" or "beri" or "minta";
    }

    /// <summary>The passive: <c>membeli</c>, dibeli. What has none stays.</summary>
    public static string Passive(string verb) => HasPassive(verb) ? IndonesianGenerator.Passive(verb) : verb;

    /// <summary>The superlative: <c>terbesar</c>, <c>paling menarik</c>.</summary>
    public static string Superlative(string adjective) => IndonesianGenerator.Superlative(adjective);

    /// <summary>The adverb: <c>dengan cepat</c>, <c>secara ekonomi</c>.</summary>
    public static string Adverb(string adjective)
    {
        if (adjective.Contains(' ', StringComparison.Ordinal) || adjective.StartsWith("ber", StringComparison.Ordinal) || adjective.StartsWith("ter", StringComparison.Ordinal))
            return adjective.StartsWith("tidak ", StringComparison.Ordinal) ? "secara " + adjective : adjective.StartsWith("ter", StringComparison.Ordinal) ? "secara " + adjective : "dengan " + adjective;
        foreach (var learned in (ReadOnlySpan<string>)["if", "al", "is", "er", "il", "omi", "at", "um", "an", "ik", "or", "sung", "nen", "us"])
        {
            if (adjective.Length > 5 && adjective.EndsWith(learned, StringComparison.Ordinal) && adjective is not ("cermat" or "hebat" or "lambat" or "cepat" or "singkat" or "aman"))
                return "secara " + adjective;
        }

        return "dengan " + adjective;
    }
}
