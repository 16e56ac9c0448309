namespace Translate.Dictionary;

/// <summary>What a derived word probably means when the lexicon has its root only: <c>pengecatan</c> from <c>mengecat</c>, painting.</summary>
internal static class Derivations
{
    /// <summary>An entry made for the analysis; null when the root says nothing.</summary>
    public static LexicalEntry? Entry(MorphologicalAnalysis analysis, Lexicon lexicon)
    {
        var entries = lexicon.Find(analysis.Root);
        if (entries.Count == 0)
            return null;
        var root = entries[0];
        var verb = entries.FirstOrDefault(e => e.Part == PartOfSpeech.Verb);
        var adjective = entries.FirstOrDefault(e => e.Part == PartOfSpeech.Adjective);
        return analysis.Derivation switch
        {
            Derivation.Verb when verb is not null => Make(PartOfSpeech.Verb, verb.English, verb.Features),
            Derivation.Verb when adjective is not null => Make(PartOfSpeech.Verb, "make " + adjective.English, Features.Transitive),
            Derivation.Verb => Make(PartOfSpeech.Verb, root.English, Features.Transitive),
            Derivation.Ber when verb is not null => Make(PartOfSpeech.Verb, verb.English, verb.Features),
            Derivation.Ber when adjective is not null => Make(PartOfSpeech.Adjective, adjective.English, adjective.Features),
            Derivation.Ber => Make(PartOfSpeech.Verb, "have " + root.English, Features.Stative),
            Derivation.Ter when verb is not null => Make(PartOfSpeech.Verb, "be " + EnglishInflector.Participle(verb.English), Features.Intransitive),
            Derivation.Agent when verb is not null => Make(PartOfSpeech.Noun, Agent(verb.English), Features.Person),
            Derivation.Agent => Make(PartOfSpeech.Noun, root.English, Features.Person),
            Derivation.Action when verb is not null => Make(PartOfSpeech.Noun, EnglishInflector.Gerund(FirstWord(verb.English)), Features.Of | Features.Mass),
            Derivation.Action when adjective is not null => Make(PartOfSpeech.Noun, Ness(adjective.English), Features.Of | Features.Mass),
            Derivation.Action => Make(PartOfSpeech.Noun, root.English, root.Features | Features.Of),
            Derivation.Result when verb is not null => Make(PartOfSpeech.Noun, EnglishInflector.Gerund(FirstWord(verb.English)), Features.None),
            Derivation.Quality when adjective is not null => Make(PartOfSpeech.Noun, Ness(adjective.English), Features.Of | Features.Mass),
            Derivation.Se => Make(PartOfSpeech.Noun, root.English, root.Features),
            _ => root with { Lemma = analysis.Lemma },
        };

        LexicalEntry Make(PartOfSpeech part, string english, Features features) => SourceReader.Made(analysis.Lemma, part, english, features) with { Domain = root.Domain };
    }

    private static string FirstWord(string verb) => verb.StartsWith("be ", StringComparison.Ordinal) ? verb[3..] : verb;

    private static string Agent(string verb)
    {
        var word = FirstWord(verb).Split(' ')[0];
        return word.EndsWith('e') ? word + "r" : EnglishInflector.Gerund(word)[..^3] + "er";
    }

    private static string Ness(string adjective) => adjective switch
    {
        _ when adjective.EndsWith("ble", StringComparison.Ordinal) => adjective[..^2] + "ility",
        _ when adjective.EndsWith("ant", StringComparison.Ordinal) || adjective.EndsWith("ent", StringComparison.Ordinal) => adjective[..^1] + "ce",
        _ when adjective.EndsWith('y') && adjective.Length > 2 => adjective[..^1] + "iness",
        _ => adjective + "ness",
    };
}
