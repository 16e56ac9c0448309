using System.Collections.Immutable;
using System.Text;

namespace Translate.Dictionary;

/// <summary>A stretch of the source as it was said: by the memory, with its evidence, or by the rules.</summary>
internal sealed record SaidPhrase(int First, int Length, string Text, bool FromMemory, int Count);

/// <summary>
/// Chooses between what reviewers said before and what the rules say, stretch by stretch, with the model of the memory's target side: a beam
/// over phrases with limited reordering (Koehn 2004), in which the stretches of the rules' answer compete and their order costs nothing.
/// What the lexicon and glossary of the user's own decide stays with the rules. Deterministic; linear in the sentence.
/// </summary>
internal sealed class PhraseDecoder(PhraseTable table, DecoderWeights? weights = null)
{
    private const int LongestRule = 12, Beam = 24, Window = 9, Jump = 6, MostTokens = 1500, LongestClosure = 40;
    private const float Threshold = 6f;
    private readonly DecoderWeights _w = weights ?? DecoderWeights.Default;

    /// <summary>The answer, and how each stretch came about; the rules' own answer where the memory has nothing to say.</summary>
    public (TranslatedText Answer, IReadOnlyList<SaidPhrase> Phrases) Improve(string text, ImmutableArray<TextSpan> tokens, IReadOnlyList<SourceWord> words, Func<SourceWord, bool> isOwn, TranslatedText rules)
    {
        if (tokens.Length == 0 || tokens.Length > MostTokens || rules.Text.Length == 0)
            return (rules, []);
        var sentence = new Sentence(text, tokens, words, isOwn, rules);
        var options = new List<Option>[tokens.Length];
        for (var i = 0; i < options.Length; i++)
            options[i] = [];
        if (!RuleOptions(sentence, options) || !TableOptions(sentence, options) || Search(sentence, options) is not { } path)
            return (rules, []);
        var answer = Say(sentence, path);
        return Survives(text, answer.Text, rules.Text) ? (answer, [.. path.Select(o => new SaidPhrase(o.Start, o.Length, o.Joined, !o.IsRule, o.Count))]) : (rules, []);
    }

    /// <summary>Every number and placeholder of the rules' answer stands in this one too.</summary>
    private static bool Survives(string source, string text, string rules)
    {
        _ = source;
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var span in WordTokenizer.Default.Tokenize(rules))
        {
            var word = span.Of(rules).ToString();
            if (char.IsDigit(word[0]) || word[0] is '⟦' or '⟧')
                left[word] = left.GetValueOrDefault(word) + 1;
        }

        foreach (var span in WordTokenizer.Default.Tokenize(text))
        {
            var word = span.Of(text).ToString();
            if (char.IsDigit(word[0]) || word[0] is '⟦' or '⟧')
                left[word] = left.GetValueOrDefault(word) - 1;
        }

        return left.Values.All(n => n == 0) && Placeholders(rules).SequenceEqual(Placeholders(text));

