using CsCheck;

namespace Translate.Tests.Memory;

public sealed class FuzzyIndexTests : IDisposable
{
    private static readonly string[] Words = ["harga", "beras", "di", "pasar", "desa", "naik", "turun", "menurut", "warga", "petani", "yang", "membeli", "pupuk", "tahun", "ini", "karena", "hujan", "lama", "sekali", "pemerintah", "mengatakan", "bantuan", "akan", "diberikan", "kepada", "keluarga", "miskin"];
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_edited_text_is_found_as_a_scan_of_all_finds_it()
    {
        var random = new Random(7);
        var texts = Enumerable.Range(0, 5_000).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(3, 25)).Select(_ => Words[random.Next(Words.Length)]))).ToArray();
        using var index = Build([.. texts.Select((t, i) => new IndexedUnit(i + 1, t, "t"))]);
        var (found, wanted) = (0, 0);
        for (var i = 0; i < 500; i++)
        {
            var words = texts[random.Next(texts.Length)].Split(' ');
            words[random.Next(words.Length)] += "nya";
            var query = string.Join(' ', words);
            var (fast, all) = (new FuzzyMatches(query, 0.7, 1), new FuzzyMatches(query, 0.7, 1));
            index.Find(fast);
            index.FindAll(all);
            wanted += all.Best.Count;
            found += all.Best.Count > 0 && fast.Best.Count > 0 && fast.Best[0].Score >= all.Best[0].Score ? 1 : 0;
            Assert.All(fast.Best, match => Assert.Equal(1 - ((double)PlainEditDistance.Of(query, texts[match.Id - 1]) / Math.Max(query.Length, texts[match.Id - 1].Length)), match.Score, 12));
        }

        Assert.True(wanted > 300 && found >= wanted * 0.99, $"{found} of {wanted}");
    }

    [Fact]
    public void The_very_text_is_always_found() => Gen.Char["abcé\uFFFC "].Array[1, 30].Select(c => new string(c)).Array[1, 40].Sample(texts =>
    {
        using var index = Build([.. texts.Select((t, i) => new IndexedUnit(i + 1, t, ""))]);
        Assert.All(texts, text =>
        {
            var matches = new FuzzyMatches(text, 0.7, 3);
            index.Find(matches);
            Assert.Equal(1, matches.Best[0].Score);
            Assert.Equal(text, texts[matches.Best[0].Id - 1]);
        });
    }, iter: 50);

    [Fact]
    public void A_phrase_is_found_on_either_side_the_shortest_text_first()
    {
        using var index = Build(new(1, "harga beras naik di pasar", "rice prices rise"), new(2, "harga beras", "rice price"), new(3, "beras", "rice"), new(4, "", "x"));
        Assert.Equal([2L, 1L], index.Search(MemorySide.Source, ["harga", "beras"]).Select(f => f.Id));
        Assert.Equal([3L, 2L, 1L], index.Search(MemorySide.Target, ["rice"]).Select(f => f.Id));
        Assert.Empty(index.Search(MemorySide.Target, ["beras"]));
    }

    [Fact]
    public void A_file_that_is_cut_or_changed_is_known_for_it()
    {
        var path = Path.Combine(_folder, "cut.index");
        FuzzyIndexBuilder.Build(path, [new IndexedUnit(1, "harga beras", "rice price")]);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
        Assert.Throws<InvalidDataException>(() => FuzzyIndex.Open(path));
        bytes[20] ^= 1;
        File.WriteAllBytes(path, bytes);
        Assert.Throws<InvalidDataException>(() => FuzzyIndex.Open(path));
        File.WriteAllBytes(path, []);
        Assert.Throws<InvalidDataException>(() => FuzzyIndex.Open(path));
    }

    [Fact]
    public void A_building_that_is_stopped_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        IEnumerable<IndexedUnit> Units()
        {
            yield return new(1, "satu", "one");
            stop.Cancel();
            yield return new(2, "dua", "two");
        }

        Assert.Throws<OperationCanceledException>(() => FuzzyIndexBuilder.Build(Path.Combine(_folder, "stopped.index"), Units(), stop.Token));
        Assert.Empty(Directory.EnumerateFiles(_folder));
    }

    private FuzzyIndex Build(params IndexedUnit[] units)
    {
        var path = Path.Combine(_folder, Guid.NewGuid() + ".index");
        FuzzyIndexBuilder.Build(path, units);
        return FuzzyIndex.Open(path);
    }
}
