using System.Diagnostics;
using CsCheck;
using Translate.Dictionary;

namespace Translate.Tests.Dictionary;

public sealed class MorphologyTests(ITestOutputHelper output)
{
    private static readonly IndonesianAnalyser Analyser = new(Lexicon.Shipped.PartsOf);

    private static readonly Gen<string> Words = Gen.OneOf(
        Fragments.Of("me", "mem", "men", "meng", "menge", "meny", "di", "ter", "ber", "pe", "peng", "per", "ke", "se", "ku", "kau", "kan", "i", "an", "nya", "mu", "lah", "pun", "-", "baca", "tulis", "buku", "besar", "tidak", "antar", "in", "ng", "ny"),
        Gen.String[0, 4]).Array[0, 8].Select(string.Concat);

    private static IEnumerable<LexicalEntry> Single(PartOfSpeech part) => Lexicon.Shipped.Entries.Where(e => e.Part == part && e.WordCount == 1 && e.Lemma.All(char.IsAsciiLetterLower) && e.Lemma.Length < 50);

    [Theory]
    [InlineData("baca", "membaca")]
    [InlineData("fitnah", "memfitnah")]
    [InlineData("vonis", "memvonis")]
    [InlineData("pakai", "memakai")]
    [InlineData("produksi", "memproduksi")]
    [InlineData("praktikkan", "mempraktikkan")]
    [InlineData("periksa", "memeriksa")]
    [InlineData("dengar", "mendengar")]
    [InlineData("cari", "mencari")]
    [InlineData("jual", "menjual")]
    [InlineData("zalimi", "menzalimi")]
    [InlineData("tulis", "menulis")]
    [InlineData("terjemahkan", "menerjemahkan")]
    [InlineData("transfer", "mentransfer")]
    [InlineData("ganti", "mengganti")]
    [InlineData("hitung", "menghitung")]
    [InlineData("kirim", "mengirim")]
    [InlineData("klaim", "mengklaim")]
    [InlineData("khawatirkan", "mengkhawatirkan")]
    [InlineData("ambil", "mengambil")]
    [InlineData("sapu", "menyapu")]
    [InlineData("syaratkan", "mensyaratkan")]
    [InlineData("stabilkan", "menstabilkan")]
    [InlineData("lihat", "melihat")]
    [InlineData("rawat", "merawat")]
    [InlineData("wakili", "mewakili")]
    [InlineData("yakini", "meyakini")]
    [InlineData("masak", "memasak")]
    [InlineData("nikah", "menikah")]
    [InlineData("nyanyi", "menyanyi")]
    [InlineData("pel", "mengepel")]
    [InlineData("cat", "mengecat")]
    [InlineData("sahkan", "mengesahkan")]
    [InlineData("punyai", "mempunyai")]
    [InlineData("perbaiki", "memperbaiki")]
    [InlineData("kaji", "mengkaji")]
    public void The_nasal_and_the_stem_find_each_other(string stem, string active)
    {
        Assert.Equal(active, IndonesianGenerator.Active(stem));
        Assert.Equal(stem, IndonesianGenerator.Bare(active));
    }

    [Theory]
    [InlineData("mengubah", "ubah")]
    [InlineData("mengajar", "ajar")]
    [InlineData("memilih", "pilih")]
    [InlineData("meminta", "minta")]
    [InlineData("memakan", "makan")]
    [InlineData("menganut", "anut")]
    [InlineData("mengikis", "kikis")]
    [InlineData("menilai", "nilai")]
    [InlineData("menanam", "tanam")]
    [InlineData("menyatakan", "nyatakan")]
    [InlineData("menyalahgunakan", "salahgunakan")]
    [InlineData("mengawal", "kawal")]
    [InlineData("mengawali", "awali")]
    [InlineData("mengambil bagian", "ambil bagian")]
    [InlineData("menakut-nakuti", "takut-takuti")]
    public void A_nasal_that_leaves_a_doubt_is_undone_as_the_language_does(string active, string stem) => Assert.Equal(stem, IndonesianGenerator.Bare(active));

    [Fact]
    public void Forms_are_made()
    {
        Assert.Equal("dibaca", IndonesianGenerator.Passive("membaca"));
        Assert.Equal("dimakan", IndonesianGenerator.Passive("makan"));
        Assert.Equal("berjalan", IndonesianGenerator.Passive("berjalan"));
        Assert.Equal("diambil bagian", IndonesianGenerator.Passive("mengambil bagian"));
        Assert.Equal("terbawa", IndonesianGenerator.Accidental("membawa"));
        Assert.Equal("buku-buku", IndonesianGenerator.Plural("buku"));
        Assert.Equal("anak kecil", IndonesianGenerator.Plural("anak kecil"));
        Assert.Equal("kupu-kupu", IndonesianGenerator.Plural("kupu-kupu"));
        Assert.Equal("rumah sakitnya", IndonesianGenerator.WithClitic("rumah sakit", Clitic.Nya));
        Assert.Equal("kubaca", IndonesianGenerator.WithClitic("membaca", Clitic.KuBefore));
        Assert.Equal("tertinggi", IndonesianGenerator.Superlative("tinggi"));
        Assert.Equal("paling berbahaya", IndonesianGenerator.Superlative("berbahaya"));
        Assert.Equal("sebesar", IndonesianGenerator.Equative("besar"));
        Assert.Equal("kedua", IndonesianGenerator.Ordinal("dua"));
        Assert.Equal("ke-8", IndonesianGenerator.Ordinal("8"));
    }

