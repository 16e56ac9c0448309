using System.Globalization;
using System.Text;
using System.Xml;

namespace Translate.Dictionary;

/// <summary>An approved translation.</summary>
public readonly record struct MemoryPair(string Source, string Target)
{
    /// <summary>What a TMX says of the unit besides its texts; null for other files.</summary>
    public MemoryNotes? Notes { get; init; }
}

/// <summary>What a TMX says of a unit besides its texts.</summary>
public sealed record MemoryNotes
{
    /// <summary>The segment before it, where a tool wrote it down.</summary>
    public string? Before { get; init; }

    /// <summary>The segment after it.</summary>
    public string? After { get; init; }

    /// <summary>Who changed it last, else who made it.</summary>
    public string? Person { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>Whether a machine made it.</summary>
    public bool IsMachine { get; init; }
}

/// <summary>A place in a memory that was left out, and why.</summary>
public readonly record struct MemoryProblem(string Path, int Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: line {Line}: {Reason}";
}

/// <summary>
/// Reads approved translations, streamed: TMX, TSV of source and target, or two Moses files <c>name.id</c> and <c>name.en</c>.
/// A unit that is broken is left out and reported; the others are read.
/// </summary>
public sealed class MemoryReader(LanguagePair languages)
{
    private const int LongestUnit = 1 << 20;
    private readonly List<MemoryProblem> _problems = [];
    private readonly SortedSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether texts come as they are, with their native codes and all their white space, rather than tidied for learning.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>The line of the pair that was read last, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>What was left out so far.</summary>
    public IReadOnlyList<MemoryProblem> Problems => _problems;

    /// <summary>The languages that units had, other than the wanted ones.</summary>
    public IEnumerable<string> OtherLanguages => _seen;

    /// <summary>The pairs of a file, in order.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read or is of no known form.</exception>
    public IEnumerable<MemoryPair> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (MosesFiles(path) is var (source, target))
            return Moses(source, target);
        if (!File.Exists(path))
            throw new ConfigurationException($"{path}: there is no such file. Name a .tmx, a .tsv, or two files {path}.{Base(languages.Source)} and {path}.{Base(languages.Target)} by what they share.");
        return Head(path) is var head && head.Contains("<tmx", StringComparison.OrdinalIgnoreCase) ? Tmx(path)
            : head.Contains('\t', StringComparison.Ordinal) ? Tsv(path)
            : head.Trim('\0', '\uFEFF', ' ', '\r', '\n').Length == 0 ? []
            : throw new ConfigurationException($"{path}: neither TMX nor lines of source, tab, target. Name a .tmx, a .tsv, or two Moses files by what their names share.");
    }

    internal static string Base(string language) => language.Split('-', '_')[0].ToLowerInvariant();

    private (string Source, string Target)? MosesFiles(string path)
    {
        var (from, to) = ("." + Base(languages.Source), "." + Base(languages.Target));
        var stem = path.EndsWith(from, StringComparison.OrdinalIgnoreCase) || path.EndsWith(to, StringComparison.OrdinalIgnoreCase) ? path[..path.LastIndexOf('.')] : path;
        return File.Exists(stem + from) && File.Exists(stem + to) && (stem != path || !File.Exists(path)) ? (stem + from, stem + to) : null;
    }

