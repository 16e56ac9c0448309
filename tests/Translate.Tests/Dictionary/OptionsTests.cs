using System.IO.Compression;
using System.Text;
using Translate.Dictionary;

namespace Translate.Tests.Dictionary;

public sealed class OptionsTests : IDisposable
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static readonly LanguagePair ToEnglish = new("id", "en");
    private readonly string _folder = Directory.CreateTempSubdirectory("translate-options-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("she", "She reads the book.")]
    [InlineData("they", "They read the book.")]
    public void The_pronoun_of_dia_can_be_chosen(string pronoun, string expected) =>
        Assert.Equal(expected, Say(new DictionaryOptions { ThirdPerson = pronoun, Tense = TextTense.Present }, "Dia membaca buku itu.", ToEnglish));

    [Theory]
    [InlineData(TextTense.Past, "The teacher bought rice.")]
    [InlineData(TextTense.Present, "The teacher buys rice.")]
    public void The_tense_of_a_text_can_be_chosen(TextTense tense, string expected) =>
        Assert.Equal(expected, Say(new DictionaryOptions { Tense = tense }, "Guru itu membeli beras.", ToEnglish));

    [Fact]
    public void A_word_is_taken_as_its_field_means_it()
    {
        var sport = new DictionaryOptions();
        sport.Domains.Add("sport");
        Assert.Contains("title", Say(sport, "Gelar itu penting.", ToEnglish), StringComparison.Ordinal);
        Assert.DoesNotContain("tissue", Say(new DictionaryOptions(), "Jaringan itu rusak.", ToEnglish), StringComparison.Ordinal);
        Assert.Contains("tissue", Say(new DictionaryOptions(), "Dokter bedah memeriksa jaringan pasien yang menderita kanker.", ToEnglish), StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_that_change_answers_change_the_model()
    {
        var models = new[] { new DictionaryOptions(), new DictionaryOptions { ThirdPerson = "she" }, new DictionaryOptions { Tense = TextTense.Past } }.Select(o => new DictionaryTranslator("d", o).Info.Model);
        Assert.Equal(3, models.Distinct().Count());
    }

    [Fact]
    public void A_wrong_setting_is_named_with_its_value()
    {
        Assert.Contains("ThirdPerson is it; it must be he, she or they", Assert.Throws<ConfigurationException>(() => new DictionaryTranslator("d", new DictionaryOptions { ThirdPerson = "it" })).Message, StringComparison.Ordinal);
        var options = new DictionaryOptions();
        options.Domains.Add("cooking");
        Assert.Contains("Domains is cooking", Assert.Throws<ConfigurationException>(() => new DictionaryTranslator("d", options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FreeDict_is_asked_for_words_that_nothing_else_knows()
    {
        var index = Write(("house /haʊs/ <n>", "balairungan"), ("snorfle //snɔːfl// <n>", "1. grambulan, buku 2.\na thing\n 3.\nanother thing\n2. zelupan"));
        var options = new DictionaryOptions { FreeDict = index };
        Assert.Equal("The snorfle is good.", Say(options, "Grambulan itu bagus.", ToEnglish));
        Assert.Equal("The snorfle is good.", Say(options, "Zelupan itu bagus.", ToEnglish));
        // What the lexicon knows stays as it is, both ways round.
        Assert.Equal("The book is good.", Say(options, "Buku itu bagus.", ToEnglish));
        Assert.Contains("rumah", Say(options, "The house is good.", ToEnglish.Reversed), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("grambulan", Say(options, "The snorfle is good.", ToEnglish.Reversed), StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(new DictionaryTranslator("d", options).Info.Model, new DictionaryTranslator("d", new DictionaryOptions()).Info.Model);
    }

    [Fact]
    public void A_FreeDict_that_is_not_there_or_damaged_says_what_to_do()
    {
        Assert.Contains("apt-get install", Fails(Path.Combine(_folder, "none.index")), StringComparison.Ordinal);
        var index = Write(("house /haʊs/ <n>", "balairungan"));
        File.AppendAllText(index, "far\tzzzzzz\tB\n");
        Assert.Contains("line 2", Fails(index), StringComparison.Ordinal);
        File.WriteAllBytes(Path.ChangeExtension(index, ".dict.dz"), [1, 2, 3]);
        Assert.Contains("cannot be read", Fails(index), StringComparison.Ordinal);

        static string Fails(string path) => Assert.Throws<ConfigurationException>(() => new DictionaryTranslator("d", new DictionaryOptions { FreeDict = path })).Message;
    }

    [Fact]
    public void What_Debian_installs_is_read()
    {
        Assert.SkipUnless(File.Exists("/usr/share/dictd/freedict-eng-ind.index"), "dict-freedict-eng-ind is not installed");
        Assert.True(FreeDict.Read("/usr/share/dictd/freedict-eng-ind.index").Count > 5_000);
        Assert.Contains("umrah", Say(new DictionaryOptions { FreeDict = "installed" }, "Umrah itu mahal.", ToEnglish), StringComparison.OrdinalIgnoreCase);
    }

    private static string Say(DictionaryOptions options, string text, LanguagePair languages) =>
        new DictionaryTranslator("d", options).TranslateAsync(new TranslationRequest(languages, [text]), TestContext.Current.CancellationToken).GetAwaiter().GetResult()[0].Text;

    // A dictionary as dictfmt(1) lays it out.
    private string Write(params ReadOnlySpan<(string Head, string Body)> articles)
    {
        var text = new StringBuilder();
        var index = new StringBuilder();
        foreach (var (head, body) in articles)
        {
            var article = $"{head}\n{body}\n";
            index.Append(head[..head.IndexOf(' ', StringComparison.Ordinal)]).Append('\t').Append(Number(Encoding.UTF8.GetByteCount(text.ToString()))).Append('\t').Append(Number(Encoding.UTF8.GetByteCount(article))).Append('\n');
            text.Append(article);
        }

        var path = Path.Combine(_folder, "made.index");
        File.WriteAllText(path, index.ToString());
        using var file = new GZipStream(File.Create(Path.ChangeExtension(path, ".dict.dz")), CompressionLevel.Fastest);
        file.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return path;

        static string Number(int value) => value < 64 ? Digits[value].ToString() : Number(value / 64) + Digits[value % 64];
    }
}
