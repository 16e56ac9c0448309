namespace Translate;

/// <summary>Terms of a user's file: lines of a term and what belongs to it, with a tab between.</summary>
internal sealed class TermList
{
    private readonly Dictionary<string, List<Term>> _byWord = new(StringComparer.Ordinal);

    private TermList()
    {
    }

    /// <summary>A term in base forms, and what its line says.</summary>
    /// <param name="Text">As it is written.</param>
    /// <param name="Words">Its words in lower case.</param>
    /// <param name="Value">The other column; empty where there is none.</param>
    public sealed record Term(string Text, string[] Words, string Value);

    /// <summary>The terms of a file; empty lines and lines that begin with # do not count.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ConfigurationException">The file cannot be read, or a line has no word.</exception>
    public static TermList Read(string path)
    {
        var terms = new TermList();
        var number = 0;
        try
        {
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line) || line[0] == '#')
                    continue;
                var cells = line.Split('\t', StringSplitOptions.TrimEntries);
                var words = Words(cells[0]);
                if (words.Length == 0)
                    throw new ConfigurationException($"{path}: line {number}: '{line}' is no term. A line is: the term, and after a tab what to write instead.");
                terms.Add(new Term(cells[0], words, cells.Length > 1 ? cells[1] : ""));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path}: cannot be read ({e.Message}). Name a file of terms, a term a line.", e);
        }

        return terms;
    }

    /// <summary>These terms, each with what belongs to it.</summary>
    public static TermList Of(IEnumerable<(string Text, string Value)> terms)
    {
        var list = new TermList();
        foreach (var (text, value) in terms)
            list.Add(new Term(text, Words(text), value));
        return list;
    }

    /// <summary>The words of a term, in lower case.</summary>
    public static string[] Words(string text)
    {
        var tokens = WordTokenizer.Default.Tokenize(text);
        return [.. tokens.Where(t => char.IsLetterOrDigit(text[t.Start])).Select(t => t.Of(text).ToString().ToLowerInvariant())];
    }

    /// <summary>The terms that stand in the text, in any form of their words, and where.</summary>
    public IEnumerable<(Term Term, TextSpan Span)> Find(CheckedText text, ICheckLexicon lexicon)
    {
        if (_byWord.Count == 0)
            yield break;
        for (var i = 0; i < text.Words.Count; i++)
        {
            foreach (var form in lexicon.BaseForms(text.Words[i].Lower, text.Language))
            {
                foreach (var term in _byWord.GetValueOrDefault(form) ?? [])
                {
                    if (StandsAt(term.Words, text, i, lexicon))
                        yield return (term, TextSpan.Between(text.Words[i].Span.Start, text.Words[i + term.Words.Length - 1].Span.End));
                }
            }
        }
    }

    /// <summary>Whether these words, in any form, stand in the text one after the other.</summary>
    public static bool Stands(string[] words, CheckedText text, ICheckLexicon lexicon) =>
        Enumerable.Range(0, Math.Max(0, text.Words.Count - words.Length + 1)).Any(i => StandsAt(words, text, i, lexicon));

    private static bool StandsAt(string[] words, CheckedText text, int at, ICheckLexicon lexicon)
    {
        if (at + words.Length > text.Words.Count)
            return false;
        for (var k = 0; k < words.Length; k++)
        {
            var word = text.Words[at + k].Lower;
            if (word != words[k] && !lexicon.BaseForms(word, text.Language).Contains(words[k]))
                return false;
        }

        return true;
    }

    private void Add(Term term)
    {
        if (!_byWord.TryGetValue(term.Words[0], out var terms))
            _byWord.Add(term.Words[0], terms = []);
        terms.Add(term);
    }
}
