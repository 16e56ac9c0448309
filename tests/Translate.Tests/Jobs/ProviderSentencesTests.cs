using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Translate.Alignment;
using Translate.Jobs;

namespace Translate.Tests.Jobs;

public sealed class ProviderSentencesTests : IDisposable
{
    private const string Answer = "One. Two and a half! Three.";
    private static readonly LanguagePair Pair = new("id", "en");
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Sentences_that_the_provider_tells_are_the_beads()
    {
        // The lengths alone would pair them otherwise.
        string[] source = ["Satu dan dua serta setengah lagi.", "Tiga."];
        Assert.Equal([("Satu dan dua serta setengah lagi.", "One."), ("Tiga.", "Two and a half! Three.")], Beads(source, (0, 34, 0, 5), (34, 5, 5, 22)));
    }

    [Fact]
    public void Where_the_provider_sees_one_sentence_and_we_see_two_they_stay_together() =>
        Assert.Equal([new TextSpan(0, 5), new TextSpan(5, 22)], Stretches(["Satu.", "Dua.", "Tiga."], (0, 6, 0, 5), (6, 10, 5, 22)).Select(s => s.Target));

    [Fact]
    public void An_end_inside_one_of_our_sentences_cuts_nothing() =>
        Assert.Equal([new SentenceRange(0, 2)], Stretches(["Prof. Budi.", "Tiga."], (0, 6, 0, 5), (6, 11, 5, 22)).Select(s => s.Sentences));

    [Fact]
    public void A_sentence_translated_by_nothing_stays_with_the_next() =>
        Assert.Equal([new SentenceRange(0, 2), new SentenceRange(2, 1)], Stretches(["Satu.", "Dua.", "Tiga."], (0, 6, 0, 0), (6, 5, 0, 5), (11, 5, 5, 22)).Select(s => s.Sentences));

    [Fact]
    public void They_are_remembered_with_the_answer()
    {
        using var cache = new TranslationDatabase(Path.Combine(_folder, "cache.db"));
        SpanLink[] sentences = [new(new(0, 5), new(0, 4)), new(new(5, 3), new(4, 6))];
        cache.Remember("x", Pair, [("Satu. Dua", new RememberedText("One. Two.", []) { Sentences = sentences })]);
        Assert.Equal(sentences, cache.Find("x", Pair, ["Satu. Dua"])[0]!.Sentences);
    }

    [Fact]
    public void A_cache_of_the_layout_before_keeps_what_was_paid_for()
    {
        var path = Path.Combine(_folder, "cache.db");
        using (var cache = new TranslationDatabase(path))
            cache.Remember("x", Pair, [("satu", new RememberedText("one", [new(new(0, 4), new(0, 3))]))]);
        using (var older = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            older.Open();
            using var command = older.CreateCommand();
            command.CommandText = "ALTER TABLE translation DROP COLUMN sentences; PRAGMA user_version=1";
            command.ExecuteNonQuery();
        }

        using var newer = new TranslationDatabase(path);
        var found = newer.Find("x", Pair, ["satu"])[0]!;
        Assert.Equal("one", found.Target);
        Assert.Single(found.Links);
        Assert.Empty(found.Sentences);
        newer.Remember("x", Pair, [("dua", new RememberedText("two", []))]);
        Assert.Equal("two", newer.Find("x", Pair, ["dua"])[0]!.Target);
    }

    private static TranslatedText Told(params (int Source, int SourceLength, int Target, int TargetLength)[] sentences) => TranslatedText.Success(Answer) with
    {
        Sentences = [.. sentences.Select(s => new SpanLink(new(s.Source, s.SourceLength), new(s.Target, s.TargetLength)))],
    };

    private static IEnumerable<(SentenceRange Sentences, TextSpan Target)> Stretches(string[] sentences, params (int, int, int, int)[] told)
    {
        var start = 0;
        var spans = sentences.Select(sentence => new TextSpan((start += sentence.Length + 1) - sentence.Length - 1, sentence.Length)).ToImmutableArray();
        return ProviderSentences.Stretches(spans, Told(told));
    }

    private static IEnumerable<(string, string)> Beads(string[] sentences, params (int, int, int, int)[] told)
    {
        var units = new UnitBuilder(SegmentationRules.Shipped.For("en"), new LengthAligner(new LengthAlignerOptions(NoEmptyBeads: true)), new WordAligner(Pair), WordTokenizer.Default);
        var rows = units.Build([new Passage(0, [.. sentences])], [string.Join(' ', sentences)], [Told(told)], CancellationToken.None);
        return rows.Select(row => (string.Join(' ', sentences.Skip((int)row.Segment).Take(row.Sources)), row.Target));
    }
}
