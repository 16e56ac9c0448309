using Microsoft.Data.Sqlite;
using Translate.Dictionary;
using Translate.Jobs;

namespace Translate.Tests.Memory;

public sealed class TranslationMemoryTests : IDisposable
{
    private static readonly LanguagePair Pair = new("id", "en");
    private static readonly CheckLexicon Forms = new(Lexicon.Shipped);
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;
    private readonly List<TranslationMemory> _open = [];

    public void Dispose()
    {
        _open.ForEach(memory => memory.Dispose());
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void The_same_neighbours_make_a_match_of_101()
    {
        var memory = Open();
        memory.Remember(Pair, [Unit("Baik.", "Good.", "Apa kabar?", "Terima kasih."), Unit("Baik.", "All right.", "Ayo pergi.", "")]);
        Assert.Equal(("All right.", 101, MatchKind.Context), Best(memory, new("Baik.") { Before = "Ayo pergi.", After = "" }));
        Assert.Equal(("Good.", 101, MatchKind.Context), Best(memory, new("Baik.") { Before = "Apa kabar?", After = "Terima kasih." }));
        // Of two that are as good, what was approved last.
        Assert.Equal(("All right.", 100, MatchKind.Exact), Best(memory, new("Baik.")));
        Assert.Equal(2, memory.Match(Pair, [new("Baik.")], new MatchLimits())[0].Count);
    }

    [Fact]
    public void What_is_approved_again_takes_the_place_of_what_was_approved_before()
    {
        var memory = Open();
        memory.Remember(Pair, [Unit("Rapat ditunda.", "Meeting delayed.")]);
        memory.Remember("", Pair, [("Rapat ditunda.", new RememberedText("The meeting was postponed.", []))]);
        Assert.Equal(["The meeting was postponed."], memory.Match(Pair, [new("Rapat ditunda.")], new MatchLimits())[0].Select(m => m.Target));
        Assert.Equal("The meeting was postponed.", memory.Find("", Pair, ["Rapat ditunda."])[0]!.Target);
        Assert.Null(memory.Find("", Pair.Reversed, ["Rapat ditunda."])[0]);
    }

    [Fact]
    public void A_similar_text_is_found_with_its_numbers_put_in()
    {
        var memory = Open();
        memory.Remember(Pair, [Unit("Harga beras naik 12 persen di pasar kota.", "Rice prices rose 12 per cent at the city market.")]);
        var match = memory.Match(Pair, [new("Harga beras naik 15 persen di pasar desa.")], new MatchLimits())[0].Single();
        Assert.Equal((MatchKind.Fuzzy, "Rice prices rose 15 per cent at the city market."), (match.Kind, match.Target));
        Assert.InRange(match.Percent, 85, 95);
        // Other figures alone: as close as can be, and still not the same.
        Assert.Equal(99, memory.Match(Pair, [new("Harga beras naik 34 persen di pasar kota.")], new MatchLimits())[0].Single().Percent);
        Assert.Empty(memory.Match(Pair, [new("Hujan turun sepanjang malam.")], new MatchLimits())[0]);
        Assert.Empty(memory.Match(Pair, [new("Harga beras naik 15 persen di pasar desa.")], new MatchLimits(100))[0]);
    }

    [Fact]
    public void Where_a_unit_comes_from_is_taken_off()
    {
        Databases("team.db")[0].Add(Pair, [Unit("satu dua", "one two") with { Origin = "klien.tmx", IsMachine = true }]);
        var options = new MatchOptions();
        foreach (var (name, penalty) in new[] { ("import", 1), ("team.db", 2), ("klien.tmx", 3), ("machine", 10) })
        {
            options.Penalties[name] = penalty;
            using var memory = new TranslationMemory([Path.Combine(_folder, "memory.db"), Path.Combine(_folder, "team.db")], options, () => Forms);
            var match = memory.Match(Pair, [new("satu dua")], new MatchLimits())[0].Single();
            Assert.Equal((100 - penalty, penalty, "team.db"), (match.Percent, match.Penalty, match.Unit.Memory));
        }
    }

    [Fact]
    public void Several_memories_are_read_in_order_and_the_first_is_written()
    {
        var team = Databases("team.db", "client.db");
        team[0].Add(Pair, [Unit("satu", "one (team)"), Unit("dua", "two (team)")]);
        team[1].Add(Pair, [Unit("satu", "one (client)"), Unit("dua", "two (client)"), Unit("tiga", "three (client)")]);
        var memory = Open("memory.db", "team.db", "client.db");
        memory.Remember(Pair, [Unit("satu", "one (mine)")]);
        Assert.Equal(["one (mine)", "two (team)", "three (client)"], memory.Find("", Pair, ["satu", "dua", "tiga"]).Select(f => f!.Target));
        Assert.Equal(["one (mine)", "one (team)", "one (client)"], memory.Match(Pair, [new("satu")], new MatchLimits())[0].Select(m => m.Target));
        Assert.Equal(2, team[0].Shares().Sum(s => s.Units));
        Assert.Contains("there is no file", Assert.Throws<ConfigurationException>(() => Open("memory.db", "lost.db")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_stored_twice()
    {
        var database = Databases("memory.db")[0];
        MemoryUnit[] units = [Unit("satu", "one"), Unit("satu", "one"), Unit("satu", "one", "nol", "dua"), Unit("satu", "a"), Unit("satu", "one")];
        Assert.Equal(3, database.Add(Pair, units));
        Assert.Equal(0, database.Add(Pair, units));
    }

    [Fact]
    public void A_phrase_is_found_in_any_form_of_its_words_on_either_side()
    {
        var memory = Open();
        memory.Remember(Pair, [Unit("Keluarga miskin menerima bantuan itu.", "Poor families received the aid."), Unit("Bantuannya diterima warga.", "The residents studied it."), Unit("Hujan turun.", "It rained.")]);
        MemoryHit[] hits = [.. memory.Search(Pair, "terima", MemorySide.Source, 10)];
        Assert.Equal(["diterima", "menerima"], hits.Select(h => h.Places.Single().Of(h.Unit.Source).ToString()));
        Assert.Equal("studied", memory.Search(Pair, "study", MemorySide.Target, 10).Select(h => h.Places.Single().Of(h.Unit.Target).ToString()).Single());
        Assert.Equal("menerima bantuan", memory.Search(Pair, "MENERIMA bantuan", MemorySide.Source, 10).Select(h => h.Places.Single().Of(h.Unit.Source).ToString()).Single());
        Assert.Empty(memory.Search(Pair, "gempa", MemorySide.Source, 10));
        Assert.Empty(memory.Search(Pair, " ", MemorySide.Source, 10));
        Assert.Single(memory.Search(Pair, "i", MemorySide.Source, 1));
    }

    [Fact]
    public void A_large_memory_has_an_index_that_what_comes_later_is_found_beside()
    {
        var database = Databases("memory.db")[0];
        database.Add(Pair, [.. Enumerable.Range(0, 3_000).Select(i => Unit($"Kalimat nomor {i} tentang {Letters(i)} di desa.", $"Sentence {i} about {Letters(i)}."))]);
        var memory = Open();
        Assert.Equal(100, memory.Match(Pair, [new($"Kalimat nomor 77 tentang {Letters(77)} di desa.")], new MatchLimits())[0][0].Percent);
        Assert.Equal(99, memory.Match(Pair, [new($"Kalimat nomor 78 tentang {Letters(77)} di desa.")], new MatchLimits())[0][0].Percent);
        Assert.Single(Directory.EnumerateFiles(_folder, "*.index"));
        // Another process adds one; a third replaces one that the index holds.
        database.Add(Pair, [Unit("Gempa mengguncang pulau itu tadi malam.", "An earthquake shook the island last night.")]);
        database.Replace(Pair, [Unit("Kalimat nomor 5 tentang " + Letters(5) + " di desa.", "Replaced.")]);
        Assert.Equal("An earthquake shook the island last night.", memory.Match(Pair, [new("Gempa mengguncang pulau itu tadi pagi.")], new MatchLimits())[0][0].Target);
        Assert.Single(memory.Search(Pair, "gempa", MemorySide.Source, 10));
        Assert.Equal("Replaced.", memory.Match(Pair, [new("Kalimat nomor 5 tentang " + Letters(5) + " di desa.")], new MatchLimits())[0][0].Target);

        // Whatever becomes of the index, the database is the truth.
        memory.Dispose();
        _open.Remove(memory);
        File.WriteAllText(Directory.EnumerateFiles(_folder, "*.index").Single(), "damaged");
        Assert.Equal(99, Open().Match(Pair, [new($"Kalimat nomor 78 tentang {Letters(77)} di desa.")], new MatchLimits())[0][0].Percent);
    }

    [Fact]
    public void What_was_approved_before_memories_had_units_stays()
    {
        var path = Path.Combine(_folder, "memory.db");
        using (var old = new TranslationDatabase(path))
            old.Remember("", Pair, [("satu", new RememberedText("one", [new SpanLink(new(0, 4), new(0, 3))]))]);
        var unit = Open().Match(Pair, [new("satu")], new MatchLimits())[0].Single().Unit;
        Assert.Equal(("one", 1), (unit.Target, unit.Links.Count));
        SqliteConnection.ClearAllPools();
    }

    private TranslationMemory Open(params string[] names)
    {
        var memory = new TranslationMemory([.. (names.Length > 0 ? names : ["memory.db"]).Select(name => Path.Combine(_folder, name))], new MatchOptions(), () => Forms);
        _open.Add(memory);
        return memory;
    }

    private MemoryDatabase[] Databases(params string[] names) => Array.ConvertAll(names, name => new MemoryDatabase(Path.Combine(_folder, name)));

    private static (string, int, MatchKind) Best(TranslationMemory memory, MemoryQuery query) => memory.Match(Pair, [query], new MatchLimits())[0][0] is var m ? (m.Target, m.Percent, m.Kind) : default;

    private static MemoryUnit Unit(string source, string target, string? before = null, string? after = null) => new() { Source = source, Target = target, Before = before, After = after };

    // No two are alike.
    private static string Letters(int number) => string.Concat(number.ToString("D4", System.Globalization.CultureInfo.InvariantCulture).Select(c => (char)('a' + c - '0') + "ku"));
}
