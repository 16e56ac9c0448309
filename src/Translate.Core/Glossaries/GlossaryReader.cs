using System.Text;

namespace Translate;

/// <summary>Reads terms from TBX, CSV or TSV.</summary>
internal static class GlossaryReader
{
    /// <summary>The terms of a file with their translations, in order.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read, or says nothing where it should.</exception>
    public static IReadOnlyList<(string Source, string Target)> Read(string path, LanguagePair? languages)
    {
        string text;
        try
        {
            // What is no UTF-8 would be taken for terms that no text has.
            text = File.ReadAllText(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path}: cannot be read ({e.Message}). Name a glossary: TBX, CSV, or TSV of source, tab, target.", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new ConfigurationException($"{path}: is no UTF-8. Convert it first, for instance with: iconv -f WINDOWS-1252 -t UTF-8", e);
        }

        if (Path.GetExtension(path).Equals(".tbx", StringComparison.OrdinalIgnoreCase) || text.AsSpan().TrimStart().StartsWith("<?xml") || text.AsSpan().TrimStart().StartsWith("<tbx") || text.AsSpan().TrimStart().StartsWith("<martif"))
            return TbxTerms.Read(path, text, languages ?? throw new ConfigurationException($"{path}: of a TBX must be known which languages are wanted; name them with --from and --to."));
        return Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase) ? Rows(path, CsvRows.Read(path, text), languages, "source, comma, target") : Rows(path, TsvRows(text), languages, "source, tab, target");
    }

    private static IEnumerable<(int Line, string[] Cells)> TsvRows(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
                yield return (number, line.TrimEnd('\r').Split('\t'));
        }
    }

    private static List<(string Source, string Target)> Rows(string path, IEnumerable<(int Line, string[] Cells)> rows, LanguagePair? languages, string form)
    {
        var terms = new List<(string, string)>();
        var (source, target) = (0, 1);
        var isFirst = true;
        foreach (var (line, cells) in rows)
        {
            var heading = isFirst ? Heading(cells, languages) : null;
            isFirst = false;
            if (heading is { } columns)
            {
                (source, target) = columns;
                continue;
            }

            var (from, to) = (Cell(cells, source), Cell(cells, target));
            if (TermList.Words(from).Length == 0 || TermList.Words(to).Length == 0)
                throw new ConfigurationException($"{path}: line {line}: '{string.Join('\t', cells)}' is no term with its translation. A line is: {form}");
            terms.Add((from, to));
        }

        return terms;

        static string Cell(string[] cells, int column) => column < cells.Length ? cells[column].Trim() : "";
    }

    // A first row that names languages, or says source and target, is no term.
    private static (int Source, int Target)? Heading(string[] cells, LanguagePair? languages)
    {
        string[] names = [.. cells.Select(c => c.Trim().ToLowerInvariant())];
        if (Array.IndexOf(names, "source") is >= 0 and var from && Array.IndexOf(names, "target") is >= 0 and var to)
            return (from, to);
        if (languages is not { } pair)
            return null;
        var (source, target) = (Array.FindIndex(names, n => IsOf(n, pair.Source)), Array.FindIndex(names, n => IsOf(n, pair.Target)));
        return source >= 0 && target >= 0 ? (source, target) : null;
    }

    /// <summary>Whether a tag is of the language, whatever country it adds.</summary>
    public static bool IsOf(string tag, string language) => Base(tag) == Base(language);

    private static string Base(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();
}
