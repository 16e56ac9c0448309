using Translate.Dictionary;
using Translate.Testing;

namespace Translate.Tests.Glossaries;

public sealed class GlossaryTests : IDisposable
{
    private const string Tbx = """
        <?xml version="1.0"?>
        <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
        <martif type="TBX-Basic" xml:lang="en"><text><body>
          <termEntry id="c1"><descrip type="subjectField">fiscal</descrip>
            <langSet xml:lang="id-ID"><tig><term>anggaran</term><termNote type="partOfSpeech">noun</termNote></tig></langSet>
            <langSet xml:lang="en"><tig><term>outlay</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig>
              <tig><term>budget</term></tig><tig><term>budgetary  plan</term></tig></langSet>
          </termEntry>
          <termEntry id="c2"><langSet xml:lang="id"><tig><term>rakyat</term></tig></langSet></termEntry>
        </body></text></martif>
        """;

    private const string Tbx2019 = """
        <tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
        <conceptEntry><langSec xml:lang="en"><termSec><term>rice field</term></termSec></langSec><langSec xml:lang="id"><termSec><term>sawah</term></termSec></langSec></conceptEntry>
        </body></text></tbx>
        """;

    private static readonly LanguagePair Pair = new("id", "en");
    private static readonly CheckLexicon Forms = new(Lexicon.Shipped);
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.tsv", "# istilah\nanggaran\tbudget|budgetary plan\tcatatan\n\nsawah\trice field\n")]
    [InlineData("b.csv", "anggaran,\"budget|budgetary plan\"\r\n\"sawah\",rice field\r\n")]
    [InlineData("c.csv", "en;id;note\nbudget;anggaran;\"a \"\"plan\"\"\n of money\"\nbudgetary plan;anggaran;\nrice field;sawah;\n")]
    [InlineData("d.txt", "Source\tDomain\tTarget\nanggaran\tfiscal\tbudget\nanggaran\tfiscal\tbudgetary plan\nsawah\t\trice field\n")]
    public void Tables_are_read_whatever_their_form(string name, string text)
    {
        var glossary = Glossary.Read(Write(name, text), Pair);
        Assert.Equal(["anggaran: budget, budgetary plan", "sawah: rice field"], Said(glossary));
        Assert.Equal(Glossary.Of([("anggaran", "budget|budgetary plan"), ("sawah", "rice field")]).Fingerprint, glossary.Fingerprint);
    }

    [Fact]
    public void Tbx_is_read_in_both_of_its_forms_without_what_is_deprecated()
    {
        Assert.Equal(["anggaran: budget, budgetary plan"], Said(Glossary.Read(Write("a.tbx", Tbx), Pair)));
        Assert.Equal(["budget: anggaran", "budgetary plan: anggaran"], Said(Glossary.Read(Write("a.tbx", Tbx), Pair.Reversed)).Order(StringComparer.Ordinal));
        Assert.Equal(["sawah: rice field"], Said(Glossary.Read(Write("b.xml", Tbx2019), Pair)));
    }

    [Theory]
    [InlineData("a.tsv", "anggaran\tbudget\nsawah\n", "a.tsv: line 2: 'sawah' is no term with its translation. A line is: source, tab, target")]
    [InlineData("a.csv", "anggaran,budget\n,\nsawah,\"rice\n", "a.csv: line 3: a quotation mark is not closed.")]
    [InlineData("a.csv", "anggaran\n", "a.csv: line 1: 'anggaran' is no term with its translation. A line is: source, comma, target")]
    [InlineData("a.tbx", "<tbx>\n<conceptEntry></tbx>", "a.tbx: line 2: is not well-formed")]
    [InlineData("a.tbx", "<tbx><conceptEntry><langSec xml:lang=\"fr\"><termSec><term>budget</term></termSec></langSec></conceptEntry></tbx>", "a.tbx: no entry has terms in id and en; it has fr.")]
    [InlineData("a.tbx", "<tbx><conceptEntry>\n<langSec/></conceptEntry></tbx>", "a.tbx: line 2: langSec has no xml:lang.")]
    public void What_says_nothing_is_named_with_its_place(string name, string text, string problem) =>
        Assert.Contains(problem, Assert.Throws<ConfigurationException>(() => Glossary.Read(Write(name, text), Pair)).Message, StringComparison.Ordinal);

    [Fact]
    public void What_cannot_be_read_is_said()
    {
        Assert.Contains("cannot be read", Assert.Throws<ConfigurationException>(() => Glossary.Read(Path.Combine(_folder, "none.tsv"), Pair)).Message, StringComparison.Ordinal);
        File.WriteAllBytes(Path.Combine(_folder, "latin.tsv"), [0x61, 0xE9, 0x09, 0x62]);
        Assert.Contains("is no UTF-8", Assert.Throws<ConfigurationException>(() => Glossary.Read(Path.Combine(_folder, "latin.tsv"), Pair)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Terms_are_found_in_any_form_of_their_words()
    {
        var glossary = Glossary.Of([("anggaran", "budget"), ("menandatangani perjanjian", "sign a treaty")]);
        var text = WordTokenizer.Default.Split("Anggarannya dipotong setelah menandatangani perjanjian.");
        Assert.Equal(["anggaran@Anggarannya", "menandatangani perjanjian@menandatangani perjanjian"], glossary.Find(text, "id", Forms).Select(m => $"{m.Term.Source}@{m.Place.Of(text.Text)}"));
    }

    [Fact]
    public async Task A_service_that_takes_terms_in_the_text_gets_them_as_they_stand_and_counts_them()
    {
        var terms = new TermMarkup(Glossary.Of([("sawah", "rice field"), ("sawah desa", "village field"), ("anggaran", "budget")]), (term, said) => $"<{term}={said}>");
        var fake = new FakeTranslator(t => t.ToUpperInvariant()) { Info = new("fake") { Model = "m", Terms = terms, MaxCharacters = 60 } };
        await using var stack = new TermTranslator(new BatchingTranslator(fake), terms);
        var answers = await stack.TranslateAsync(new TranslationRequest(Pair, ["Sawah desa itu.", "Anggarannya.", "Sawah, anggaran."]));
        Assert.Equal(["<Sawah desa=village field> itu.", "Anggarannya.", "<Sawah=rice field>, <anggaran=budget>."], fake.Calls.SelectMany(c => c));
        Assert.Equal(2, fake.Calls.Count);
        Assert.Equal("ANGGARANNYA.", answers[1].Text);
        Assert.NotEqual("m", stack.Info.Model);
    }

    private static IEnumerable<string> Said(Glossary glossary) => glossary.Terms.Select(t => $"{t.Source}: {string.Join(", ", t.Targets)}");

    private string Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
