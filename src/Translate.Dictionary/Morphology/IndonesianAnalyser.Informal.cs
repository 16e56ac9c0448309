namespace Translate.Dictionary;

public sealed partial class IndonesianAnalyser
{
    // Spoken Jakarta Indonesian: nyari for mencari, ngebantu for membantu, bikinin for membuatkan, ketabrak for tertabrak.
    private void Informal(string word, in Shell shell, Findings found)
    {
        if (word.Length > 4 && word[0] is 'n' or 'm')
        {
            if (word.StartsWith("nge", StringComparison.Ordinal))
                Stem(word[3..], Voice.Active, 5, shell, found);
            Spoken("me" + word, shell, found);
            if (word.StartsWith("ny", StringComparison.Ordinal) && Nasal.IsVowel(word[2]))
                Spoken("menc" + word[2..], shell, found);
        }

        if (word.Length > 4 && word.EndsWith("in", StringComparison.Ordinal))
            Applicative(word[..^2], Voice.Bare, word[0] is 'n' or 'm' ? 12 : 6, shell, found);
        if (word.Length > 5 && word.StartsWith("ke", StringComparison.Ordinal))
            Stem(word[2..], Voice.Accidental, 9, shell, found);
    }

    /// <summary>The active with its <c>me</c> put back.</summary>
    private void Spoken(string active, in Shell shell, Findings found)
    {
        if (Lists(active, PartOfSpeech.Verb))
            found.Add(new(active, active, PartOfSpeech.Verb) { Voice = Voice.Active, Cost = 5, Morphemes = [active[2..]] }, shell);
        for (var variant = 0; Nasal.Stem(active, variant) is { } stem; variant++)
        {
            Stem(stem, Voice.Active, 6 + variant, shell, found);
            if (stem.Length > 4 && stem.EndsWith("in", StringComparison.Ordinal))
                Applicative(stem[..^2], Voice.Active, 7 + variant, shell, found);
        }
    }

    /// <summary>Spoken <c>-in</c> stands for <c>-kan</c> and <c>-i</c>; where neither verb is listed, for the verb without them.</summary>
    private void Applicative(string stem, Voice voice, int cost, in Shell shell, Findings found)
    {
        var before = found.Count;
        Full(stem + "kan", cost, shell);
        Full(stem + "i", cost + 1, shell);
        if (found.Count == before)
            Full(stem, cost + 2, shell);

        void Full(string full, int price, in Shell outer)
        {
            for (var variant = 0; Nasal.Active(full, variant) is { } active; variant++)
            {
                if (Lists(active, PartOfSpeech.Verb))
                    found.Add(new(active, active, PartOfSpeech.Verb) { Voice = voice, Cost = price + variant, Morphemes = [stem, "-in"] }, outer);
            }
        }
    }
}
