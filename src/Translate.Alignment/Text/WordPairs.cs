namespace Translate.Alignment;

/// <summary>A bilingual lexicon as an aligner sees it: which words may translate each other.</summary>
public interface IWordPairs
{
    /// <summary>Adds to <paramref name="translations"/> the translations of a word in lower case; adds none where it knows none.</summary>
    void Find(string word, ICollection<string> translations);
}

/// <summary>Word pairs held in memory, such as a file of <c>source TAB target</c> lines; a phrase stands for each of its words.</summary>
public sealed class WordPairs : IWordPairs
{
    private readonly Dictionary<string, List<string>> _pairs = new(StringComparer.Ordinal);

    /// <summary>The pairs of these lines; empty lines, lines that begin with # and columns past the second do not count.</summary>
    public static WordPairs Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var pairs = new WordPairs();
        foreach (var line in lines)
        {
            var cells = line.Split('\t');
            if (cells.Length >= 2 && !line.StartsWith('#'))
                pairs.Add(cells[0], cells[1]);
        }

        return pairs;
    }

    /// <summary>The words that sentences paired with confidence teach (IBM Model 1 both ways, where both ways agree).</summary>
    public static WordPairs Learn(IReadOnlyList<(string Source, string Target)> sentences, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        const float Least = 0.1f;
        var (source, target) = (Text(sentences.Select(s => s.Source)), Text(sentences.Select(s => s.Target)));
        (SentenceRange, SentenceRange)[] beads = [.. Enumerable.Range(0, sentences.Count).Select(k => (new SentenceRange(k, 1), new SentenceRange(k, 1)))];
        var (priorForth, priorBack) = PriorTable.Of(source, target, new LexicalAlignerOptions());
        var (forth, _, _) = WordLearner.Learn(source, target, beads, priorForth, LexicalAligner.FirstAlpha, beads.Length, cancellationToken);
        var (back, _, _) = WordLearner.Learn(target, source, beads, priorBack, LexicalAligner.FirstAlpha, beads.Length, cancellationToken);
        var pairs = new WordPairs();
        for (var s = 0; s < source.Vocabulary.Length; s++)
        {
            var words = forth.WordsOf(s);
            var probabilities = forth.ProbabilitiesOf(s);
            for (var k = 0; k < words.Length; k++)
            {
                var at = back.WordsOf(words[k]).BinarySearch(s);
                if (probabilities[k] >= Least && at >= 0 && back.ProbabilitiesOf(words[k])[at] >= Least)
                    pairs.Add(source.Vocabulary[s], target.Vocabulary[words[k]]);
            }
        }

        return pairs;

        IndexedText Text(IEnumerable<string> lines)
        {
            var start = 0;
            var texts = lines.ToArray();
            var spans = texts.Select(text => (Span: new TextSpan(start, text.Length), Next: start += text.Length + 1)).Select(s => s.Span);
            return IndexedText.Of(new SentenceList(string.Join('\n', texts), [.. spans]), null, cancellationToken);
        }
    }

    /// <summary>The pairs as <see cref="Read"/> takes them, by source word.</summary>
    public IEnumerable<string> ToLines() => _pairs.OrderBy(p => p.Key, StringComparer.Ordinal).SelectMany(p => p.Value, (p, target) => $"{p.Key}\t{target}");

    /// <summary>Adds a pair.</summary>
    public void Add(string source, string target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var words = source.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var translations = target.ToLowerInvariant().Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            if (!_pairs.TryGetValue(word, out var known))
                _pairs.Add(word, known = []);
            foreach (var translation in translations)
            {
                if (known.Count < 24 && !known.Contains(translation))
                    known.Add(translation);
            }
        }
    }

    /// <inheritdoc/>
    public void Find(string word, ICollection<string> translations)
    {
        ArgumentNullException.ThrowIfNull(translations);
        if (!_pairs.TryGetValue(word, out var known))
            return;
        foreach (var translation in known)
            translations.Add(translation);
    }
}