    [Fact]
    public void What_is_made_of_a_verb_is_read_as_that_verb()
    {
        var lost = new List<string>();
        foreach (var verb in Single(PartOfSpeech.Verb).Where(v => v.Has(Features.Transitive) && IndonesianGenerator.HasPassive(v.Lemma)))
        {
            var passive = IndonesianGenerator.Passive(verb.Lemma);
            if (!Analyser.Analyse(passive).Any(a => a.Lemma == verb.Lemma && a.Voice == Voice.Passive))
                lost.Add($"{verb.Lemma} {passive}");
            var mine = IndonesianGenerator.WithClitic(verb.Lemma, Clitic.KuBefore);
            if (!Analyser.Analyse(mine).Any(a => a.Lemma == verb.Lemma && a.Clitic == Clitic.KuBefore))
                lost.Add($"{verb.Lemma} {mine}");
            var bare = IndonesianGenerator.Bare(verb.Lemma);
            if (Lexicon.Shipped.PartsOf(bare) == PartOfSpeech.None && !Analyser.Analyse(bare).Any(a => a.Lemma == verb.Lemma && a.Voice == Voice.Bare))
                lost.Add($"{verb.Lemma} {bare}");
        }

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }

    [Fact]
    public void What_is_made_of_a_noun_is_read_as_that_noun()
    {
        var lost = new List<string>();
        foreach (var noun in Single(PartOfSpeech.Noun))
        {
            var plural = IndonesianGenerator.Plural(noun.Lemma);
            if (!Analyser.Analyse(plural).Any(a => a.Lemma == noun.Lemma && a.Plural))
                lost.Add(plural);
            foreach (var clitic in (ReadOnlySpan<Clitic>)[Clitic.Nya, Clitic.Ku, Clitic.Mu])
            {
                var form = IndonesianGenerator.WithClitic(noun.Lemma, clitic);
                if (!Analyser.Analyse(form).Any(a => a.Lemma == noun.Lemma && a.Clitic == clitic))
                    lost.Add(form);
            }
        }

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }

    [Fact]
    public void What_is_made_of_an_adjective_is_read_as_that_adjective()
    {
        var lost = new List<string>();
        foreach (var adjective in Single(PartOfSpeech.Adjective))
        {
            var superlative = IndonesianGenerator.Superlative(adjective.Lemma);
            var equative = IndonesianGenerator.Equative(adjective.Lemma);
            if (!superlative.Contains(' ', StringComparison.Ordinal) && !Analyser.Analyse(superlative).Any(a => a.Lemma == adjective.Lemma && a.Degree == Degree.Superlative))
                lost.Add(superlative);
            if (!equative.Contains(' ', StringComparison.Ordinal) && !Analyser.Analyse(equative).Any(a => a.Lemma == adjective.Lemma && a.Degree == Degree.Equative))
                lost.Add(equative);
        }

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }

    [Fact]
    public void No_word_throws_and_the_same_word_is_the_same_again() => Words.Sample(word =>
    {
        var once = Analyser.Analyse(word);
        Assert.Equal(once.Select(Shape), Analyser.Analyse(word).Select(Shape));
        Assert.Equal(once.Select(a => a.Cost), once.Select(a => a.Cost).Order());
        Assert.All(once, a => Assert.True(a.Parts != PartOfSpeech.None && Lexicon.Shipped.PartsOf(a.Root) != PartOfSpeech.None, a.ToString()));
        Assert.All(once, a => Assert.True(a.Derivation != Derivation.None || Lexicon.Shipped.PartsOf(a.Lemma) != PartOfSpeech.None, a.ToString()));
        _ = IndonesianGenerator.Passive(word) + IndonesianGenerator.Accidental(word) + IndonesianGenerator.Active(word) + IndonesianGenerator.Superlative(word);
    }, iter: 5000);

    [Fact]
    public void A_clitic_and_a_particle_add_to_what_the_word_is_without_them()
    {
        var nouns = Single(PartOfSpeech.Noun).Select(e => e.Lemma).ToArray();
        Gen.Select(Gen.Int[0, nouns.Length - 1], Gen.Enum<Clitic>().Where(c => c is Clitic.Nya or Clitic.Ku or Clitic.Mu), Fragments.Of("lah", "kah", "pun")).Sample((n, clitic, particle) =>
            Assert.Contains(Analyser.Analyse(IndonesianGenerator.WithClitic(nouns[n], clitic) + particle), a => a.Lemma == nouns[n] && a.Clitic == clitic && a.Particle == particle), iter: 2000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ke-8")]
    [InlineData("1998")]
    [InlineData("xqzwv")]
    public void What_is_no_word_has_no_analysis(string word) => Assert.Empty(Analyser.Analyse(word));

    [Fact]
    public void A_word_of_more_than_sixty_letters_is_left_alone() => Assert.Empty(Analyser.Analyse(new string('a', 61)));

    [Fact]
    public void A_word_takes_microseconds()
    {
        string[] words = [.. Single(PartOfSpeech.Noun).Select(e => e.Lemma + "nya"), .. Single(PartOfSpeech.Verb).Select(e => IndonesianGenerator.Passive(e.Lemma)), .. Single(PartOfSpeech.Noun).Select(e => "x" + e.Lemma)];
        foreach (var word in words)
            Analyser.Analyse(word);
        var clock = Stopwatch.StartNew();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        foreach (var word in words)
            Analyser.Analyse(word);
        var each = clock.Elapsed.TotalMicroseconds / words.Length;
        output.WriteLine($"{words.Length} words, {each:F1} µs and {(GC.GetAllocatedBytesForCurrentThread() - bytes) / words.Length} bytes each");
        Assert.True(each < 500, $"{each:F1} µs a word");
    }

    private static string Shape(MorphologicalAnalysis a) => $"{a.Lemma} {a.Root} {a.Parts} {a.Voice} {a.Clitic} {a.Particle} {a.Degree} {a.Derivation} {a.Plural} {a.Repeated} {a.Cost} {string.Join(' ', a.Morphemes)}";
}
