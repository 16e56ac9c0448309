namespace Translate.Dictionary;

/// <summary>What a derived word probably means when the lexicon has its root only: <c>pengecatan</c> from <c>mengecat</c>, painting.</summary>
internal static partial class Derivations
{
    /// <summary>An entry made for the analysis; null when the root says nothing.</summary>
    public static LexicalEntry? Entry(MorphologicalAnalysis analysis, Lexicon lexicon)
    {
        var entries = lexicon.Find(analysis.Root);
        if (entries.Count == 0)
            return null;
        var family = new Family(analysis, entries[0], Of(PartOfSpeech.Verb), Of(PartOfSpeech.Adjective), Of(PartOfSpeech.Noun));
        return analysis.Derivation switch
        {
            Derivation.Verb => Verb(family),
            Derivation.Ber => Ber(family),
            Derivation.Ter when family.Verb is not null => family.Make(PartOfSpeech.Verb, "be " + EnglishInflector.Participle(family.Verb.English), Features.Intransitive),
            Derivation.Agent => Agent(family),
            Derivation.Action => Action(family),
            Derivation.Result => Result(family),
            Derivation.Quality => Quality(family),
            Derivation.Se => Se(family),
            Derivation.Ordinal => family.Make(PartOfSpeech.Adjective, EnglishNominals.Ordinal(family.First.English), Features.None),
            Derivation.Compound => Compound(family),
            _ => family.First with { Lemma = analysis.Lemma },
        };

        LexicalEntry? Of(PartOfSpeech part) => entries.FirstOrDefault(e => e.Part == part && e.English.Length > 0);
    }

    private static LexicalEntry Verb(Family family)
    {
        if (family.Verb is { } verb)
            return family.Make(PartOfSpeech.Verb, verb.English, verb.Features);
        return family.Adjective is { } adjective
            ? family.Make(PartOfSpeech.Verb, $"make* {adjective.English}", Features.Transitive)
            : family.Make(PartOfSpeech.Verb, family.First.English, Features.Transitive);
    }

    // One who has a hat wears it, and who has a bicycle rides it.
    private static LexicalEntry Ber(Family family)
    {
        if (family.Verb is { } verb && family.Noun is null)
            return family.Make(PartOfSpeech.Verb, verb.English, verb.Features);
        if (family.Adjective is { } adjective && family.Noun is null)
            return family.Make(PartOfSpeech.Adjective, adjective.English, adjective.Features);
        var noun = family.Noun ?? family.First;
        var has = noun.Lemma switch
        {
            "topi" or "sepatu" or "kacamata" or "baju" or "kemeja" or "seragam" or "jilbab" or "dasi" or "celana" or "helm" or "masker" or "jas" or "kerudung" or "sandal" or "sarung" or "gaun" or "jaket" or "rok" => "wear",
            "sepeda" or "motor" or "kuda" or "kereta" or "becak" or "perahu" => "ride",
            _ => "have",
        };
        var article = noun.Part != PartOfSpeech.Noun || noun.Has(Features.Mass | Features.PluralOnly) || noun.English.EndsWith('s') ? "" : EnglishInflector.TakesAn(noun.English) ? "an " : "a ";
        return family.Make(PartOfSpeech.Verb, $"{has} {article}{noun.English}", has == "have" ? Features.Stative | Features.Intransitive : Features.Intransitive);
    }

    private static LexicalEntry Agent(Family family)
    {
        if (family.Suffix == "-is")
            return family.Make(PartOfSpeech.Noun, family.First.English.EndsWith("ism", StringComparison.Ordinal) ? family.First.English[..^1] + "t" : family.First.English + "ist", Features.Person);
        if (family.Verb is { } verb)
            return family.Make(PartOfSpeech.Noun, EnglishNominals.Agent(verb.English), Features.Person);
        if (family.First.Has(Features.Person))
            return family.Make(PartOfSpeech.Noun, family.First.English, Features.Person);
        return family.Make(PartOfSpeech.Noun, family.First.English + (family.First.Domain == "sport" ? " player" : " specialist"), Features.Person);
    }

    private static LexicalEntry Action(Family family)
    {
        if (family.Suffix == "-isasi")
            return family.Make(PartOfSpeech.Noun, Stem(family.First) + "isation", Features.Of | Features.Mass);
        if (family.Verb is { } verb)
            return family.Make(PartOfSpeech.Noun, EnglishNominals.Action(verb.English), Features.Of | Features.Mass);
        return family.Adjective is { } adjective
            ? family.Make(PartOfSpeech.Noun, EnglishNominals.Quality(adjective.English), Features.Of | Features.Mass)
            : family.Make(PartOfSpeech.Noun, family.First.English, family.First.Features | Features.Of);
    }

