namespace Translate.Dictionary;

public sealed partial class IndonesianAnalyser
{
    private static readonly string[] FirstParts =
    [
        "antar", "anti", "adi", "agro", "alih", "audio", "auto", "awa", "bio", "catur", "dasa", "de", "demi", "dis", "dwi", "eka", "eks", "ekstra", "elektro", "fisio", "foto", "geo",
        "hidro", "hiper", "hipo", "homo", "infra", "inter", "intra", "kilo", "ko", "kontra", "kuasi", "maha", "makro", "manca", "mega", "meta", "mikro", "mini", "mono",
        "multi", "nara", "neo", "neuro", "nir", "non", "oto", "pan", "panca", "para", "pasca", "poli", "pra", "pramu", "pro", "proto", "pseudo", "psiko", "purba", "purna", "re", "sapta", "semi",
        "serba", "sosio", "sub", "super", "supra", "swa", "tata", "tele", "termo", "trans", "tri", "tuna", "turbo", "ultra", "vaso", "wira", "lintas",
    ];

    private static readonly (string Ending, string[] Bases, Derivation Derivation, PartOfSpeech Parts)[] LoanEndings =
    [
        ("isasi", ["", "i", "isme", "a"], Derivation.Action, PartOfSpeech.Noun),
        ("isme", ["", "is", "i", "isasi"], Derivation.Quality, PartOfSpeech.Noun),
        ("wati", ["", "wan", "h"], Derivation.Agent, PartOfSpeech.Noun),
        ("wan", ["", "h", "i"], Derivation.Agent, PartOfSpeech.Noun),
        ("iah", ["", "i", "a"], Derivation.Result, PartOfSpeech.Adjective),
        ("wi", [""], Derivation.Result, PartOfSpeech.Adjective),
        ("itas", ["", "if", "al", "as"], Derivation.Quality, PartOfSpeech.Noun),
        ("is", ["isme", "", "isasi", "i", "ika"], Derivation.Agent, PartOfSpeech.Noun | PartOfSpeech.Adjective),
    ];

    // Of each place the first part fits, the longest that leaves a listed word; antarnegara, tunawisma, eks-menteri.
    private void FirstPart(string word, in Shell shell, Findings found)
    {
        foreach (var part in FirstParts)
        {
            if (word.Length < part.Length + 4 || !word.StartsWith(part, StringComparison.Ordinal))
                continue;
            var hyphen = word[part.Length] == '-';
            var rest = word[(part.Length + (hyphen ? 1 : 0))..];
            if (rest.Length < 4 && !hyphen)
                continue;
            var weight = part.Length < 3 && !hyphen ? 12 : 4 - Math.Min(part.Length, 4);
            if (partsOf(rest) is not PartOfSpeech.None and var parts)
                Add(word, (rest, parts, 0), Result(part, parts), Derivation.Compound, 1 + weight, shell, found, part + "-", "");
            else if (Inner(rest, shell) is { Clitic: Clitic.None, Particle: null } inner && inner.Voice is Voice.None or Voice.Active)
                Add(word, (inner.Derivation == Derivation.None ? inner.Lemma : inner.Root, inner.Parts, 4), Result(part, inner.Parts), Derivation.Compound, 3 + weight, shell, found, part + "-", "");
        }

        static PartOfSpeech Result(string part, PartOfSpeech rest) => part switch
        {
            "antar" or "anti" or "pra" or "pasca" or "non" or "multi" or "pro" or "lintas" or "inter" or "tuna" or "nir" => PartOfSpeech.Adjective | PartOfSpeech.Noun,
            "maha" or "serba" or "semi" or "super" or "ultra" or "ekstra" or "trans" or "hiper" or "kontra" => PartOfSpeech.Adjective | (rest & PartOfSpeech.Noun),
            _ => (rest & (PartOfSpeech.Noun | PartOfSpeech.Adjective | PartOfSpeech.Verb)) is not PartOfSpeech.None and var open ? open : PartOfSpeech.Noun,
        };
    }

    // digitalisasi from mendigitalisasi: a loan in -asi is a noun before it is a stem.
    private void LoanAction(string word, in Shell shell, Findings found)
    {
        if (word.Length > 6 && word.EndsWith("asi", StringComparison.Ordinal) && !shell.Doubled && Meng(word) is { } verb)
            found.Add(new(word, verb, PartOfSpeech.Noun) { Derivation = Derivation.Action, Cost = 2, Morphemes = [verb] }, shell);
    }

    // modernisasi from modern, komunis from komunisme, olahragawan from olahraga.
    private void LoanEnding(string word, in Shell shell, Findings found)
    {
        foreach (var (ending, bases, derivation, parts) in LoanEndings)
        {
            if (word.Length < ending.Length + 4 || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            for (var i = 0; i < bases.Length; i++)
            {
                var root = stem + bases[i];
                if (partsOf(root) is PartOfSpeech.None or PartOfSpeech.Verb)
                    continue;
                Add(word, (root, partsOf(root), 0), parts, derivation, 3 + i, shell, found, "", "-" + ending);
                break;
            }
        }
    }
}
