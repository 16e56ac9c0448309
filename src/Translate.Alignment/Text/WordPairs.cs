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
