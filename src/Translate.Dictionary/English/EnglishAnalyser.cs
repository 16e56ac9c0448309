
namespace Translate.Dictionary;

/// <summary>What an English word form is of its lemma.</summary>
internal enum EnglishForm
{
    /// <summary>The lemma itself.</summary>
    Plain,

    /// <summary><c>-s</c>: a plural or the third person.</summary>
    S,

    /// <summary>The past tense.</summary>
    Past,

    /// <summary>The participle; of regular verbs the past tense too.</summary>
    Participle,

    /// <summary><c>-ing</c></summary>
    Gerund,

    /// <summary><c>-er</c></summary>
    Comparative,

    /// <summary><c>-est</c></summary>
    Superlative,

    /// <summary><c>-ly</c></summary>
    Adverb,
}

/// <summary>The lemmas that an English word form may belong to: irregular forms by table, the others by the spelling rules turned around.</summary>
internal static class EnglishAnalyser
{
    private static readonly Lazy<Dictionary<string, (string Lemma, EnglishForm Form)[]>> Irregular = new(Load);

    private static readonly (string From, string To)[] Spellings =
    [
        ("iz", "is"), ("yz", "ys"), ("ense", "ence"), ("enter", "entre"), ("eter", "etre"), ("or", "our"), ("og", "ogue"), ("ogram", "ogramme"), ("ey", "ay"), ("l", "ll"), ("ll", "l"), ("e", "ae"), ("ow", "ough"), ("ck", "que"), ("airplane", "aeroplane"),
    ];

    /// <summary>Candidates for a word in lower case, the form itself first; whether a lemma exists the caller decides.</summary>
    public static List<(string Lemma, EnglishForm Form)> Candidates(string word)
    {
        var found = new List<(string, EnglishForm)>(8);
        Add(word, EnglishForm.Plain);
        if (Irregular.Value.TryGetValue(word, out var irregular))
        {
            foreach (var (lemma, form) in irregular)
                Add(lemma, form);
        }

        if (word.Length < 3)
            return found;
        if (word[^1] == 's' && word[^2] != 's')
        {
            if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4)
                Add(word[..^3] + "y", EnglishForm.S);
            Add(word[..^1], EnglishForm.S);
            if (word.EndsWith("es", StringComparison.Ordinal))
                Add(word[..^2], EnglishForm.S);
        }
        else if (word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 3)
        {
            if (word.EndsWith("ied", StringComparison.Ordinal))
                Add(word[..^3] + "y", EnglishForm.Participle);
            Stems(word[..^2], EnglishForm.Participle);
        }
        else if (word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 4)
        {
            if (word.EndsWith("ying", StringComparison.Ordinal))
                Add(word[..^4] + "ie", EnglishForm.Gerund);
            Stems(word[..^3], EnglishForm.Gerund);
        }
        else if (word.EndsWith("er", StringComparison.Ordinal) && word.Length > 4)
        {
            if (word.EndsWith("ier", StringComparison.Ordinal))
                Add(word[..^3] + "y", EnglishForm.Comparative);
            Stems(word[..^2], EnglishForm.Comparative);
        }
        else if (word.EndsWith("est", StringComparison.Ordinal) && word.Length > 5)
        {
            if (word.EndsWith("iest", StringComparison.Ordinal))
                Add(word[..^4] + "y", EnglishForm.Superlative);
            Stems(word[..^3], EnglishForm.Superlative);
        }
        else if (word.EndsWith("ly", StringComparison.Ordinal) && word.Length > 4)
        {
            Add(word[..^2], EnglishForm.Adverb);
            if (word.EndsWith("ily", StringComparison.Ordinal))
                Add(word[..^3] + "y", EnglishForm.Adverb);
            if (word.EndsWith("ally", StringComparison.Ordinal))
                Add(word[..^4], EnglishForm.Adverb);
            Add(word[..^1] + "e", EnglishForm.Adverb);
            Add(word[..^2] + "e", EnglishForm.Adverb);
            Add(word[..^1], EnglishForm.Adverb);
        }

        return found;

        void Stems(string stem, EnglishForm form)
        {
            Add(stem, form);
            Add(stem + "e", form);
            if (stem.Length > 2 && stem[^1] == stem[^2])
                Add(stem[..^1], form);
            if (stem.EndsWith('k') && stem.Length > 3 && stem[^2] == 'c')
                Add(stem[..^1], form);
        }

        void Add(string lemma, EnglishForm form)
        {
            if (lemma.Length > 0 && !found.Contains((lemma, form)))
                found.Add((lemma, form));
        }
    }

    /// <summary>The British spellings that an American one may stand for.</summary>
    public static IEnumerable<string> British(string word)
    {
        foreach (var (from, to) in Spellings)
        {
            var at = word.IndexOf(from, 1 <= word.Length ? 1 : 0, StringComparison.Ordinal);
            if (at > 0)
                yield return string.Concat(word.AsSpan(0, at), to, word.AsSpan(at + from.Length));
            var last = word.LastIndexOf(from, StringComparison.Ordinal);
            if (last > at)
                yield return string.Concat(word.AsSpan(0, last), to, word.AsSpan(last + from.Length));
        }
    }

    private static Dictionary<string, (string Lemma, EnglishForm Form)[]> Load()
    {
        var forms = new Dictionary<string, List<(string, EnglishForm)>>(StringComparer.Ordinal);
        foreach (var line in LexiconFiles.Lines("english-irregular.tsv"))
        {
            var f = line.Split('\t');
            switch (f[1])
            {
                case "v":
                    Put(f[2], f[0], f[2] == f[3] ? EnglishForm.Participle : EnglishForm.Past);
                    if (f[2] != f[3])
                        Put(f[3], f[0], EnglishForm.Participle);
                    break;
                case "n":
                    Put(f[2], f[0], EnglishForm.S);
                    break;
                default:
                    Put(f[2], f[0], EnglishForm.Comparative);
                    Put(f[3], f[0], EnglishForm.Superlative);
                    Put(f[4], f[0], EnglishForm.Adverb);
                    break;
            }
        }

        foreach (var (form, lemma) in ((string, string)[])[("learnt", "learn"), ("burnt", "burn"), ("dreamt", "dream"), ("spelt", "spell"), ("spoilt", "spoil"), ("leapt", "leap"), ("leaned", "lean"), ("gotten", "get"), ("proven", "prove"), ("shown", "show"), ("sewn", "sew"), ("wove", "weave"), ("dove", "dive"), ("lit", "light"), ("lighted", "light"), ("slept", "sleep"), ("mown", "mow")])
            Put(form, lemma, EnglishForm.Participle);
        return forms.ToDictionary(f => f.Key, f => f.Value.ToArray(), StringComparer.Ordinal);

        void Put(string form, string lemma, EnglishForm kind)
        {
            if (form is "" or "-" || form.Contains(' ', StringComparison.Ordinal))
                return;
            if (!forms.TryGetValue(form, out var list))
                forms[form] = list = [];
            if (!list.Contains((lemma, kind)))
                list.Add((lemma, kind));
        }
    }
}
