using System.Xml;

namespace Translate;

/// <summary>Reads TBX-Basic (ISO 30042): the older form with <c>termEntry</c>, <c>langSet</c> and <c>tig</c>, and that of 2019 with <c>conceptEntry</c>, <c>langSec</c> and <c>termSec</c>.</summary>
/// <remarks>Terms that their entry calls deprecated or superseded are not offered. An entry without one of the two languages is of no use here and left out.</remarks>
internal static class TbxTerms
{
    /// <exception cref="ConfigurationException">The file is not well-formed, or no entry has both languages.</exception>
    public static IReadOnlyList<(string Source, string Target)> Read(string path, string text, LanguagePair languages)
    {
        var terms = new List<(string, string)>();
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreWhitespace = true, IgnoreComments = true });
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName is not ("termEntry" or "conceptEntry"))
                    continue;
                using var inside = reader.ReadSubtree();
                var entry = Entry(path, inside);
                seen.UnionWith(entry.Select(t => t.Language));
                var targets = entry.Where(t => GlossaryReader.IsOf(t.Language, languages.Target)).Select(t => t.Term).ToList();
                foreach (var source in entry.Where(t => GlossaryReader.IsOf(t.Language, languages.Source)))
                {
                    if (targets.Count > 0)
                        terms.Add((source.Term, string.Join('|', targets)));
                }
            }
        }
        catch (XmlException e)
        {
            throw new ConfigurationException($"{path}: line {e.LineNumber}: is not well-formed: {e.Message.Split(" Line ")[0]}", e);
        }

        if (terms.Count == 0)
            throw new ConfigurationException($"{path}: no entry has terms in {languages.Source} and {languages.Target}{(seen.Count > 0 ? $"; it has {string.Join(", ", seen)}" : "")}. Name a TBX with both languages.");
        return terms;
    }

    private static List<(string Language, string Term)> Entry(string path, XmlReader reader)
    {
        var terms = new List<(string Language, string Term)>();
        var language = "";
        var isOpen = false;
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "langSet" or "langSec":
                    language = reader.GetAttribute("xml:lang") ?? throw new ConfigurationException($"{path}: line {((IXmlLineInfo)reader).LineNumber}: {reader.LocalName} has no xml:lang.");
                    isOpen = false;
                    break;
                case "term":
                    var (line, term) = (((IXmlLineInfo)reader).LineNumber, Text(reader));
                    if (TermList.Words(term).Length == 0)
                        throw new ConfigurationException($"{path}: line {line}: the term '{term}' has no word.");
                    terms.Add((language, term));
                    isOpen = true;
                    break;
                case "termNote" when reader.GetAttribute("type") == "administrativeStatus":
                    if (Text(reader) is "deprecatedTerm-admn-sts" or "supersededTerm-admn-sts" or "deprecatedTerm" or "supersededTerm" && isOpen)
                        terms.RemoveAt(terms.Count - 1);
                    break;
                default:
                    break;
            }
        }

        return terms;
    }

    // Reading the content whole would step over the element that follows.
    private static string Text(XmlReader reader)
    {
        var (text, depth) = ("", reader.Depth);
        while (!reader.IsEmptyElement && reader.Read() && reader.Depth > depth)
            text += reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace ? reader.Value : "";
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