    private static LexicalEntry Result(Family family)
    {
        var first = family.First;
        if (family.Analysis.Parts == PartOfSpeech.Adjective)
            return family.Make(PartOfSpeech.Adjective, first.Value("adj") ?? first.English, Features.None);
        if (family.Analysis.Repeated)
        {
            return first.Lemma switch
            {
                _ when first.Part == PartOfSpeech.Adjective => family.Make(PartOfSpeech.Adverb, EnglishInflector.Adverb(first.English), Features.None),
                "mobil" or "kapal" or "kuda" or "kereta" or "rumah" or "pesawat" or "senapan" or "pistol" or "robot" or "uang" or "perahu" or "pedang" => family.Make(PartOfSpeech.Noun, "toy " + first.English, first.Features),
                _ => family.Make(PartOfSpeech.Noun, EnglishInflector.Plural(first.English), Features.PluralOnly),
            };
        }

        return family.Verb is { } verb ? family.Make(PartOfSpeech.Noun, EnglishNominals.Action(verb.English), Features.None) : first with { Lemma = family.Analysis.Lemma };
    }

    private static LexicalEntry Quality(Family family)
    {
        if (family.Analysis.Repeated)
            return Resembling(family);
        if (family.Suffix == "-isme")
            return family.Make(PartOfSpeech.Noun, family.First.English.EndsWith("ist", StringComparison.Ordinal) ? family.First.English[..^1] + "m" : Stem(family.First) + "ism", Features.Mass);
        var noun = family switch
        {
            { Adjective: { } adjective } => EnglishNominals.Quality(adjective.English),
            { Verb: { } verb } => EnglishNominals.Action(verb.English),
            _ when family.First.Has(Features.Person) => family.First.English + "ship",
            _ => family.First.English,
        };
        return family.Make(PartOfSpeech.Noun, family.Suffix == "tidak" ? "lack of " + noun : noun, Features.Of | Features.Mass);
    }

    // kemerah-merahan is reddish, kebarat-baratan is what would be Western.
    private static LexicalEntry Resembling(Family family)
    {
        if (family.Adjective is { } adjective && !adjective.English.Contains(' ', StringComparison.Ordinal))
        {
            var comparative = EnglishInflector.Comparative(adjective.English);
            return family.Make(PartOfSpeech.Adjective, (comparative.EndsWith("er", StringComparison.Ordinal) && !comparative.StartsWith("more ", StringComparison.Ordinal) ? comparative[..^2] : adjective.English) + "ish", Features.None);
        }

        return family.Make(PartOfSpeech.Adjective, (family.First.Value("adj") ?? family.First.Value("demonym") ?? family.First.English) + "-like", Features.None);
    }

    // The same, or after: sekantor, in the same office; sepulang, after returning.
    private static LexicalEntry Se(Family family) => family.Analysis.Parts switch
    {
        PartOfSpeech.Numeral => family.Make(PartOfSpeech.Numeral, family.First.Part == PartOfSpeech.Numeral ? "a " + family.First.English : "a", Features.None),
        PartOfSpeech.Adverb => family.Make(PartOfSpeech.Adjective, "throughout " + family.First.English, Features.Postposed),
        PartOfSpeech.Preposition when family.Verb is { } verb => family.Make(PartOfSpeech.Preposition, "after " + EnglishInflector.Gerund(verb.English), Features.None),
        _ => family.Make(PartOfSpeech.Adjective, (family.First.Has(Features.Place) ? "in the same " : "of the same ") + (family.Noun ?? family.First).English, Features.Postposed),
    };

    private static string Stem(LexicalEntry entry) => entry.English.EndsWith('e') || entry.English.EndsWith('y') ? entry.English[..^1] : entry.English;

    /// <summary>The analysis with the entries of its root.</summary>
    private sealed record Family(MorphologicalAnalysis Analysis, LexicalEntry First, LexicalEntry? Verb, LexicalEntry? Adjective, LexicalEntry? Noun)
    {
        public string Suffix => Analysis.Morphemes.IsDefaultOrEmpty ? "" : Analysis.Morphemes[^1];

        public LexicalEntry Make(PartOfSpeech part, string english, Features features) => SourceReader.Made(Analysis.Lemma, part, english, features) with { Domain = First.Domain };
    }
}
