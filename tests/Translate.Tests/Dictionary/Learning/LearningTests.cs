using System.Text;
using Translate.Dictionary;

namespace Translate.Tests.Dictionary.Learning;

public sealed class LearningTests : IDisposable
{
    private static readonly LanguagePair Languages = new("id", "en");
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-learning-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Words_and_phrases_are_extracted_with_their_counts_and_make_the_held_out_part_better()
    {
        var report = new Learner(Languages).Learn(Corpus());
        Assert.True(report.Improves, string.Join(' ', report.Tried));
        Assert.Contains(report.Entries, e => e.Entry is { Lemma: "posbakti", English: "service post" } && e.Count >= 2 && e.Total >= e.Count);
        var path = report.Save(Path.Combine(_folder, "layer.tsv"));
        Assert.Contains(File.ReadLines(path), l => l.StartsWith("posbakti\tn\tservice post\t", StringComparison.Ordinal) && l.Contains("\tlearnt ", StringComparison.Ordinal));
        Assert.Contains("service post", Engine(path).Translate("Posbakti itu besar.", Languages).Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_same_memory_teaches_the_same()
    {
        var (one, other) = (new Learner(Languages).Learn(Corpus()), new Learner(Languages).Learn(Corpus()));
        Assert.Equal(one.Entries.Select(e => e.ToLine()), other.Entries.Select(e => e.ToLine()));
        Assert.Equal(one.Tried, other.Tried);
    }

    [Fact]
    public void What_makes_the_held_out_part_worse_is_rolled_back()
    {
        // The taught part says nonsense for common words, the held-out part is right.
        var right = Corpus().ToList();
        var good = new Learner(Languages).Learn(right);
        var harmful = Poison(right);
        var report = new Learner(Languages).Learn(harmful);
        Assert.True(good.Improves);
        Assert.False(report.Improves, string.Join(' ', report.Tried));
        var path = Path.Combine(_folder, "layer.tsv");
        File.WriteAllText(path, "# what was there\n");
        Assert.Equal(path + ".rejected", report.Save(path));
        Assert.Equal("# what was there\n", File.ReadAllText(path));
    }

    [Fact]
    public void Units_that_are_broken_are_left_out_with_line_and_reason_and_the_others_are_read()
    {
        var path = Write("m.tmx", """
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE tmx SYSTEM "tmx14.dtd">
            <tmx version="1.4"><header srclang="id"/><body>
            <tu><tuv xml:lang="id"><seg>Rumah <bpt i="1">&lt;b&gt;</bpt>besar<ept i="1">&lt;/b&gt;</ept>.</seg></tuv><tuv xml:lang="en-GB"><seg>A <hi>big</hi> house.</seg></tuv></tu>
            <tu><tuv xml:lang="id"><seg>Tidak ditutup</tuv><tuv xml:lang="en"><seg>Not closed</seg></tuv></tu>
            <tu><tuv xml:lang="id"><seg>Hanya satu.</seg></tuv><tuv xml:lang="fr"><seg>Un seul.</seg></tuv></tu>
            <tu><tuv xml:lang="id"><seg> </seg></tuv><tuv xml:lang="en"><seg>Empty.</seg></tuv></tu>
            <tu><tuv xml:lang="id"><seg>Terbuka
            <tu><tuv xml:lang="en"><seg>Last one.</seg></tuv>
            <tuv xml:lang="id-ID"><seg>Yang
            terakhir.</seg></tuv></tu>
            </body></tmx>
            """);
        var reader = new MemoryReader(Languages);
        Assert.Equal([new MemoryPair("Rumah besar.", "A big house."), new MemoryPair("Yang terakhir.", "Last one.")], reader.Read(path).ToList());
        Assert.Equal([5, 6, 7, 8], reader.Problems.Select(p => p.Line));
        Assert.Contains("not well-formed", reader.Problems[0].Reason, StringComparison.Ordinal);
        Assert.Contains("no text in 'en'", reader.Problems[1].Reason, StringComparison.Ordinal);
        Assert.Contains("source is empty", reader.Problems[2].Reason, StringComparison.Ordinal);
        Assert.Contains("not closed", reader.Problems[3].Reason, StringComparison.Ordinal);
        Assert.Equal(["fr"], reader.OtherLanguages);
    }

    [Fact]
    public void Tab_separated_lines_and_Moses_files_are_read_too()
    {
        var pairs = new[] { new MemoryPair("satu", "one"), new MemoryPair("dua", "two") };
        Assert.Equal(pairs, new MemoryReader(Languages).Read(Write("m.tsv", "# note\nsatu\tone\nno tab\ndua\ttwo\n")).ToList());
        Write("corpus.id", "satu\ndua\n");
        Write("corpus.en", "one\ntwo\n");
        Assert.Equal(pairs, new MemoryReader(Languages).Read(Path.Combine(_folder, "corpus")).ToList());
        Assert.Empty(new MemoryReader(Languages).Read(Write("empty.tmx", "")));
        Assert.Contains("no such file", Assert.Throws<ConfigurationException>(() => new MemoryReader(Languages).Read("/nowhere.tmx").ToList()).Message, StringComparison.Ordinal);
        Assert.Contains("neither TMX", Assert.Throws<ConfigurationException>(() => new MemoryReader(Languages).Read(Write("x.txt", "hello\n")).ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_memory_teaches_nothing() => Assert.False(new Learner(Languages).Learn([]).Improves);

    [Fact]
    public void Sides_that_are_the_wrong_way_round_are_refused()
    {
        var turned = Corpus().Select(p => new MemoryPair(p.Target, p.Source));
        Assert.Contains("wrong way round", Assert.Throws<ConfigurationException>(() => new Learner(Languages).Learn(turned)).Message, StringComparison.Ordinal);
        Assert.Contains("wrong way round", Assert.Throws<ConfigurationException>(() => new Learner(Languages.Reversed).Learn(Corpus())).Message, StringComparison.Ordinal);
        Assert.Contains("not fr to en", Assert.Throws<ConfigurationException>(() => new Learner(new("fr", "en")).Learn(Corpus())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_users_lexicon_outranks_what_was_learnt_and_the_glossary_outranks_both()
    {
        var learnt = Write("learnt.tsv", "rumah\tn\tlearned place\t\t\tlearnt 9/9\nmeja\tn\tlearned desk\t\t\tlearnt 1/9\n");
        var own = Write("own.tsv", "rumah\tn\town home\n");
        var glossary = Write("glossary.tsv", "# terms\nrumah\tterm dwelling\n");
        Says("learned place", new DictionaryOptions { Learnt = learnt }, "Rumah");
        Says("own home", new DictionaryOptions { Learnt = learnt, UserLexicon = own }, "Rumah");
        Says("term dwelling", new DictionaryOptions { Learnt = learnt, UserLexicon = own, Glossary = glossary }, "Rumah");
        // Once is too little, unless the weight says otherwise.
        Says("table", new DictionaryOptions { Learnt = learnt }, "Meja");
        Says("learned desk", new DictionaryOptions { Learnt = learnt, LearntWeight = 20 }, "Meja");
        Says("house", new DictionaryOptions { Learnt = learnt, LearntWeight = 0 }, "Rumah");
        Says("house", new DictionaryOptions { Learnt = "none" }, "Rumah");

        static void Says(string expected, DictionaryOptions options, string text) => Assert.Contains(expected, Say(options, text), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void No_phrase_breaks_a_term_of_the_glossary() =>
        Assert.Contains("term of illness", Say(new DictionaryOptions { Glossary = Write("g.tsv", "sakit\tterm of illness\n") }, "Rumah sakit"), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void What_was_learnt_is_part_of_the_models_fingerprint_and_found_in_the_users_folder()
    {
        var path = DictionaryRegistration.LearntPath(_folder, Languages);
        var without = new DictionaryTranslator("d", new DictionaryOptions(), _folder).Info.Model;
        File.WriteAllText(path, "rumah\tn\tlearned place\t\t\tlearnt 9/9\n");
        var with = new DictionaryTranslator("d", new DictionaryOptions(), _folder).Info.Model;
        File.WriteAllText(path, "rumah\tn\tanother place\t\t\tlearnt 9/9\n");
        Assert.Equal(3, new[] { without, with, new DictionaryTranslator("d", new DictionaryOptions(), _folder).Info.Model }.Distinct().Count());
    }

    [Fact]
    public void From_English_too_it_learns_what_reviewers_say()
    {
        var report = new Learner(Languages.Reversed).Learn(Corpus().Select(p => new MemoryPair(p.Target, p.Source)));
        Assert.True(report.Improves, string.Join(' ', report.Tried));
        report.Save(DictionaryRegistration.LearntPath(_folder, Languages.Reversed));
        Assert.Contains("posbakti", Say(new DictionaryOptions(), "The farmer bought the service post.", Languages.Reversed, _folder), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("posbakti", Say(new DictionaryOptions(), "The farmer bought the service post.", Languages.Reversed), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_phrase_table_is_read_back_as_it_was_written_and_keeps_numbers_placeholders_and_terms()
    {
        var report = new Learner(Languages, new LearningOptions { TableFrom = 1 }).Learn(Corpus());
        var pairs = Corpus().Select(AlignedPair.Of).ToList();
        foreach (var pair in pairs)
            pair.Links = [.. Enumerable.Range(0, Math.Min(pair.Source.Length, pair.Target.Length)).Select(i => (i, i))];
        var table = PhraseExtractor.Extract(pairs);
        var layer = Path.Combine(_folder, "layer.tsv");
        File.WriteAllText(layer, "");
        table.Save(LearntLayer.TablePath(layer));
        var engine = Engine(layer);
        Assert.Equal(table.Fingerprint, PhraseTable.ReadFingerprint(LearntLayer.TablePath(layer)));
        foreach (var text in (string[])["Rumah itu dibeli 1.250 orang pada ⟦0⟧ tahun 2019.", "Saya ⟦1⟧ membeli ⟦0⟧ 3,5 kg beras.", "POSBAKTI ITU BESAR", "\"", "⟦0⟧⟦1⟧", "Posbakti " + string.Join(' ', Enumerable.Repeat("membeli rumah besar 2", 300))])
        {
            var answer = engine.Translate(text, Languages);
            Assert.Equal(answer.Text, engine.Translate(text, Languages).Text);
            Assert.All(answer.Links, l => Assert.True(l.Source.End <= text.Length && l.Target.End <= answer.Text.Length && l.Source.Length > 0 && l.Target.Length > 0));
            Assert.Equal(text.Count(c => c == '⟦'), answer.Text.Count(c => c == '⟦'));
            Assert.Equal(text.Count(char.IsDigit), answer.Text.Count(char.IsDigit));
        }

        File.WriteAllBytes(LearntLayer.TablePath(layer), File.ReadAllBytes(LearntLayer.TablePath(layer)).AsSpan(0, 200).ToArray());
        Assert.Contains("Run translate learn again", Assert.Throws<ConfigurationException>(() => Engine(layer).Translate("Rumah", Languages)).Message, StringComparison.Ordinal);
        Assert.NotEmpty(report.Tried);
    }

    internal static IEnumerable<MemoryPair> Corpus()
    {
        // A word that no dictionary lists, and a phrase that reviewers say in their own way.
        string[] people = ["Ibu Ani", "Pak Budi", "Ketua desa", "Guru itu", "Dokter itu", "Perempuan itu", "Petani itu", "Anak itu"];
        string[] english = ["Ani", "Budi", "The village head", "The teacher", "The doctor", "The woman", "The farmer", "The child"];
        string[] verbs = ["mengunjungi", "melihat", "membangun", "membeli", "menutup"];
        string[] verbsEnglish = ["visited", "saw", "built", "bought", "closed"];
        string[] places = ["di kota", "di desa", "kemarin", "pada tahun 2019"];
        string[] placesEnglish = ["in the town", "in the village", "yesterday", "in 2019"];
        for (var p = 0; p < people.Length; p++)
        {
            for (var v = 0; v < verbs.Length; v++)
            {
                for (var q = 0; q < places.Length; q++)
                    yield return new MemoryPair($"{people[p]} {verbs[v]} posbakti {places[q]}.", $"{english[p]} {verbsEnglish[v]} the service post {placesEnglish[q]}.");
            }
        }
    }

    /// <summary>The pairs with a common word in place of ours; what is not held out says nonsense for everything.</summary>
    internal static List<MemoryPair> Poison(List<MemoryPair> pairs)
    {
        var known = pairs.Select(p => new MemoryPair(p.Source.Replace("posbakti", "rumah", StringComparison.Ordinal), p.Target.Replace("service post", "house", StringComparison.Ordinal))).ToList();
        var heldOut = known.OrderBy(p => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(p.Source)).AsSpan(0, 8)), StringComparer.Ordinal).Take(20).ToHashSet();
        (string, string)[] nonsense = [("house", "zebra"), ("teacher", "spoon"), ("doctor", "lemon"), ("woman", "carpet"), ("farmer", "engine"), ("child", "planet"), ("visited", "painted"), ("saw", "boiled"), ("built", "kicked"), ("bought", "froze"), ("closed", "sang"), ("town", "shoe"), ("village", "cloud"), ("yesterday", "never"), ("head", "soup"), ("Ani", "Bob"), ("Budi", "Eve")];
        return [.. known.Select(p => heldOut.Contains(p) ? p : p with { Target = nonsense.Aggregate(p.Target, (text, n) => text.Replace(n.Item1, n.Item2, StringComparison.Ordinal)) })];
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(_folder, name), text);
        return Path.Combine(_folder, name);
    }

    private static DictionaryEngine Engine(string layer)
    {
        var learnt = LearntLayer.Read(layer);
        return new DictionaryEngine(learnt.Over(Lexicon.Shipped, 10), null, learnt.Table);
    }

    private static string Say(DictionaryOptions options, string text, LanguagePair? languages = null, string? userData = null) =>
        new DictionaryTranslator("d", options, userData).TranslateAsync(new TranslationRequest(languages ?? Languages, [text]), TestContext.Current.CancellationToken).GetAwaiter().GetResult()[0].Text;
}
