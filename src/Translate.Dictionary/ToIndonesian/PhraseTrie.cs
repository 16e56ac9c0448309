namespace Translate.Dictionary;

/// <summary>Finds the longest known phrase that starts at a word, where each word may be matched by its form or by its lemma.</summary>
internal sealed class PhraseTrie
{
    private readonly Dictionary<(int Node, string Word), int> _next = [];
    private readonly List<string?> _phrases = [null];

    public void Add(string phrase)
    {
        var node = 0;
        foreach (var word in phrase.Split(' '))
        {
            if (!_next.TryGetValue((node, word), out var child))
            {
                _next[(node, word)] = child = _phrases.Count;
                _phrases.Add(null);
            }

            node = child;
        }

        _phrases[node] = phrase;
    }

    /// <summary>Phrases that start at the word, with the number of words each takes, the longest first.</summary>
    /// <param name="forms">The forms a word may be matched by; an empty list ends the phrase.</param>
    /// <param name="first">The index of the first word.</param>
    /// <param name="found">Receives the phrases.</param>
    public void Match(Func<int, IReadOnlyList<string>> forms, int first, List<(string Phrase, int Words)> found)
    {
        found.Clear();
        var nodes = new List<int>(2) { 0 };
        for (var i = first; nodes.Count > 0; i++)
        {
            var following = new List<int>(2);
            foreach (var form in forms(i))
            {
                foreach (var node in nodes)
                {
                    if (_next.TryGetValue((node, form), out var child) && !following.Contains(child))
                        following.Add(child);
                }
            }

            foreach (var node in following)
            {
                if (_phrases[node] is { } phrase)
                    found.Insert(0, (phrase, i - first + 1));
            }

            nodes = following;
        }
    }
}
