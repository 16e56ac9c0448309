using System.Buffers;
using System.Collections.Frozen;

namespace Translate.Alignment;

/// <summary>English without inflection: <c>walks</c>, <c>walked</c> and <c>walking</c> are one, as are <c>go</c> and <c>went</c>.</summary>
internal sealed class EnglishWords : WordNormaliser
{
    private const int FamilyLength = 4;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    // Base form first; only what no ending says.
    private static readonly FrozenDictionary<string, string> Irregular = new[]
    {
        "bear bore borne", "beat beaten", "become became", "begin began begun", "bend bent", "bite bit bitten", "bleed bled", "blow blew blown", "break broke broken", "bring brought", "build built",
        "burn burnt", "buy bought", "catch caught", "choose chose chosen", "cling clung", "come came", "creep crept", "deal dealt", "dig dug", "do did done does", "draw drew drawn", "drink drank drunk", "drive drove driven",
        "eat ate eaten", "fall fell fallen", "feed fed", "feel felt", "fight fought", "find found", "flee fled", "fly flew flown", "forbid forbade forbidden", "forget forgot forgotten", "forgive forgave forgiven", "freeze froze frozen",
        "get got gotten", "give gave given", "go went gone", "grow grew grown", "hang hung", "have has had", "hear heard", "hide hid hidden", "hold held", "keep kept", "know knew known", "lay laid", "lead led", "learn learnt",
        "leave left", "lend lent", "lie lay lain", "light lit", "lose lost", "make made", "mean meant", "meet met", "pay paid", "ride rode ridden", "ring rang rung", "rise rose risen", "run ran", "say said", "see saw seen", "seek sought",
        "sell sold", "send sent", "shake shook shaken", "shine shone", "shoot shot", "show shown", "sing sang sung", "sink sank sunk", "sit sat", "sleep slept", "slide slid", "speak spoke spoken", "spend spent", "spin spun",
        "stand stood", "steal stole stolen", "stick stuck", "strike struck stricken", "swear swore sworn", "sweep swept", "swim swam swum", "swing swung", "take took taken", "teach taught", "tear tore torn", "tell told", "think thought",
        "throw threw thrown", "understand understood", "wake woke woken", "wear wore worn", "weep wept", "win won", "wind wound", "withdraw withdrew withdrawn", "write wrote written", "undergo underwent undergone", "overcome overcame",
        "be is are was were been am being", "man men", "woman women", "child children", "foot feet", "tooth teeth", "mouse mice", "goose geese", "life lives", "wife wives", "leaf leaves", "half halves", "knife knives", "shelf shelves", "thief thieves", "self selves",
        "person people", "a an", "this these", "that those", "good better best", "bad worse worst", "crisis crises", "analysis analyses", "basis bases", "die dying dies", "tie tying", "datum data", "medium media", "hypothesis hypotheses", "thesis theses",
    }.Select(line => line.Split(' ')).SelectMany(forms => forms.Skip(1).Select(form => (form, forms[0]))).GroupBy(f => f.form, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First().Item2, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Base = Irregular.GetAlternateLookup<ReadOnlySpan<char>>();

    // Endings that are no inflection.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotInflected =
        FrozenSet.ToFrozenSet(["this", "his", "its", "thus", "always", "perhaps", "during", "nothing", "something", "anything", "everything", "evening", "morning", "ceiling", "sibling", "species", "series", "news", "means", "hundred", "sacred", "bed", "need", "indeed", "speed", "seed", "feed", "breed", "bus", "gas", "yes", "us", "as", "whereas", "across", "towards", "string", "spring", "bring", "king", "wing", "ring", "thing", "embed", "red", "wicked", "naked", "besides", "afterwards", "politics", "economics"], StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    protected override ReadOnlySpan<char> Inflected(Span<char> word, int length, out string? second)
    {
        second = null;
        ReadOnlySpan<char> form = word[..length];
        var apostrophe = form.LastIndexOf('\'');
        if (form is "n't")
        {
            form = Whole(form);
        }
        else if (form.EndsWith("n't", StringComparison.Ordinal))
        {
            second = "not";
            form = form switch { "can't" => "can", "won't" => "will", "shan't" => "shall", _ => form[..^3] };
        }
        else if (form is "cannot")
        {
            second = "not";
            form = "can";
        }
        else if (apostrophe > 0 && length - apostrophe < 4)
        {
            second = Whole(form[apostrophe..]).ToString();
            form = form[..apostrophe];
        }
        else
        {
            form = Whole(form);
        }

        if (Base.TryGetValue(form, out var known))
            form = known;
        return NotInflected.Contains(form) ? form : Silent(Stem(form));
    }

    /// <summary>The first letters: nation, national and nationality, and now and then a word that has nothing to do with them.</summary>
    public override ReadOnlySpan<char> Family(string form) => form.Length > FamilyLength && form.All(char.IsLetter) ? form.AsSpan(0, FamilyLength) : form;

    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word)
    {
        if (word.Length < 4)
            return word;
        if (word.EndsWith("ies", StringComparison.Ordinal) || word.EndsWith("ied", StringComparison.Ordinal))
            return word[..^2];
        if (word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word[..^3]))
            return Single(word[..^3]);
        if (word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word[..^2]))
            return Single(word[..^2]);
        if (word.EndsWith("es", StringComparison.Ordinal))
            return word[^3] is 's' or 'x' or 'z' or 'o' || word[..^2].EndsWith("ch", StringComparison.Ordinal) || word[..^2].EndsWith("sh", StringComparison.Ordinal) ? word[..^2] : word[..^1];
        return word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static ReadOnlySpan<char> Whole(ReadOnlySpan<char> shortened) => shortened switch
    {
        "'ve" => "have",
        "'re" or "'m" => "be",
        "'ll" => "will",
        "'d" => "would",
        "n't" => "not",
        _ => shortened,
    };

    private static bool HasVowel(ReadOnlySpan<char> stem) => stem.Length > 1 && stem.ContainsAny(Vowels);

    // planned is plan, but called is call: l, s and z are doubled for their own sake.
    private static ReadOnlySpan<char> Single(ReadOnlySpan<char> stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z' or 'e' or 'o') ? stem[..^1] : stem;

    // The e that an ending swallows, and the y that it turns into i, go everywhere: make, making; study, studied.
    private static ReadOnlySpan<char> Silent(ReadOnlySpan<char> stem) => stem.Length > 3 && stem[^1] is 'e' or 'y' or 'i' ? stem[..^1] : stem;
}
