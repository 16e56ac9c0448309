using Translate.Dictionary;

namespace Translate.Tests.Dictionary;

public sealed class DerivationTests
{
    [Theory]
    [InlineData("develop", "development", "developer")]
    [InlineData("implement", "implementation", "implementer")]
    [InlineData("decide", "decision", "decider")]
    [InlineData("create", "creation", "creator")]
    [InlineData("modernise", "modernisation", "moderniser")]
    [InlineData("paint", "painting", "painter")]
    [InlineData("run", "running", "runner")]
    [InlineData("inspect", "inspection", "inspector")]
    [InlineData("be involved", "involvement", "involved")]
    [InlineData("search for", "search for", "searcher")]
    [InlineData("make films", "making films", "films maker")]
    public void A_verb_has_its_nouns(string verb, string action, string agent)
    {
        Assert.Equal(action, EnglishNominals.Action(verb));
        Assert.Equal(agent, EnglishNominals.Agent(verb));
    }

    [Theory]
    [InlineData("clear", "clarity")]
    [InlineData("important", "importance")]
    [InlineData("popular", "popularity")]
    [InlineData("happy", "happiness")]
    [InlineData("readable", "readability")]
    [InlineData("dark", "darkness")]
    public void An_adjective_has_its_noun(string adjective, string noun) => Assert.Equal(noun, EnglishNominals.Quality(adjective));

    [Theory]
    [InlineData("mengecat\tv\tpaint\ttr", "pengecatan", "painting")]
    [InlineData("melukis\tv\tpaint\ttr", "pelukis", "painter")]
    [InlineData("jelas\ta\tclear", "ketidakjelasan", "lack of clarity")]
    [InlineData("merah\ta\tred", "kemerah-merahan", "reddish")]
    [InlineData("mobil\tn\tcar", "mobil-mobilan", "toy car")]
    [InlineData("topi\tn\that", "bertopi", "wear a hat")]
    [InlineData("istri\tn\twife", "beristri", "have a wife")]
    [InlineData("negara\tn\tcountry\tplace", "antarnegara", "between countries")]
    [InlineData("korupsi\tn\tcorruption\tm", "antikorupsi", "anti-corruption")]
    [InlineData("kantor\tn\toffice\tplace", "sekantor", "in the same office")]
    [InlineData("modern\ta\tmodern", "modernisasi", "modernisation")]
    [InlineData("tujuh\tnum\tseven", "ketujuh", "seventh")]
    [InlineData("presiden\tn\tpresident\tpers", "eks-presiden", "former president")]
    [InlineData("golf\tn\tgolf\tm\tsport", "pegolf", "golf player")]
    public void What_is_not_listed_is_guessed_from_its_root(string entry, string word, string english)
    {
        var lexicon = Lexicon.Of([LexicalEntry.Parse(entry)]);
        var analysis = new IndonesianAnalyser(lexicon.PartsOf).Analyse(word)[0];
        Assert.Equal(english, Derivations.Entry(analysis, lexicon)!.English);
    }
}
