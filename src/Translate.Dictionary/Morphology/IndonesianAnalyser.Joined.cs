namespace Translate.Dictionary;

public sealed partial class IndonesianAnalyser
{
    /// <summary>Words written together that belong apart, or with a hyphen that belong without: dimana, kerjasama, diambilalih, kerja-sama.</summary>
    private void Joined(string word, in Shell shell, Findings found)
    {
        if (word.Contains('-', StringComparison.Ordinal))
        {
            foreach (var other in (ReadOnlySpan<string>)[word.Replace("-", "", StringComparison.Ordinal), word.Replace('-', ' ')])
            {
                if (partsOf(other) is not PartOfSpeech.None and var parts)
                    found.Add(new(other, other, parts) { Cost = 4, Morphemes = [other] }, shell);
            }

            return;
        }

        var passive = word.StartsWith("di", StringComparison.Ordinal) && word.Length > 6;
        for (var at = 2; at < word.Length - 1; at++)
        {
            var apart = string.Concat(word.AsSpan(0, at), " ", word.AsSpan(at));
            if (partsOf(apart) is not PartOfSpeech.None and var parts)
                found.Add(new(apart, apart, parts) { Cost = 4, Morphemes = [word[..at], word[at..]] }, shell);
            if (!passive || at < 5)
                continue;
            for (var variant = 0; Nasal.Active(word[2..at], variant) is { } active; variant++)
            {
                var phrase = string.Concat(active, " ", word.AsSpan(at));
                if (Lists(phrase, PartOfSpeech.Verb))
                    found.Add(new(phrase, phrase, PartOfSpeech.Verb) { Voice = Voice.Passive, Cost = 5, Morphemes = ["di-", word[2..at], word[at..]] }, shell);
            }
        }
    }
}
