using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Translate.EndToEnd.Tests;

/// <summary><c>translate align</c> as a process.</summary>
public sealed class AlignTests : IDisposable
{
    private const string Indonesian = """
        Pada pagi hari Siti pergi ke pasar dengan ibunya.
        Mereka membeli ikan, beras, dan sayuran untuk makan malam.
        Di pasar itu harga beras naik menjadi 14.500 rupiah.
        Siti bertanya mengapa harga itu naik. Penjual menjawab bahwa hujan tidak turun selama tiga bulan.
        Ayah bekerja di kantor pos di Bandung sejak tahun 2009.
        Dia pulang dengan kereta api dan membawa buku baru.

        """;

    private const string English = """
        In the morning Siti went to the market with her mother.
        They bought fish, rice and vegetables for dinner.
        At that market the price of rice rose to 14,500 rupiah.
        Siti asked why the price had risen.
        The seller answered that rain had not fallen for three months.
        Father has worked at the post office in Bandung since 2009.
        He came home by train and brought a new book.

        """;

    private static readonly string[] Beads = ["[0]:[0]", "[1]:[1]", "[2]:[2]", "[3]:[3, 4]", "[4]:[5]", "[5]:[6]"];

    private readonly Sandbox _sandbox = new();

    public AlignTests()
    {
        _sandbox.Write("a.id.txt", Indonesian);
        _sandbox.Write("a.en.txt", English);
    }

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public async Task Vecaligns_form_names_lines_and_goes_to_a_pipe()
    {
        var run = await _sandbox.RunAsync("align", "a.id.txt", "a.en.txt", "--lines", "--to", "vecalign", "--output", "-", "--quiet");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Beads, ReadVecalign(run.Output));
    }

    [Fact]
    public async Task The_sides_may_stand_the_other_way_round_if_one_says_so()
    {
        var run = await _sandbox.RunAsync("align", "a.en.txt", "a.id.txt", "--languages", "en-id", "--lines", "--to", "vecalign", "--output", "-");
        Assert.Equal(Beads.Select(b => string.Join(':', b.Split(':').Reverse())), ReadVecalign(run.Output));
    }

    [Fact]
    public async Task Empty_lines_keep_their_numbers()
    {
        _sandbox.Write("a.id.txt", "\n" + Indonesian.Replace("Ayah", "\n\nAyah", StringComparison.Ordinal) + "\n");
        var run = await _sandbox.RunAsync("align", "a.id.txt", "a.en.txt", "--lines", "--to", "vecalign", "--output", "-");
        Assert.Equal(["[0]:[]", "[1]:[0]", "[2]:[1]", "[3]:[2]", "[4]:[3, 4]", "[5]:[]", "[6]:[]", "[7]:[5]", "[8]:[6]", "[9]:[]"], ReadVecalign(run.Output));
    }

    [Fact]
    public async Task A_ladder_has_a_rung_where_each_bead_begins_and_one_at_the_end()
    {
        var run = await _sandbox.RunAsync("align", "a.id.txt", "a.en.txt", "--lines", "--to", "hunalign", "--output", "-");
        Assert.Equal(["0-0", "1-1", "2-2", "3-3", "4-5", "5-6", "6-7"], run.Output.TrimEnd().Split('\n').Select(l => l.Split('\t')).Select(c => $"{c[0]}-{c[1]}"));
    }

    [Fact]
    public async Task Every_format_holds_the_same_pairs()
    {
        var run = await _sandbox.RunAsync("align", "a.id.txt", "a.en.txt", "--to", "json,jsonl,tmx,text,moses,tsv,vecalign,hunalign", "--output", "out");
        Assert.True(run.ExitCode == 0, run.Error);
        var pairs = File.ReadLines(_sandbox.At("out/a.tsv")).Select(l => l.Split('\t')).Select(c => (c[0], c[1])).ToArray();
        Assert.Equal(7, pairs.Length);
        Assert.Equal(pairs, File.ReadLines(_sandbox.At("out/a.id")).Zip(File.ReadLines(_sandbox.At("out/a.en"))));
        var tmx = XDocument.Load(XmlReaderOf("out/a.tmx")).Descendants("tu").Select(tu => tu.Descendants("seg").Select(s => s.Value).ToArray());
        Assert.Equal(pairs, tmx.Select(s => (s[0], s[1])));
        using var json = JsonDocument.Parse(File.ReadAllText(_sandbox.At("out/a.json")));
        var units = json.RootElement.GetProperty("units").EnumerateArray().ToArray();
        Assert.Equal(pairs, units.Select(u => (u.GetProperty("source").GetProperty("text").GetString()!, u.GetProperty("target").GetProperty("text").GetString()!)));
        Assert.All(units, u => Assert.Equal("aligned", u.GetProperty("origin").GetString()));
        Assert.Contains(units, u => u.GetProperty("links").GetArrayLength() > 0);
        Assert.Equal(7, File.ReadLines(_sandbox.At("out/a.jsonl")).Count());
        Assert.Equal(8, File.ReadLines(_sandbox.At("out/a.hunalign")).Count());
        Assert.Contains("Bandung since 2009", File.ReadAllText(_sandbox.At("out/a.en.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_are_paired_by_name_and_what_has_no_partner_is_named()
    {
        foreach (var (from, to) in new[] { ("a.id.txt", "id/satu.txt"), ("a.en.txt", "en/satu.txt"), ("a.id.txt", "id/dua.id.txt"), ("a.en.txt", "en/dua_en.txt"), ("a.id.txt", "id/sendiri.txt"), ("a.en.txt", "en/alone.txt") })
            _sandbox.Write(to, File.ReadAllText(_sandbox.At(from)));
        var run = await _sandbox.RunAsync("align", "id", "en", "--to", "tsv", "--output", "out", "--json", "--train", "--save-lexicon", "words.tsv");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("sendiri.txt: has no partner", run.Error, StringComparison.Ordinal);
        Assert.Contains("alone.txt: has no partner", run.Error, StringComparison.Ordinal);
        Assert.True(File.Exists(_sandbox.At("out/satu.tsv")) && File.Exists(_sandbox.At("out/dua.tsv")));
        Assert.All(File.ReadLines(_sandbox.At("words.tsv")), line => Assert.Equal(2, line.Split('\t').Length));
        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(2, report.RootElement.GetProperty("documents").GetInt32());
        Assert.Equal(14, report.RootElement.GetProperty("written").GetInt32());
    }

    [Fact]
    public async Task A_list_names_the_pairs()
    {
        _sandbox.Write("list.tsv", "# mine\na.id.txt\ta.en.txt\n");
        var run = await _sandbox.RunAsync("align", "--list", "list.tsv", "--to", "tsv", "--output", "-", "--one-to-one", "--lines");
        Assert.Equal(5, run.Output.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task No_bead_goes_across_a_timestamp_that_both_sides_have()
    {
        _sandbox.Write("s.id.txt", "00:01\nYa.\n00:02\nTidak tahu. Mungkin.\n00:03\nBaiklah.\n");
        _sandbox.Write("s.en.txt", "00:01\nYes, that is what I have always said about it.\nAnd more.\n00:02\nNo idea.\n00:03\nAll right, then.\n");
        var run = await _sandbox.RunAsync("align", "s.id.txt", "s.en.txt", "--lines", "--anchors", "--to", "vecalign", "--output", "-");
        var beads = ReadVecalign(run.Output).ToArray();
        Assert.Contains("[0]:[0]", beads);
        Assert.Contains("[2]:[3]", beads);
        Assert.Contains("[4]:[5]", beads);
        Assert.Contains("[3]:[4]", beads);
    }

    [Fact]
    public async Task A_passage_that_moved_is_paired_where_it_went_unless_order_is_to_be_kept()
    {
        var (source, target) = Corpus();
        var moved = target.Take(300).Concat(target.Skip(320).Take(300)).Concat(target.Skip(300).Take(20)).Concat(target.Skip(620).Take(300));
        _sandbox.Write("m.id.txt", string.Join('\n', source.Take(900)) + "\n");
        _sandbox.Write("m.en.txt", string.Join('\n', moved) + "\n");
        var free = await _sandbox.RunAsync("align", "m.id.txt", "m.en.txt", "--lines", "--to", "vecalign", "--output", "-");
        Assert.Contains("moved: m: ", free.Error, StringComparison.Ordinal);
        Assert.True(Crossing(free.Output) > 5, free.Error);
        var kept = await _sandbox.RunAsync("align", "m.id.txt", "m.en.txt", "--lines", "--to", "vecalign", "--output", "-", "--keep-order");
        Assert.Contains("moved: m: ", kept.Error, StringComparison.Ordinal);
        Assert.Equal(0, Crossing(kept.Output));

        static int Crossing(string output)
        {
            var targets = ReadVecalign(output).Where(b => !b.Contains("[]", StringComparison.Ordinal)).Select(b => int.Parse(b.Split(":[")[1].Split([',', ']'])[0], CultureInfo.InvariantCulture)).ToArray();
            return targets.Zip(targets.Skip(1)).Any(p => p.First > p.Second) ? targets.Count(t => t is >= 600 and < 620) : 0;
        }
    }

    [Theory]
    [InlineData("--embeddings x.emb y.emb", 55, 57)]
    [InlineData("--translation mt.txt", 55, 57)]
    [InlineData("--keep-order", 0, 30)]
    public async Task Vectors_and_a_translation_find_what_nothing_else_shows(string evidence, int least, int most)
    {
        // No word is shared, three sentences are missing, and lengths come again every three.
        int[] kept = [.. Enumerable.Range(0, 60).Where(i => i is not (20 or 21 or 22))];
        string Words(string word, int i) => string.Concat(Enumerable.Repeat(" " + word, 1 + (3 * (i % 3))));
        _sandbox.Write("x.txt", string.Join('\n', Enumerable.Range(0, 60).Select(i => $"xx{i}{Words("yyyyyy", i)}")));
        _sandbox.Write("y.txt", string.Join('\n', kept.Select(i => $"pp{i}{Words("qqqqqq", i)}").Concat(["rr", "ss", "tt"])));
        _sandbox.Write("mt.txt", string.Join('\n', Enumerable.Range(0, 60).Select(i => $"pp{i}")));
        File.WriteAllBytes(_sandbox.At("x.emb"), Vectors(Enumerable.Range(0, 60)));
        File.WriteAllBytes(_sandbox.At("y.emb"), Vectors([.. kept, 100, 101, 102]));
        var run = await _sandbox.RunAsync(["align", "x.txt", "y.txt", "--languages", "aa-bb", "--lines", "--to", "vecalign", "--output", "-", .. evidence.Split(' ')]);
        Assert.True(run.ExitCode == 0, run.Error);
        var found = ReadVecalign(run.Output).ToHashSet(StringComparer.Ordinal);
        Assert.InRange(kept.Count(i => found.Contains($"[{i}]:[{(i < 20 ? i : i - 3)}]")), least, most);
    }

    [Theory]
    [InlineData("a.id.txt a.id.txt", "named on both sides")]
    [InlineData("a.id.txt empty.txt", "holds no sentence")]
    [InlineData("a.en.txt a.id.txt", "the sides are swapped")]
    [InlineData("a.id.txt none.txt", "no such file")]
    [InlineData("a.id.txt folder", "one is a folder and one is a file")]
    [InlineData("binary.txt a.en.txt", "PDF")]
    [InlineData("a.id.txt", "name two files")]
    [InlineData("a.id.txt a.en.txt --list list.tsv", "Use one of them")]
    [InlineData("--list list.tsv", "line 1: 'a.id.txt' has no tab")]
    [InlineData("a.id.txt a.en.txt --to tmy", "'tmy' is not known")]
    [InlineData("a.id.txt a.en.txt --to moses --output -", "standard output holds one file")]
    [InlineData("a.id.txt a.en.txt --min-score 1.5", "between 0 and 1")]
    [InlineData("a.id.txt a.en.txt --languages id", "two codes")]
    [InlineData("a.id.txt a.en.txt --lines --embeddings short.emb short.emb", "no rows of 32-bit floats")]
    [InlineData("a.id.txt a.en.txt --lines --embeddings zero.emb zero.emb", "all zeros")]
    [InlineData("a.id.txt a.en.txt --lines --translation list.tsv", "has 1 line")]
    public async Task What_cannot_be_aligned_ends_with_2_and_a_way_out(string arguments, string message)
    {
        _sandbox.Write("empty.txt", "\n");
        _sandbox.Write("binary.txt", "%PDF-1.7\n");
        _sandbox.Write("list.tsv", "a.id.txt\n");
        _sandbox.Write("folder/x.txt", "x\n");
        File.WriteAllBytes(_sandbox.At("short.emb"), new byte[100]);
        File.WriteAllBytes(_sandbox.At("zero.emb"), new byte[6 * 16 * 4]);
        var run = await _sandbox.RunAsync(["align", .. arguments.Split(' ')]);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Texts_that_share_nothing_leave_nothing_above_a_half()
    {
        var random = new Random(3);
        string Noise(char first) => string.Join('\n', Enumerable.Range(0, 200).Select(_ => string.Join(' ', Enumerable.Range(0, 4 + random.Next(9)).Select(_ => new string([.. Enumerable.Range(0, 6).Select(_ => (char)(first + random.Next(12)))])))));
        _sandbox.Write("x.txt", Noise('a'));
        _sandbox.Write("y.txt", Noise('n'));
        var run = await _sandbox.RunAsync("align", "x.txt", "y.txt", "--lines", "--to", "tsv", "--output", "-", "--min-score", "0.5", "--quiet");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task The_wrong_language_is_said_and_not_forbidden()
    {
        _sandbox.Write("b.id.txt", Indonesian.Replace("14.500", "99", StringComparison.Ordinal));
        var run = await _sandbox.RunAsync("align", "a.id.txt", "b.id.txt", "--output", "out");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("b.id.txt: reads like Indonesian, not English", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_sentence_finds_its_place_among_thousands()
    {
        var (source, target) = Corpus();
        _sandbox.Write("one.txt", source[700]);
        _sandbox.Write("many.txt", string.Join('\n', Enumerable.Range(0, 6).SelectMany(k => target.Select((l, i) => k == 3 || i != 700 ? l : "-"))));
        var run = await _sandbox.RunAsync("align", "one.txt", "many.txt", "--lines", "--to", "vecalign", "--output", "-", "--quiet");
        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Single(ReadVecalign(run.Output), b => b.StartsWith("[0]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reports_are_aligned_as_well_as_measured()
    {
        var folder = Shared("reports-2k-n10");
        var run = await _sandbox.RunAsync("align", Path.Combine(folder, "src.txt"), Path.Combine(folder, "tgt.txt"), "--lines", "--to", "vecalign", "--output", "-", "--quiet");
        var gold = File.ReadLines(Path.Combine(folder, "gold.align")).ToHashSet(StringComparer.Ordinal);
        var found = ReadVecalign(run.Output).ToArray();
        var (precision, recall) = ((double)found.Count(gold.Contains) / found.Length, (double)found.Count(b => IsTwoSided(b) && gold.Contains(b)) / gold.Count(IsTwoSided));
        Assert.InRange(2 * precision * recall / (precision + recall), 0.987, 1);

        static bool IsTwoSided(string bead) => !bead.Contains("[]", StringComparison.Ordinal);
    }

    private static IEnumerable<string> ReadVecalign(string output) => output.TrimEnd().Split('\n').Select(line => line.Split(':')).Select(c =>
    {
        Assert.InRange(double.Parse(c[2], CultureInfo.InvariantCulture), 0, 1);
        return $"{c[0]}:{c[1]}";
    });

    private static byte[] Vectors(IEnumerable<int> seeds) => [.. seeds.SelectMany(seed =>
    {
        var random = new Random(seed);
        return Enumerable.Range(0, 16).SelectMany(_ => BitConverter.GetBytes((float)random.NextDouble() - 0.5f));
    })];

    private static (string[] Source, string[] Target) Corpus() =>
        (File.ReadAllLines(Path.Combine(Shared("../parallel"), "reports.id"))[..1_000], File.ReadAllLines(Path.Combine(Shared("../parallel"), "reports.en"))[..1_000]);

    private static string Shared(string folder)
    {
        var path = Path.Combine(Sandbox.Root, "..", "shared", "data", "sentence-alignment", folder);
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Assert.SkipUnless(Directory.Exists(path), $"{path} is not here");
        return path;
    }

    private System.Xml.XmlReader XmlReaderOf(string path) =>
        System.Xml.XmlReader.Create(_sandbox.At(path), new System.Xml.XmlReaderSettings { DtdProcessing = System.Xml.DtdProcessing.Ignore });
}
