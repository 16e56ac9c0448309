namespace Translate.Dictionary;

/// <summary>Words that are made of known ones: <c>28-year-old</c>, <c>oil-rich</c>, <c>government-funded</c>, <c>unpaid</c>, <c>rebuild</c>.</summary>
internal static class EnglishHyphens
{
    /// <summary><c>28-year-old</c>, berusia 28 tahun; <c>10-day</c>, 10 hari; null for anything else.</summary>
    public static string? Age(string lower)
    {
        var parts = lower.Split('-');
        if (parts.Length is < 2 or > 3)
            return null;
        var number = parts[0].Length > 0 && char.IsAsciiDigit(parts[0][0]) ? EnglishNumbers.Digits(parts[0]) : EnglishNumbers.Word(parts[0]);
        if (number is null)
            return null;
        var unit = parts[1].TrimEnd('s') switch
        {
            "year" => "tahun",
            "month" => "bulan",
            "week" => "minggu",
            "day" => "hari",
            "hour" => "jam",
            "minute" => "menit",
            "second" => "detik",
            "mile" => "mil",
            "kilometre" or "kilometer" or "km" => "kilometer",
            "metre" or "meter" => "meter",
            "foot" or "feet" => "kaki",
            "inch" => "inci",
            "ton" or "tonne" => "ton",
            "page" => "halaman",
            "member" => "anggota",
            "storey" or "story" => "lantai",
            "percent" => "persen",
            "seat" => "kursi",
            "man" or "person" => "orang",
            "point" => "poin",
            "star" => "bintang",
            "part" => "bagian",
            "bedroom" => "kamar tidur",
            "time" => "kali",
            "dimensional" => "dimensi",
            _ => null,
        };
        if (unit is null)
            return null;
        if (parts.Length == 2)
            return $"{number} {unit}";
        return parts[2] is "old" or "olds" ? $"berusia {number} {unit}" : parts[2] is "long" ? $"sepanjang {number} {unit}" : null;
    }

    /// <summary>An entry made for a compound with a hyphen; null when its parts are not known.</summary>
    public static LexicalEntry? Compound(string surface, string lower, Func<string, List<EnglishReading>> readings)
    {
        if (Age(lower) is { } age)
            return Made(PartOfSpeech.Adjective, age);
        var parts = lower.Split('-');
        var kept = surface.Split('-');
        if (parts.Length == 2 && Known(1) is { } second)
        {
            var first = Known(0);
            if (first is null && char.IsUpper(kept[0], 0))
                first = new EnglishReading(Tag.Name, parts[0], [SourceReader.Made(parts[0], PartOfSpeech.Name, kept[0], Features.None)], EnglishForm.Plain, 0);
            var (left, right) = (first?.Entries.Count > 0 ? first.Entries[0].English : null, second.Entries.Count > 0 ? second.Entries[0].English : null);
            if (left is not null && right is not null)
            {
                if (parts[1] is "based")
                    return Made(PartOfSpeech.Adjective, first!.Tag == Tag.Name ? "yang berbasis di " + left : "berbasis " + left);
                if (parts[1] is "related")
                    return Made(PartOfSpeech.Adjective, "terkait " + left);
                if (parts[1] is "like")
                    return Made(PartOfSpeech.Adjective, "seperti " + left);
                if (parts[1] is "free")
                    return Made(PartOfSpeech.Adjective, "bebas " + left);
                if (parts[1] is "backed" or "led" or "owned" or "funded" or "sponsored" or "controlled" or "dominated" || readings(parts[1]).Find(r => r.Tag == Tag.Participle && r.Form != EnglishForm.Plain) is { } && first!.Tag is Tag.Noun or Tag.Plural or Tag.Name)
                {
                    var verb = readings(parts[1]).Find(r => r.Tag == Tag.Participle);
                    if (verb is { Entries.Count: > 0 })
                        return Made(PartOfSpeech.Adjective, $"yang {IndonesianForms.Passive(verb.Entries[0].English)} {left}");
                }

                if (first!.Tag == Tag.Adverb && second.Tag is Tag.Participle or Tag.Adjective or Tag.Past)
                    return Made(PartOfSpeech.Adjective, $"{right} {left}");
                if (first.Tag == Tag.Name && second.Tag == Tag.Name)
                    return Made(PartOfSpeech.Name, $"{left}-{right}");
                if (first.Tag == Tag.Name && second.Entries[0].Has(Features.Country))
                    return Made(PartOfSpeech.Adjective, $"{left}-{right}");
                if (second.Tag is Tag.Noun or Tag.Plural)
                    return Made(first.Tag is Tag.Adjective or Tag.Number ? PartOfSpeech.Adjective : PartOfSpeech.Noun, first.Tag == Tag.Number ? $"{left} {right}" : $"{right} {left}");
                return Made(PartOfSpeech.Adjective, $"{right} {left}");
            }
        }

        // anti-corruption, ex-president, pro-democracy
        if (parts.Length == 2 && Known(1) is { Entries.Count: > 0 } word)
        {
            var prefix = parts[0] switch { "anti" => "anti", "non" => "non", "pro" => "pro", "ex" => "mantan ", "pre" => "pra", "post" => "pasca", "co" => "rekan ", "mid" => "pertengahan ", "semi" => "semi", "multi" => "multi", "vice" => "wakil ", "self" => "swa", "sub" => "sub", "super" => "super", "ultra" => "ultra", "inter" => "antar", "re" => "", _ => null };
            if (prefix is not null)
                return Made(word.Tag is Tag.Adjective ? PartOfSpeech.Adjective : PartOfSpeech.Noun, prefix + word.Entries[0].English);
        }

        return kept.Any(k => k.Length > 0 && char.IsUpper(k, 0)) ? Made(PartOfSpeech.Name, string.Join('-', parts.Select((p, k) => readings(p).Find(r => r.Tag is Tag.Name or Tag.Adjective && r.Entries.Count > 0)?.Entries[0].English ?? kept[k]))) : null;

        EnglishReading? Known(int k) => readings(parts[k]).Find(r => r.Entries.Count > 0);

        LexicalEntry Made(PartOfSpeech part, string indonesian) => SourceReader.Made(lower, part, indonesian, Features.None);
    }

