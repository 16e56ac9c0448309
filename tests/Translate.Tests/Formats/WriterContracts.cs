using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Translate.Testing;

namespace Translate.Tests.Formats;

public sealed class JsonContractTests : WriterContractTests
{
    protected override IBitextFormat Format => BitextFormats.Get("json");

    protected override IReadOnlyList<TranslationUnit> Read(IReadOnlyList<byte[]> files) => [.. BitextJsonReader.Open(new MemoryStream(files[0]), "x.json").Units()];

    protected override TranslationUnit Kept(TranslationUnit unit) => AnyUnits.Whole(unit);

    protected override string? Violation(IReadOnlyList<byte[]> files)
    {
        using var json = JsonDocument.Parse(files[0]);
        return JsonSchema.Violation(json.RootElement);
    }
}

public sealed class JsonLinesContractTests : WriterContractTests
{
    protected override IBitextFormat Format => BitextFormats.Get("jsonl");

    protected override IReadOnlyList<TranslationUnit> Read(IReadOnlyList<byte[]> files) => [.. BitextJsonLinesReader.Read(new MemoryStream(files[0]), "x.jsonl").Select(line => line.Unit)];

    protected override TranslationUnit Kept(TranslationUnit unit) => AnyUnits.Whole(unit);

    protected override string? Violation(IReadOnlyList<byte[]> files)
    {
        foreach (var line in Encoding.UTF8.GetString(files[0]).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // Document and languages are what a line has beyond a unit of the schema.
            var unit = JsonNode.Parse(line)!.AsObject();
            if (!unit.Remove("document") || !unit.Remove("languages"))
                return "a line without document or languages";
            if (JsonSchema.UnitViolation(JsonSerializer.SerializeToElement(unit)) is { } violation)
                return violation;
        }

        return null;
    }
}

public sealed class TmxContractTests : WriterContractTests
{
    protected override IBitextFormat Format => BitextFormats.Get("tmx");

    /// <summary>What the DTD says of our elements; the other programs are asked in <see cref="TmxTests"/>.</summary>
    protected override string? Violation(IReadOnlyList<byte[]> files)
    {
        using var reader = XmlReader.Create(new MemoryStream(files[0]), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        var tmx = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        var units = tmx.Element("body")!.Elements().ToList();
        return tmx.Attribute("version")!.Value != "1.4" ? "version"
            : units.Any(u => u.Name != "tu" || !Regex.IsMatch(string.Concat(u.Elements().Select(e => e.Name)), "^(note|prop)*tuvtuv$")) ? "order in tu"
            : units.Any(u => u.Descendants("seg").Any(s => s.Value.Length == 0 || s.Value != s.Value.Trim())) ? "seg"
            : units.Select(u => u.Attribute("tuid")!.Value).Distinct().Count() != units.Count ? "tuid"
            : null;
    }
}

public sealed class TargetTextContractTests : WriterContractTests
{
    protected override IBitextFormat Format => BitextFormats.Get("text");

    protected override string? Violation(IReadOnlyList<byte[]> files) => Text.Violation(files[0]);
}

public sealed class MosesContractTests : WriterContractTests
{
    protected override IBitextFormat Format => BitextFormats.Get("moses");

    protected override string? Violation(IReadOnlyList<byte[]> files) =>
        Text.Violation(files[0]) ?? Text.Violation(files[1]) ?? (Text.Lines(files[0]) != Text.Lines(files[1]) ? "not as many lines" : null);
}

public sealed class TsvContractTests : WriterContractTests
{
    protected override IBitextFormat Format => BitextFormats.Get("tsv");

    protected override string? Violation(IReadOnlyList<byte[]> files) =>
        Text.Violation(files[0]) ?? (Encoding.UTF8.GetString(files[0]).TrimEnd('\n').Split('\n').Any(row => row.Split('\t').Length != 8) ? "not eight cells" : null);
}

public sealed class HtmlContractTests : WriterContractTests
{
    protected override IBitextFormat Format => BitextFormats.Get("html");

    /// <summary>All markup is ours, and all that opens is closed; a browser is asked in <c>BitextPageTests</c>.</summary>
    protected override string? Violation(IReadOnlyList<byte[]> files)
    {
        if (Text.Violation(files[0]) is { } violation)
            return violation;
        var html = Encoding.UTF8.GetString(files[0]);
        var main = html[html.IndexOf("<main>", StringComparison.Ordinal)..(html.IndexOf("</main>", StringComparison.Ordinal) + "</main>".Length)];
        var tree = XElement.Parse(main, LoadOptions.PreserveWhitespace);
        return tree.Descendants("li").Any(li => li.Elements("p").Count() != 3) ? "not about, source and target"
            : tree.Descendants().Any(e => e.Name.LocalName is not ("ol" or "li" or "p" or "a" or "span")) ? "an element that is not ours"
            : tree.Descendants("span").Where(s => s.Attribute("data-l") is not null).Any(IsLame) ? "a link that leads nowhere"
            : null;

        static bool IsLame(XElement word)
        {
            var others = word.Parent!.Parent!.Elements("p").Where(p => p.Attribute("class")!.Value.StartsWith("side", StringComparison.Ordinal) && p != word.Parent).Descendants("span").Select(s => s.Attribute("data-i")!.Value).ToHashSet();
            return word.Attribute("data-l")!.Value.Split(' ').Any(link => !others.Contains(link.Split(':')[0]));
        }
    }
}

internal static class Text
{
    public static string? Violation(byte[] file) =>
        file.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? "a byte order mark" : System.Text.Unicode.Utf8.IsValid(file) ? null : "no UTF-8";

    public static int Lines(byte[] file) => file.Count(b => b == '\n');
}
