using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Translate;

/// <summary>The beads of a bitext: which lines its units are made of follows from how many sentences each joins.</summary>
internal static class BitextBeads
{
    public static IReadOnlyList<AlignedLines> Of(IEnumerable<TranslationUnit> units)
    {
        var (beads, source, target) = (new List<AlignedLines>(), 0, 0);
        foreach (var unit in units)
            beads.Add(Next(ref source, unit.SourceSentences, ref target, unit.TargetSentences, Math.Round(unit.Score, 4)));
        return beads;
    }

    /// <exception cref="DocumentException">It is no TMX of ours, or units of one side, which TMX does not hold, are missing from it.</exception>
    public static IReadOnlyList<AlignedLines> OfTmx(Stream input, string path)
    {
        var (beads, source, target) = (new List<AlignedLines>(), 0, 0);
        foreach (var unit in Units(input, path))
        {
            string? Prop(string type) => unit.Elements("prop").FirstOrDefault(p => p.Attribute("type")?.Value == type)?.Value;
            var id = unit.Attribute("tuid")?.Value ?? $"unit {beads.Count + 1}";
            var kind = (Prop("x-align") ?? "").Split('-');
            if (kind.Length != 2 || !int.TryParse(kind[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sources) || !int.TryParse(kind[1], NumberStyles.None, CultureInfo.InvariantCulture, out var targets))
                throw new DocumentException(path, $"{id}: its x-align is '{string.Join('-', kind)}' and does not say how many sentences it joins, as 2-1 does. Write the alignment as JSON or as vecalign's beads.");
            if (Prop("x-position") != (beads.Count + 1).ToString(CultureInfo.InvariantCulture))
                throw new DocumentException(path, $"{id}: unit {beads.Count + 1} of the document is not here, since TMX leaves out what has one side; so lines cannot be counted. Write the alignment as JSON or as vecalign's beads.");
            beads.Add(Next(ref source, sources, ref target, targets, double.TryParse(Prop("x-score"), CultureInfo.InvariantCulture, out var score) ? score : null));
        }

        return beads;
    }

    private static AlignedLines Next(ref int source, int sources, ref int target, int targets, double? score)
    {
        var bead = new AlignedLines([.. Enumerable.Range(source, sources)], [.. Enumerable.Range(target, targets)], score);
        (source, target) = (source + sources, target + targets);
        return bead;
    }

    private static IEnumerable<XElement> Units(Stream input, string path)
    {
        using var reader = XmlReader.Create(input, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        while (Read(reader, path))
        {
            while (reader is { NodeType: XmlNodeType.Element, LocalName: "tu" })
                yield return Unit(reader, path);
        }
    }

    private static bool Read(XmlReader reader, string path)
    {
        try
        {
            return reader.Read();
        }
        catch (XmlException e)
        {
            throw new DocumentException(path, $"this is no TMX: {e.Message}", innerException: e);
        }
    }

    private static XElement Unit(XmlReader reader, string path)
    {
        try
        {
            return (XElement)XNode.ReadFrom(reader);
        }
        catch (XmlException e)
        {
            throw new DocumentException(path, $"this is no TMX: {e.Message}", innerException: e);
        }
    }
}