    /// <summary>An entry for a word with a productive affix whose base is known: <c>unpaid</c>, <c>ex-wife</c>, <c>kindness</c>, <c>trader</c>.</summary>
    public static LexicalEntry? Derived(string word, Func<string, List<EnglishReading>> readings)
    {
        if (word.Length < 5)
            return null;
        foreach (var (prefix, indonesian) in ((string, string)[])[("un", "tidak "), ("in", "tidak "), ("im", "tidak "), ("ir", "tidak "), ("dis", "tidak "), ("non", "non"), ("anti", "anti"), ("multi", "multi"), ("inter", "antar"), ("super", "super"), ("micro", "mikro"), ("bio", "bio"), ("pre", "pra"), ("post", "pasca")])
        {
            if (!word.StartsWith(prefix, StringComparison.Ordinal) || word.Length < prefix.Length + 4)
                continue;
            var stem = readings(word[prefix.Length..]);
            if (indonesian == "tidak " && stem.Find(r => r.Tag is Tag.Adjective && r.Entries.Count > 0) is { } adjective)
                return Made(PartOfSpeech.Adjective, indonesian + adjective.Entries[0].English);
            if (prefix == "un" && stem.Find(r => r.Tag is Tag.Participle && r.Entries.Count > 0) is { } participle)
                return Made(PartOfSpeech.Adjective, "tidak " + IndonesianForms.Passive(participle.Entries[0].English));
            if (indonesian != "tidak " && stem.Find(r => r.Tag is Tag.Adjective or Tag.Noun && r.Entries.Count > 0) is { } other)
                return Made(other.Tag == Tag.Adjective ? PartOfSpeech.Adjective : PartOfSpeech.Noun, indonesian + other.Entries[0].English);
        }

        if (word.EndsWith("ness", StringComparison.Ordinal))
        {
            var stem = word.EndsWith("iness", StringComparison.Ordinal) ? word[..^5] + "y" : word[..^4];
            if (readings(stem).Find(r => r.Tag is Tag.Adjective && r.Entries.Count > 0) is { } quality && !quality.Entries[0].English.Contains(' ', StringComparison.Ordinal))
                return Made(PartOfSpeech.Noun, "ke" + quality.Entries[0].English + "an");
        }

        foreach (var (ending, indonesian) in ((string, string)[])[("ally", "al"), ("isation", "isasi"), ("ization", "isasi"), ("ation", "asi"), ("ology", "ologi"), ("ography", "ografi"), ("metry", "metri"), ("nomy", "nomi"), ("itis", "itis"), ("ism", "isme"), ("ist", "is"), ("ity", "itas"), ("ical", "is"), ("logical", "logis")])
        {
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length < ending.Length + 4)
                continue;
            var part = ending is "ical" or "logical" ? PartOfSpeech.Adjective : ending is "ally" ? PartOfSpeech.Adverb : PartOfSpeech.Noun;
            return Made(part, (part == PartOfSpeech.Adverb ? "secara " : "") + Spelt(word[..^ending.Length]) + indonesian);
        }

        return null;

        LexicalEntry Made(PartOfSpeech part, string indonesian) => SourceReader.Made(word, part, indonesian, part == PartOfSpeech.Noun ? Features.Mass : Features.None);
    }

    // International words are spelt by sound: ph f, ch k, c k or s, x ks, qu kw.
    private static string Spelt(string stem)
    {
        var text = stem.Replace("ph", "f", StringComparison.Ordinal).Replace("ch", "k", StringComparison.Ordinal).Replace("th", "t", StringComparison.Ordinal).Replace("qu", "kw", StringComparison.Ordinal).Replace("x", "ks", StringComparison.Ordinal).Replace("rh", "r", StringComparison.Ordinal)
            .Replace("ce", "se", StringComparison.Ordinal).Replace("ci", "si", StringComparison.Ordinal).Replace("cy", "si", StringComparison.Ordinal).Replace("cc", "k", StringComparison.Ordinal).Replace("c", "k", StringComparison.Ordinal).Replace("y", "i", StringComparison.Ordinal);
        var spelt = new System.Text.StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (spelt.Length == 0 || spelt[^1] != c || "aeiou".Contains(c, StringComparison.Ordinal))
                spelt.Append(c);
        }

        return spelt.ToString();
    }
}
