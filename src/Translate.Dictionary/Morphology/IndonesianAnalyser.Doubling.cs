namespace Translate.Dictionary;

public sealed partial class IndonesianAnalyser
{
    private static readonly string[] InnerEndings = ["", "kan", "i", "an", "in"];

    /// <summary>Reduplication of every kind: buku-buku, berlari-lari, membesar-besarkan, tembak-menembak, kebarat-baratan, mobil-mobilan.</summary>
    private void Doubled(string word, int hyphen, in Shell shell, Findings found, Step step)
    {
        var first = word[..hyphen];
        var second = word[(hyphen + 1)..];
        if (first.Length < 2 || second.Length < 2 || shell.Depth > 1)
            return;
        var doubled = shell with { Doubled = true, Cost = shell.Cost + 2 };
        if (first == second)
        {
            Core(first, doubled, found, step);
            return;
        }

        if (second.StartsWith(first, StringComparison.Ordinal))
            Behind(word, first, second, doubled, found, step);
        foreach (var ending in InnerEndings)
        {
            if (second.Length - ending.Length >= 2 && second.EndsWith(ending, StringComparison.Ordinal))
                InFront(word, first, second[..^ending.Length], ending, doubled, found, step);
        }

        // surat-menyurat, tembak-menembak: to and fro.
        if (second.StartsWith("me", StringComparison.Ordinal) && IsFormOf(second, first))
            Core(second, doubled, found, step);
        else if (second.EndsWith(first, StringComparison.Ordinal) && first.Length > 2 && second.Length - first.Length is 2 or 3)
            Core(second, doubled, found, step);
    }

    // The ending stands on the second half alone: sayur-sayuran, mobil-mobilan, besar-besaran; lihat-lihatlah is read further out.
    private void Behind(string word, string first, string second, in Shell shell, Findings found, Step step)
    {
        var ending = second[first.Length..];
        if (ending is "kan" or "i" or "in")
        {
            Core(second, shell, found, step);
            return;
        }

        if (ending != "an")
            return;
        if (step == Step.Inflection)
        {
            if (Lists(second, PartOfSpeech.Noun) && !Lists(first, PartOfSpeech.Adjective | PartOfSpeech.Adverb))
                found.Add(new(second, second, PartOfSpeech.Noun) { Plural = true, Cost = 3, Morphemes = [first, second] }, shell with { Doubled = false });
            return;
        }

        if (Base(first, Preference.Any) is { } root)
        {
            var adverbial = (root.Parts & (PartOfSpeech.Adjective | PartOfSpeech.Adverb)) != 0;
            found.Add(new(word, root.Lemma, adverbial ? PartOfSpeech.Adjective | PartOfSpeech.Adverb : PartOfSpeech.Noun)
            {
                Derivation = Derivation.Result,
                Repeated = true,
                Cost = 20 + root.Cost,
                Morphemes = [first, second],
            }, shell with { Doubled = false });
        }
    }

    // A prefix stands on the first half alone: berlari-lari, dipijat-pijat, menulis-nulis, kebarat-baratan, sebaik-baik(nya).
    private void InFront(string word, string first, string tail, string ending, in Shell shell, Findings found, Step step)
    {
        if (first.Length <= tail.Length || !first.EndsWith(tail, StringComparison.Ordinal))
            return;
        var prefix = first[..^tail.Length];
        if (prefix == "se" && ending.Length == 0)
        {
            if (step == Step.Inflection && Lists(tail, Comparable | PartOfSpeech.Numeral))
                found.Add(new(tail, tail, PartOfSpeech.Adverb | PartOfSpeech.Adjective) { Degree = Degree.Equative, Repeated = true, Cost = 2, Morphemes = ["se-", tail, tail] }, shell with { Doubled = false });
            return;
        }

        if (prefix == "ke" && ending == "an")
        {
            if (step == Step.Derivation && Base(tail, Preference.Any) is { } root)
                found.Add(new(word, root.Lemma, PartOfSpeech.Adjective | PartOfSpeech.Noun) { Derivation = Derivation.Quality, Repeated = true, Cost = 20 + root.Cost, Morphemes = ["ke-", tail, tail, "-an"] }, shell with { Doubled = false });
            return;
        }

        Core(first + ending, shell with { Cost = shell.Cost + (ending.Length == 0 ? 0 : 1) }, found, step);
    }

    private static bool IsFormOf(string active, string stem)
    {
        for (var variant = 0; Nasal.Stem(active, variant) is { } one; variant++)
        {
            if (one.StartsWith(stem, StringComparison.Ordinal) && one.Length - stem.Length <= 3)
                return true;
        }

        return false;
    }
}
