using System.Collections.Immutable;
using System.Globalization;
using Translate.Dictionary;

namespace Translate.Cli;

/// <summary>Sentences and their translations from a TMX, from lines of <c>source TAB target</c> or <c>source ||| target</c>, or from two files of lines.</summary>
/// <param name="languages">Whose texts are taken from a TMX.</param>
/// <param name="tokens">Where words end: <c>spaces</c>, <c>words</c>, or null for what suits the form of the file.</param>
/// <param name="quiet">Whether to say nothing of lines that are no pair.</param>
internal sealed class SentencePairs(LanguagePair languages, string? tokens, bool quiet)
{
    public const string Spaces = "spaces", Words = "words";
    private const string Bar = "|||";
    private const int MostComplaints = 20;

    /// <summary>Lines that are no pair so far; each is taken for one of empty sentences.</summary>
    public int Broken { get; private set; }

    /// <summary>The pairs of one file, or of a file of sources and one of targets, as they are read.</summary>
    public IEnumerable<(TokenizedText Source, TokenizedText Target)> Read(string[] files, CancellationToken cancellationToken) => files switch
    {
        [var one] when one != "-" && one.EndsWith(".tmx", StringComparison.OrdinalIgnoreCase) => Tmx(one),
        [var one] => Lines(one, cancellationToken).Select((line, i) => Split(one, i + 1, line)),
        [var source, var target] => Moses(source, target, cancellationToken),
        _ => throw new ConfigurationException($"{files.Length} files are named. Name one with both sides (.tmx, or lines of source TAB target or source ||| target), or two files of lines."),
    };

    /// <summary>Says how many more lines were no pairs than were named.</summary>
    public void Summarise()
    {
        if (Broken > MostComplaints && !quiet)
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"translate: {Broken - MostComplaints:N0} more lines are no pairs."));
    }

    private void Complain(string problem)
    {
        if (++Broken <= MostComplaints && !quiet)
            Console.Error.WriteLine($"translate: {problem}.");
    }

    private IEnumerable<(TokenizedText, TokenizedText)> Tmx(string path)
    {
        var reader = new MemoryReader(languages);
        foreach (var pair in reader.Read(path))
            yield return (WordTokenizer.Default.Split(pair.Source), WordTokenizer.Default.Split(pair.Target));
        foreach (var problem in reader.Problems)
            Complain($"{problem}; left out");
    }

    private IEnumerable<(TokenizedText, TokenizedText)> Moses(string source, string target, CancellationToken cancellationToken)
    {
        using var targets = Lines(target, cancellationToken).GetEnumerator();
        var count = 0;
        foreach (var line in Lines(source, cancellationToken))
        {
            if (!targets.MoveNext())
                throw new DocumentException(target, $"has {count} lines, {source} has more. Line by line they must be translations of each other.");
            count++;
            yield return (Tokenized(line, Spaces), Tokenized(targets.Current, Spaces));
        }

        if (targets.MoveNext())
            throw new DocumentException(source, $"has {count} lines, {target} has more. Line by line they must be translations of each other.");
    }

    private (TokenizedText, TokenizedText) Split(string path, int number, string line)
    {
        if (line.IndexOf(Bar, StringComparison.Ordinal) is >= 0 and var bar)
            return (Tokenized(line[..bar].Trim(), Spaces), Tokenized(line[(bar + Bar.Length)..].Trim(), Spaces));
        var fields = line.Split('\t');
        if (fields.Length > 1)
            return (Tokenized(fields[0], Words), Tokenized(fields[1], Words));
        if (line.AsSpan().Trim().Length > 0)
            Complain($"{path}: line {number}: neither a tab nor {Bar} between source and target; its links are left empty");
        return (Tokenized("", Words), Tokenized("", Words));
    }

    private TokenizedText Tokenized(string text, string usual) => (tokens ?? usual) == Spaces ? new(text, AtSpaces(text)) : WordTokenizer.Default.Split(text);

    // What is already split is taken as it is.
    private static ImmutableArray<TextSpan> AtSpaces(string text)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]))
                continue;
            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
            words.Add(TextSpan.Between(start, at));
        }

        return words.DrainToImmutable();
    }

    private static IEnumerable<string> Lines(string path, CancellationToken cancellationToken)
    {
        using var reader = TextIO.Open(path);
        foreach (var line in TextIO.LinesAsync(reader, path, () => { }, cancellationToken).ToBlockingEnumerable(cancellationToken))
            yield return line;
    }
}
