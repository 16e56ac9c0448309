namespace Translate.Dictionary;

/// <summary>Settings of <see cref="DictionaryTranslator"/>.</summary>
public sealed class DictionaryOptions : ProviderOptions
{
    internal const int DefaultLearntWeight = 10;

    /// <summary>A lexicon of the user's own, whose lines outrank ours.</summary>
    public string? UserLexicon { get; set; }

    /// <summary>What <c>translate learn</c> wrote; null for the file in the user's data folder, <c>none</c> to do without.</summary>
    public string? Learnt { get; set; }

    /// <summary>What an approved occurrence counts: a learnt entry is used from 20 on. 0 leaves all that was learnt aside.</summary>
    public int LearntWeight { get; set; } = DefaultLearntWeight;

    /// <summary>The user's terms, Indonesian first: TBX, CSV, TSV; they win over all. Null for those of <c>Translate:Glossary</c>.</summary>
    public string? Glossary { get; set; }

    /// <summary>A FreeDict dictionary to ask for words that nothing else knows: <c>installed</c> for where Debian puts it, or its <c>.index</c> file.</summary>
    public string? FreeDict { get; set; }

    /// <summary>The fields the texts come from, such as <c>law</c>: words are taken as they are meant there. Without it a sentence tells by its other words.</summary>
    public IList<string> Domains { get; } = [];

    /// <summary>How verbs without a sign of time are told.</summary>
    public TextTense Tense { get; set; }

    /// <summary>What <c>dia</c> is in English: <c>he</c>, <c>she</c> or <c>they</c>.</summary>
    public string ThirdPerson { get; set; } = "he";

    /// <summary>What these settings change in an answer, besides the lexicon.</summary>
    internal string Fingerprint => string.Join(',', new[] { Tense == TextTense.Automatic ? "" : Tense.ToString(), ThirdPerson == "he" ? "" : ThirdPerson, string.Join(' ', Domains.Order(StringComparer.Ordinal)) }.Where(s => s.Length > 0));

    /// <summary>The settings of the transfer.</summary>
    /// <exception cref="ConfigurationException">One of them is wrong.</exception>
    internal TransferOptions ToTransfer(string name)
    {
        if (LearntWeight < 0)
            throw Wrong(nameof(LearntWeight), LearntWeight, "0 or more");
        if (ThirdPerson is not ("he" or "she" or "they"))
            throw Wrong(nameof(ThirdPerson), ThirdPerson, "he, she or they");
        if (Domains.FirstOrDefault(d => !Translate.Dictionary.Domains.Known.Contains(d)) is { } domain)
            throw Wrong(nameof(Domains), domain, $"one of {string.Join(", ", Translate.Dictionary.Domains.Known)}");
        return new TransferOptions { Tense = Tense, ThirdPerson = ThirdPerson, Domains = [.. Domains] };

        ConfigurationException Wrong(string setting, object value, string wanted) => new($"Translate:Providers:{name}:{setting} is {value}; it must be {wanted}.");
    }

    /// <summary>What was learnt of a pair; null for nothing.</summary>
    /// <exception cref="ConfigurationException">The file cannot be read.</exception>
    internal LearntLayer? Layer(string? userData, LanguagePair languages)
    {
        if (Learnt is "none" || LearntWeight == 0)
            return null;
        if (Learnt is { Length: > 0 } named)
            return LearntLayer.Read(named);
        return userData is not null && LearntLayer.DefaultPath(userData, languages) is var path && File.Exists(path) ? LearntLayer.Read(path) : null;
    }

    /// <summary>The lexicon with the layers that these settings ask for.</summary>
    /// <exception cref="ConfigurationException">A file cannot be read.</exception>
    /// <param name="learnt">What was learnt; null for nothing.</param>
    /// <param name="shared">The terms that all providers share, Indonesian first; those of these settings take their place.</param>
    internal Lexicon Over(LearntLayer? learnt, Translate.Glossary? shared)
    {
        var lexicon = Lexicon.Shipped;
        if (FreeDict is { Length: > 0 } freeDict)
            lexicon = Dictionary.FreeDict.Under(lexicon, freeDict);
        lexicon = learnt?.Over(lexicon, LearntWeight) ?? lexicon;
        if (UserLexicon is { Length: > 0 } path)
            lexicon = lexicon.With(LexiconFiles.Read(path));
        var terms = Glossary is { Length: > 0 } glossary ? Translate.Glossary.Read(glossary, new LanguagePair("id", "en")) : shared;
        return terms is null ? lexicon : GlossaryLayer.Over(lexicon, terms);
    }
}