    private static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path}: cannot be read ({e.Message}).", e);
        }
    }

    private static string Head(string path)
    {
        using var reader = Open(path);
        var head = new char[8192];
        return new string(head, 0, reader.ReadBlock(head));
    }

    private IEnumerable<MemoryPair> Moses(string sourcePath, string targetPath)
    {
        using var source = Open(sourcePath);
        using var target = Open(targetPath);
        for (var line = 1; ; line++)
        {
            var (s, t) = (source.ReadLine(), target.ReadLine());
            if (s is null && t is null)
                yield break;
            if (s is null || t is null)
            {
                _problems.Add(new MemoryProblem(s is null ? sourcePath : targetPath, line, "the other file is longer; the rest is left out"));
                yield break;
            }

            if (Check(sourcePath, line, s, t) is { } pair)
                yield return pair;
        }
    }

    private IEnumerable<MemoryPair> Tsv(string path)
    {
        using var reader = Open(path);
        var line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
                continue;
            var fields = text.Split('\t');
            if (fields.Length < 2)
                _problems.Add(new MemoryProblem(path, line, "no tab between source and target"));
            else if (Check(path, line, fields[0], fields[1]) is { } pair)
                yield return pair;
        }
    }

    /// <summary>The units one by one, so that one that is not well-formed does not take the rest with it.</summary>
    private IEnumerable<MemoryPair> Tmx(string path)
    {
        using var reader = Open(path);
        var unit = new StringBuilder();
        var (line, start, inside) = (0, 0, false);
        while (reader.ReadLine() is { } text)
        {
            line++;
            for (var at = 0; at < text.Length || at == 0;)
            {
                var opens = Opening(text, at);
                var closes = inside ? text.IndexOf("</tu>", at, StringComparison.Ordinal) : -1;
                if (opens >= 0 && (!inside || closes < 0 || opens < closes))
                {
                    if (inside)
                        _problems.Add(new MemoryProblem(path, start, "the unit is not closed"));
                    unit.Clear();
                    (inside, start) = (true, line);
                    unit.Append(text.AsSpan(opens, 3));
                    at = opens + 3;
                }
                else if (closes >= 0)
                {
                    unit.Append(text.AsSpan(at, closes + 5 - at));
                    (inside, at) = (false, closes + 5);
                    if (Unit(path, start, unit.ToString()) is { } pair)
                        yield return pair;
                }
                else
                {
                    if (inside)
                        unit.Append(text.AsSpan(at)).Append('\n');
                    break;
                }
            }

            if (inside && unit.Length > LongestUnit)
            {
                _problems.Add(new MemoryProblem(path, start, "the unit is longer than a million characters"));
                inside = false;
            }
        }

        if (inside)
            _problems.Add(new MemoryProblem(path, start, "the file ends inside the unit"));
    }

    private static int Opening(string text, int from)
    {
        for (var at = from; (at = text.IndexOf("<tu", at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (at + 3 == text.Length || text[at + 3] == '>' || char.IsWhiteSpace(text[at + 3]))
                return at;
        }

        return -1;
    }

    private MemoryPair? Unit(string path, int line, string xml)
    {
        string? source = null, target = null;
        var notes = new MemoryNotes();
        var others = new List<string>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });
            var language = "";
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.LocalName == "tu" && IsVerbatim)
                {
                    notes = Notes(reader);
                }
                else if (reader.LocalName == "prop" && IsVerbatim)
                {
                    notes = Noted(notes, reader.GetAttribute("type") ?? "", Segment(reader));
                }
                else if (reader.LocalName == "tuv")
                {
                    language = Base(reader.GetAttribute("xml:lang") ?? reader.GetAttribute("lang") ?? "");
                }
                else if (reader.LocalName == "seg")
                {
                    var said = Segment(reader);
                    if (language == Base(languages.Source))
                        source ??= said;
                    else if (language == Base(languages.Target))
                        target ??= said;
                    else
                        others.Add(language);
                }
            }
        }
        catch (XmlException e)
        {
            _problems.Add(new MemoryProblem(path, line + Math.Max(e.LineNumber - 1, 0), "the unit is not well-formed: " + e.Message.Split(" Line ")[0]));
            return null;
        }

        if (source is null || target is null)
        {
            _seen.UnionWith(others);
            _problems.Add(new MemoryProblem(path, line, $"the unit has no text in '{(source is null ? languages.Source : languages.Target)}'"));
            return null;
        }

        return Check(path, line, source, target) is { } pair ? IsVerbatim ? pair with { Notes = notes } : pair : null;
    }

    private static MemoryNotes Notes(XmlReader unit) => new()
    {
        Person = unit.GetAttribute("changeid") ?? unit.GetAttribute("creationid"),
        // Whatever has no date of the one form that TMX knows has none.
        Changed = DateTimeOffset.TryParseExact(unit.GetAttribute("changedate") ?? unit.GetAttribute("creationdate"), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null,
    };

    // MateCat's names, which ours are too; OmegaT's prev and next; and those that tools have for what a machine made.
    private static MemoryNotes Noted(MemoryNotes notes, string type, string value) => type.ToLowerInvariant() switch
    {
        "x-context-pre" or "prev" => notes with { Before = value.Trim() },
        "x-context-post" or "next" => notes with { After = value.Trim() },
        "x-origin" or "origin" or "x-mt" => notes with { IsMachine = value is "MT" or "true" or "yes" },
        _ => notes,
    };

    // Native codes (bpt, ept, it, ph, ut) are no text; hi only marks some.
    private string Segment(XmlReader reader)
    {
        var text = new StringBuilder();
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        var codes = 0;
        while (reader.Read() && reader.Depth > depth)
        {
            var isCode = reader.LocalName is "bpt" or "ept" or "it" or "ph" or "ut" or "sub";
            if (reader.NodeType == XmlNodeType.Element && isCode && !reader.IsEmptyElement)
                codes++;
            else if (reader.NodeType == XmlNodeType.EndElement && isCode)
                codes--;
            else if ((codes == 0 || IsVerbatim) && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace)
                text.Append(reader.Value);
        }

        return text.ToString();
    }

    private MemoryPair? Check(string path, int line, string source, string target)
    {
        if (!IsUnicode(source) || !IsUnicode(target))
        {
            _problems.Add(new MemoryProblem(path, line, "the text is no valid Unicode"));
            return null;
        }

        Line = line;
        var pair = IsVerbatim ? new MemoryPair(source, target) : new MemoryPair(Clean(source), Clean(target));
        if (IsVerbatim)
            return pair;
        if (pair.Source.Length == 0 || pair.Target.Length == 0)
            _problems.Add(new MemoryProblem(path, line, pair.Source.Length == 0 ? "the source is empty" : "the target is empty"));
        else
            return pair;
        return null;
    }

    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
                return false;
        }

        return true;
    }

    private static string Clean(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize();
}