        static IEnumerable<string> Placeholders(string text) => text.Split('⟦').Skip(1).Select(p => p[..(p.IndexOf('⟧', StringComparison.Ordinal) + 1)]).Order(StringComparer.Ordinal);
    }

    // Stretches of the source whose words in the rules' answer stand together and render nothing else.
    private bool RuleOptions(Sentence sentence, List<Option>[] options)
    {
        var n = sentence.Tokens.Length;
        var (least, most, first, last) = (sentence.Least, sentence.Most, sentence.First, sentence.Last);
        var covered = new bool[n];
        for (var i1 = 0; i1 < n; i1++)
        {
            if (most[i1] < 0)
            {
                options[i1].Add(new Option(i1, 1, [], [], [], _w.Rule + _w.Phrase, IsRule: true));
                covered[i1] = true;
                continue;
            }

            var (j1, j2) = (int.MaxValue, -1);
            for (var i2 = i1; i2 < Math.Min(n, i1 + LongestRule); i2++)
            {
                (j1, j2) = (Math.Min(j1, least[i2]), Math.Max(j2, most[i2]));
                if (!Consistent(i1, i2, j1, j2) || most[i2] < 0)
                    continue;
                Add(i1, i2, j1, j2);
                covered.AsSpan(i1, i2 - i1 + 1).Fill(true);
            }
        }

        // A stretch that crosses too much is closed under its links.
        for (var i = 0; i < n; i++)
        {
            if (covered[i])
                continue;
            var (i1, i2, j1, j2) = (i, i, least[i], most[i]);
            for (var grown = true; grown;)
            {
                grown = false;
                for (var j = j1; j <= j2; j++)
                {
                    if (last[j] < 0 || (first[j] >= i1 && last[j] <= i2))
                        continue;
                    (i1, i2, grown) = (Math.Min(i1, first[j]), Math.Max(i2, last[j]), true);
                }

                for (var k = i1; k <= i2; k++)
                {
                    if (most[k] < 0 || (least[k] >= j1 && most[k] <= j2))
                        continue;
                    (j1, j2, grown) = (Math.Min(j1, least[k]), Math.Max(j2, most[k]), true);
                }
            }

            if (i2 - i1 >= LongestClosure)
                return false;
            Add(i1, i2, j1, j2);
            covered.AsSpan(i1, i2 - i1 + 1).Fill(true);
        }

        return true;

        bool Consistent(int i1, int i2, int j1, int j2)
        {
            for (var j = j1; j <= j2; j++)
            {
                if (last[j] >= 0 && (first[j] < i1 || last[j] > i2))
                    return false;
            }

            return true;
        }

        void Add(int i1, int i2, int j1, int j2)
        {
            // Words without a link go with the word before them.
            while (j2 + 1 < sentence.Said.Length && last[j2 + 1] < 0)
                j2++;
            if (j1 > 0 && last[..j1].All(l => l < 0))
                j1 = 0;
            var (said, spaces, origins) = (new string[j2 - j1 + 1], new bool[j2 - j1 + 1], new (int, int)[j2 - j1 + 1]);
            for (var j = j1; j <= j2; j++)
            {
                said[j - j1] = sentence.Said[j];
                spaces[j - j1] = sentence.Spaces[j];
                origins[j - j1] = last[j] < 0 ? (i1, i2) : (first[j], last[j]);
            }

            options[i1].Add(new Option(i1, i2 - i1 + 1, said, spaces, origins, (_w.Rule * (i2 - i1 + 1)) + _w.Phrase, IsRule: true));
        }
    }

    // False when the memory knows nothing of the sentence.
    private bool TableOptions(Sentence sentence, List<Option>[] options)
    {
        var any = false;
        for (var i1 = 0; i1 < options.Length; i1++)
        {
            var key = PhraseTable.Seed;
            for (var i2 = i1; i2 < Math.Min(options.Length, i1 + PhraseTable.LongestSource) && !sentence.Own[i2]; i2++)
            {
                key = PhraseTable.Extend(key, sentence.Source[i2]);
                var found = table.Find(key);
                any |= found.Count > 0;
                foreach (var phrase in found)
                {
                    if (Fill(sentence, i1, i2, phrase) is { } option)
                        options[i1].Add(option);
                }
            }
        }

        foreach (var list in options)
        {
            var rules = list.Where(o => o.IsRule).Select(o => (o.Length, o.Joined.ToLowerInvariant())).ToHashSet();
            for (var k = 0; k < list.Count; k++)
            {
                var option = list[k];
                if (!option.IsRule && rules.Contains((option.Length, option.Joined.ToLowerInvariant())))
                    list[k] = option with { Score = option.Score + _w.Agreement };
            }
        }

        return any;
    }

    private Option? Fill(Sentence sentence, int i1, int i2, TablePhrase phrase)
    {
        var (said, spaces, origins) = (new string[phrase.Tokens.Length], new bool[phrase.Tokens.Length], new (int, int)[phrase.Tokens.Length]);
        var number = i1 - 1;
        for (var k = 0; k < said.Length; k++)
        {
            var word = table.Words[phrase.Tokens[k]];
            origins[k] = phrase.Origins[k] == PhraseTable.NoOrigin || i1 + phrase.Origins[k] > i2 ? (i1, i2) : (i1 + phrase.Origins[k], i1 + phrase.Origins[k]);
            (said[k], spaces[k]) = (word.Text, word.SpaceBefore);
            if (word.Text.Length > 0)
                continue;
            do
                number++;
            while (number <= i2 && sentence.Numbers[number] is null);
            if (number > i2)
                return null;
            (said[k], origins[k]) = (sentence.Numbers[number]!, (number, number));
        }

        var score = (_w.Direct * phrase.Direct) + (_w.Inverse * phrase.Inverse) + (_w.LexicalDirect * phrase.LexicalDirect) + (_w.LexicalInverse * phrase.LexicalInverse) + _w.Phrase + (phrase.Count == 1 ? _w.Once : 0);
        return new Option(i1, i2 - i1 + 1, said, spaces, origins, score, IsRule: false) { Count = phrase.Count };
    }

    private List<Option>? Search(Sentence sentence, List<Option>[] options)
    {
        var n = options.Length;
        var future = new float[n];
        Array.Fill(future, float.NegativeInfinity);
        foreach (var list in options)
        {
            foreach (var option in list)
            {
                option.Score += _w.Word * option.Said.Length;
                option.Ids = [.. option.Said.Select(TargetModel.Id)];
                option.Estimate = option.Score + (_w.Model * Inside(option.Ids));
                var (from, to) = (int.MaxValue, -1);
                for (var i = option.Start; i < option.Start + option.Length; i++)
                {
                    future[i] = Math.Max(future[i], option.Estimate / option.Length);
                    if (sentence.Most[i] >= 0)
                        (from, to) = (Math.Min(from, sentence.Least[i]), Math.Max(to, sentence.Most[i]));
                }

                (option.RuleFrom, option.RuleTo) = (from, to);
            }

            list.Sort(static (a, b) => a.Length != b.Length ? a.Length.CompareTo(b.Length) : b.Estimate.CompareTo(a.Estimate));
        }

        var stacks = new Dictionary<(int, ulong, int, ModelState), Hypothesis>[n + 1];
        var best = new float[n + 1];
        Array.Fill(best, float.NegativeInfinity);
        for (var k = 0; k <= n; k++)
            stacks[k] = [];
        stacks[0][(0, 0, 0, TargetModel.Start)] = new Hypothesis(0, 0, 0, -1, TargetModel.Start, 0, future.Sum(), null, null);
        for (var k = 0; k < n; k++)
        {
            var kept = stacks[k].Values.ToList();
            stacks[k] = [];
            kept.Sort(static (a, b) => b.Total.CompareTo(a.Total));
            foreach (var hypothesis in kept.Take(Beam))
            {
                if (hypothesis.Total < best[k] - Threshold)
                    break;
                for (var start = hypothesis.First; start < Math.Min(n, hypothesis.First + Window); start++)
                {
                    if ((hypothesis.Mask >> (start - hypothesis.First) & 1) != 0 || (start != hypothesis.First && Math.Abs(start - hypothesis.LastEnd) > Jump))
                        continue;
                    foreach (var option in options[start])
                    {
                        if (start > hypothesis.First && option.End - hypothesis.First > Window)
                            break;
                        var bits = option.Length >= 64 ? ulong.MaxValue : ((1UL << option.Length) - 1) << (start - hypothesis.First);
                        if ((hypothesis.Mask & bits) != 0)
                            break;
                        Extend(hypothesis, option, k + option.Length);
                    }
                }
            }
        }

        Hypothesis? winner = null;
        var most = float.NegativeInfinity;
        foreach (var hypothesis in stacks[n].Values)
        {
            var score = hypothesis.Score + (_w.Model * table.Model.ScoreEnd(hypothesis.State));
            if (score > most)
                (most, winner) = (score, hypothesis);
        }

        if (winner is null)
            return null;
        var path = new List<Option>();
        for (var at = winner; at.Option is not null; at = at.Previous!)
            path.Add(at.Option);
        path.Reverse();
        return path;

        void Extend(Hypothesis from, Option option, int covered)
        {
            var distance = Math.Abs(option.Start - from.LastEnd);
            // The rules' order costs nothing.
            if (distance > 0 && from.RuleEnd >= 0 && option.RuleTo >= 0)
                distance = Math.Min(distance, Math.Abs(option.RuleFrom - from.RuleEnd - 1));
            var score = from.Score + option.Score + (_w.Distortion * distance);
            var left = from.Future;
            for (var i = option.Start; i < option.End; i++)
                left -= future[i];
            if (score - option.Score + option.Estimate + left < best[covered] - Threshold)
                return;
            var state = from.State;
            var model = 0f;
            foreach (var id in option.Ids)
                model += table.Model.Score(ref state, id, _w.Unseen);
            score += _w.Model * model;
            if (score + left < best[covered] - Threshold)
                return;
            var mask = from.Mask | (option.Length >= 64 ? ulong.MaxValue : ((1UL << option.Length) - 1) << (option.Start - from.First));
            var steps = System.Numerics.BitOperations.TrailingZeroCount(~mask);
            var first = from.First + steps;
            mask = steps >= 64 ? 0 : mask >> steps;
            var key = (first, mask, option.End, state);
            if (stacks[covered].TryGetValue(key, out var other) && other.Score >= score)
                return;
            best[covered] = Math.Max(best[covered], score + left);
            stacks[covered][key] = new Hypothesis(first, mask, option.End, option.RuleTo >= 0 ? option.RuleTo : from.RuleEnd, state, score, left, from, option);
        }
    }

    private float Inside(uint[] ids)
    {
        var state = TargetModel.Start with { A = 1, B = 2, C = 3 };
        float sum = 0;
        foreach (var id in ids)
            sum += table.Model.Score(ref state, id, _w.Unseen);
        return sum;
    }

    private static TranslatedText Say(Sentence sentence, List<Option> path)
    {
        var target = new StringBuilder(sentence.Rules.Text.Length + 16);
        var links = ImmutableArray.CreateBuilder<SpanLink>();
        var all = path.SelectMany(o => o.Said.Select((word, k) => (word, Space: o.Spaces[k], Origin: o.Origins[k]))).ToList();
        var known = new bool[sentence.Tokens.Length];
        foreach (var option in path.Where(o => !o.IsRule))
            known.AsSpan(option.Start, option.Length).Fill(true);
        var opened = true;
        for (var k = 0; k < all.Count; k++)
        {
            var (word, space, (first, last)) = all[k];
            if (word is "a" or "an" && k + 1 < all.Count && char.IsLetterOrDigit(all[k + 1].word[0]))
                word = EnglishInflector.TakesAn(all[k + 1].word) ? "an" : "a";
            var glued = word[0] is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '”' or '%' or '⟧' or '…' or '»' || (!space && k > 0);
            if (!opened && !glued)
                target.Append(' ');
            var start = target.Length;
            target.Append(word);
            links.Add(new SpanLink(TextSpan.Between(sentence.Tokens[first].Start, sentence.Tokens[last].End), TextSpan.Between(start, target.Length)));
            opened = word[^1] is '(' or '[' or '{' or '“' or '‘' or '«' or '⟦';
        }

        Capitals(sentence, target);
        return sentence.Rules with
        {
            Text = target.ToString(),
            Links = links.ToImmutable(),
            Unknown = [.. sentence.Rules.Unknown.Where(u => !sentence.Tokens.Select((t, i) => (t, i)).Any(x => x.t.Start >= u.Start && x.t.End <= u.End && known[x.i]))],
        };
    }

    private static void Capitals(Sentence sentence, StringBuilder target)
    {
        if (sentence.IsShouted)
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = char.ToUpperInvariant(target[i]);
            return;
        }

        var start = sentence.BeginsWithCapital;
        var stops = sentence.Text.Contains(". ", StringComparison.Ordinal);
        for (var i = 0; i < target.Length; i++)
        {
            if (char.IsLetterOrDigit(target[i]))
            {
                if (start)
                    target[i] = char.ToUpperInvariant(target[i]);
                start = false;
            }
            else if (stops && target[i] is '.' or '?' or '!' && i + 1 < target.Length && target[i + 1] == ' ')
            {
                start = true;
            }
        }
    }

    /// <summary>The source, the rules' answer word by word, and the links between them.</summary>
    private sealed class Sentence
    {
        public Sentence(string text, ImmutableArray<TextSpan> tokens, IReadOnlyList<SourceWord> words, Func<SourceWord, bool> isOwn, TranslatedText rules)
        {
            (Text, Tokens, Rules) = (text, tokens, rules);
            var n = tokens.Length;
            (Source, Numbers, Own) = (new string[n], new string?[n], new bool[n]);
            (Least, Most) = (new int[n], new int[n]);
            var numbers = ImmutableArray.CreateBuilder<(int Position, string Text)>();
            for (var i = 0; i < n; i++)
            {
                var surface = tokens[i].Of(text).ToString();
                Source[i] = AlignedPair.SourceWord(surface, i, numbers);
                Own[i] = surface is "⟦" or "⟧" || (i > 0 && Source[i - 1] == "⟦");
            }

            foreach (var (position, number) in numbers)
                Numbers[position] = number;
            var unitOf = new SourceWord?[n];
            foreach (var word in words)
            {
                var own = word.Entry is not null && isOwn(word);
                for (var i = word.First; i < Math.Min(n, word.First + word.Count); i++)
                {
                    unitOf[i] = word;
                    Own[i] |= own;
                }
            }

            var said = WordTokenizer.Default.Split(rules.Text);
            var m = said.Words.Length;
            (Said, Spaces, First, Last) = (new string[m], new bool[m], new int[m], new int[m]);
            Array.Fill(Least, int.MaxValue);
            Array.Fill(Most, -1);
            Array.Fill(First, int.MaxValue);
            Array.Fill(Last, -1);
            foreach (var link in SpanLinks.ToWordLinks(new TokenizedText(text, tokens), said, rules.Links))
            {
                (Least[link.Source], Most[link.Source]) = (Math.Min(Least[link.Source], link.Target), Math.Max(Most[link.Source], link.Target));
                (First[link.Target], Last[link.Target]) = (Math.Min(First[link.Target], link.Source), Math.Max(Last[link.Target], link.Source));
            }

            for (var j = 0; j < m; j++)
            {
                Said[j] = said.Words[j].Of(rules.Text).ToString();
                Spaces[j] = j == 0 || said.Words[j - 1].End < said.Words[j].Start;
            }

            var letters = text.Where(char.IsLetter).ToList();
            IsShouted = letters.Count > 3 && letters.All(char.IsUpper);
            BeginsWithCapital = rules.Text.FirstOrDefault(char.IsLetter) is var first && char.IsUpper(first);
            // The first word in the case it has inside a sentence.
            if (m > 0 && Last[0] >= 0 && Said[0] is not "I" && Said[0].Skip(1).All(c => !char.IsUpper(c)) && unitOf[First[0]] is { Part: not PartOfSpeech.Name, Entry: { } entry } && !(entry.English.Length > 0 && char.IsUpper(entry.English[0])))
                Said[0] = char.ToLowerInvariant(Said[0][0]) + Said[0][1..];
        }

        public string Text { get; }

        public ImmutableArray<TextSpan> Tokens { get; }

        public TranslatedText Rules { get; }

        public string[] Source { get; }

        public string?[] Numbers { get; }

        /// <summary>What only the rules may say: placeholders, and words of the user's own lexicon and glossary.</summary>
        public bool[] Own { get; }

        public string[] Said { get; }

        public bool[] Spaces { get; }

        public int[] Least { get; }

        public int[] Most { get; }

        public int[] First { get; }

        public int[] Last { get; }

        public bool IsShouted { get; }

        public bool BeginsWithCapital { get; }
    }

    private sealed record Option(int Start, int Length, string[] Said, bool[] Spaces, (int First, int Last)[] Origins, float Score, bool IsRule)
    {
        public float Score { get; set; } = Score;

        public float Estimate { get; set; }

        public uint[] Ids { get; set; } = [];

        public int RuleFrom { get; set; }

        public int RuleTo { get; set; }

        public int Count { get; init; }

        public int End => Start + Length;

        public string Joined => string.Join(' ', Said);
    }

    private sealed record Hypothesis(int First, ulong Mask, int LastEnd, int RuleEnd, ModelState State, float Score, float Future, Hypothesis? Previous, Option? Option)
    {
        public float Total => Score + Future;
    }
}
