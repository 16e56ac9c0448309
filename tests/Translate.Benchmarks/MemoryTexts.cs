namespace Translate.Benchmarks;

/// <summary>Sentences as a chain of words, each drawn from what follows the two before it in a real text: any number of them, no two texts alike and many similar.</summary>
internal sealed class MemoryTexts
{
    private static readonly string[] Prefixes = ["me", "mem", "men", "meng", "di", "ber", "ter", "pe"], Suffixes = ["nya", "kan", "i", "an", "lah"];

    private readonly Dictionary<(string, string), List<string>> _next = [];
    private readonly List<string> _words = [];
    private readonly Random _random;

    public MemoryTexts(string path, int seed)
    {
        _random = new Random(seed);
        foreach (var line in File.ReadLines(path))
        {
            var (first, second) = ("", "");
            foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(""))
            {
                if (!_next.TryGetValue((first, second), out var after))
                    _next.Add((first, second), after = []);
                after.Add(word);
                if (word.Length > 0)
                    _words.Add(word);
                (first, second) = (second, word);
            }
        }
    }

    /// <summary>A sentence of 2 to 40 words.</summary>
    public string Sentence()
    {
        while (true)
        {
            var words = new List<string>();
            var (first, second) = ("", "");
            while (words.Count <= 40)
            {
                var after = _next[(first, second)];
                var word = after[_random.Next(after.Count)];
                if (word.Length == 0)
                    break;
                words.Add(word);
                (first, second) = (second, word);
            }

            if (words.Count is >= 2 and <= 40)
                return string.Join(' ', words);
        }
    }

    /// <summary>A sentence as a writer would change it: words replaced, left out or added; affixes changed; or the beginning of one and the end of another.</summary>
    public string Edited(string text, string other)
    {
        var words = text.Split(' ').ToList();
        switch (_random.Next(3))
        {
            case 0:
                for (var edits = 1 + _random.Next(1 + (words.Count / 8)); edits > 0 && words.Count > 0; edits--)
                {
                    var at = _random.Next(words.Count);
                    if (_random.Next(3) is var kind && kind == 0)
                        words[at] = _words[_random.Next(_words.Count)];
                    else if (kind == 1)
                        words.RemoveAt(at);
                    else
                        words.Insert(at, _words[_random.Next(_words.Count)]);
                }

                return string.Join(' ', words);
            case 1:
                for (var edits = 1 + _random.Next(1 + (words.Count / 4)); edits > 0; edits--)
                {
                    var at = _random.Next(words.Count);
                    words[at] = Affixed(words[at]);
                }

                return string.Join(' ', words);
            default:
                var others = other.Split(' ');
                return string.Join(' ', words.Take(Math.Max(1, words.Count * 3 / 4)).Concat(others.TakeLast(Math.Max(1, words.Count / 4))));
        }
    }

    private string Affixed(string word)
    {
        var prefix = Array.Find(Prefixes, p => word.StartsWith(p, StringComparison.Ordinal) && word.Length > p.Length + 3);
        var suffix = Array.Find(Suffixes, s => word.EndsWith(s, StringComparison.Ordinal) && word.Length > s.Length + 3);
        if (prefix is not null && _random.Next(2) == 0)
            return Prefixes[_random.Next(Prefixes.Length)] + word[prefix.Length..];
        return suffix is not null ? word[..^suffix.Length] + Suffixes[_random.Next(Suffixes.Length)] : word + Suffixes[_random.Next(Suffixes.Length)];
    }
}
