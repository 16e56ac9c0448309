using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using CsCheck;

namespace Translate.Tests.Formats;

public sealed partial class TmxTests
{
    [Fact]
    public void It_reads_back_as_it_was_written() => Gen.Select(AnyUnits.Texts, AnyUnits.Texts).Sample((source, target) =>
    {
        var segments = Parse(Write(Unit(1, source, target))).Descendants("seg").Select(s => s.Value).ToArray();
        var (s, t) = (Fit(source), Fit(target));
        if (s.Length == 0 || t.Length == 0)
            Assert.Empty(segments);
        else
            Assert.Equal([s, t], segments);
    }, iter: 2000);

    [Theory]
    [InlineData("Harga\0beras\u0001\uFFFE naik", "Harga beras   naik", "U+0000 U+0001 U+FFFE")]
    [InlineData("caf\uFFFD\uFDD0\U0001FFFE", "caf□□□", "U+FDD0 U+FFFD U+1FFFE")]
    [InlineData("satu\r\ndua\rtiga\nempat", "satu dua tiga empat", null)]
    [InlineData("\u200Fkanan ke kiri\u202E \uFEFF e\u0301", "\u200Fkanan ke kiri\u202E \uFEFF é", null)]
    public void What_other_programs_refuse_is_replaced_and_named(string text, string expected, string? named)
    {
        var unit = Parse(Write(Unit(1, text, "x"))).Descendants("tu").Single();
        Assert.Equal(expected, unit.Descendants("seg").First().Value);
        Assert.Equal(named, unit.Elements("prop").SingleOrDefault(p => p.Attribute("type")!.Value == "x-replaced-characters")?.Value);
    }

    [Fact]
    public void Half_a_pair_of_surrogates_is_replaced_and_named() => What_other_programs_refuse_is_replaced_and_named("a\uD83D b\uDE0A 😊", "a  b  😊", "U+D83D U+DE0A");

    [Fact]
    public void Other_programs_read_a_file_of_every_kind_of_character()
    {
        string[] texts = ["nol \0", "satu\u0001x", "dua \uFFFE", "tiga \uD83D", "\uDE0A empat", "lima\renam\r\ntujuh\n", "\u200Fkanan\u202E ke kiri\u200E", "😊 👨‍👩‍👧 𝄞", "caf\uFFFD", "\uFDD0\U0002FFFF", "<b>&amp;]]>", "e\u0301 \u0085 \u2028 \uFEFF \u0081"];
        var folder = Directory.CreateTempSubdirectory("translate-tmx-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "all.tmx"), Write([.. texts.Select((t, i) => Unit(i + 1, $"S {t}", $"T {t}"))]));
            // A file of its own: OmegaT finds nothing where every unit has a line break.
            File.WriteAllBytes(Path.Combine(folder, "lines.tmx"), Write(Unit(1, "satu\rdua", "one\r\ntwo"), Unit(2, "tiga\nempat", "three\nfour")));
            var (exitCode, said) = Verify(folder);
            Assert.True(exitCode == 0, said);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int ExitCode, string Said) Verify(string folder)
    {
        var script = Repository.Shared("tools/interop/verify_interop.sh");
        if (Environment.GetEnvironmentVariable("CI") != "true")
            Assert.SkipUnless(File.Exists("/usr/share/omegat/OmegaT.jar"), "OmegaT, Translate Toolkit and libxml2 are not here");
        using var process = Process.Start(new ProcessStartInfo("bash", [script, folder, "id", "en"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said);
    }

    private static TranslationUnit Unit(int number, string source, string target) => new()
    {
        Number = number,
        Paragraph = 1,
        Start = 0,
        Length = source.Length,
        Source = WordTokenizer.Default.Split(source),
        Target = WordTokenizer.Default.Split(target),
    };

    private static byte[] Write(params TranslationUnit[] units)
    {
        using var stream = new MemoryStream();
        using (var writer = BitextFormats.Get("tmx").Open(AnyUnits.Header, [stream]))
        {
            foreach (var unit in units)
                writer.Write(unit);
            writer.Complete("\n");
        }

        return stream.ToArray();
    }

    private static XElement Parse(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return XElement.Load(reader, LoadOptions.PreserveWhitespace);
    }

    private static string Fit(string text) => Lost().Replace(Forbidden().Replace(text, " "), "□").Normalize().Trim();

    [GeneratedRegex(@"\r\n|[\0-\x08\n-\x1F\uFFFE\uFFFF]|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])")]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"[\uFDD0-\uFDEF\uFFFD]|[\uD83F\uD87F\uD8BF\uD8FF\uD93F\uD97F\uD9BF\uD9FF\uDA3F\uDA7F\uDABF\uDAFF\uDB3F\uDB7F\uDBBF\uDBFF][\uDFFE\uDFFF]")]
    private static partial Regex Lost();
}
