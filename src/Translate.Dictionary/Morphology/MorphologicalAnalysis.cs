using System.Collections.Immutable;

namespace Translate.Dictionary;

/// <summary>The voice of an Indonesian verb form.</summary>
public enum Voice
{
    /// <summary>Not a verb form, or a verb that has none (<c>berjalan</c>, <c>tidur</c>).</summary>
    None,

    /// <summary><c>meN-</c></summary>
    Active,

    /// <summary><c>di-</c></summary>
    Passive,

    /// <summary><c>ter-</c> as a passive of state or accident: <c>terbuka</c>, opened.</summary>
    Accidental,

    /// <summary>The bare stem of a <c>meN-</c> verb, as in requests and after a fronted object: <c>yang saya baca</c>.</summary>
    Bare,
}

/// <summary>A pronoun at the end (or, for <c>ku-</c> and <c>kau-</c>, the start) of a word.</summary>
public enum Clitic
{
    /// <summary>None.</summary>
    None,

    /// <summary><c>-nya</c>: his, her, its, their, the.</summary>
    Nya,

    /// <summary><c>-ku</c></summary>
    Ku,

    /// <summary><c>-mu</c></summary>
    Mu,

    /// <summary><c>ku-</c> before a verb: by me.</summary>
    KuBefore,

    /// <summary><c>kau-</c> before a verb: by you.</summary>
    KauBefore,
}

/// <summary>How a word was made from a root when the lexicon does not list the result.</summary>
public enum Derivation
{
    /// <summary>The lexicon lists the lemma itself.</summary>
    None,

    /// <summary><c>meN-</c>, <c>meN-…-kan</c>, <c>meN-…-i</c>, <c>memper-…</c>: a verb of the root.</summary>
    Verb,

    /// <summary><c>ber-</c>, <c>ber-…-an</c>, <c>ber-…-kan</c>: have or do what the root says.</summary>
    Ber,

    /// <summary><c>ter-</c> of a verb: state, accident, ability.</summary>
    Ter,

    /// <summary><c>peN-</c>, <c>pe-</c>, <c>per-</c>: who does it, or what it is done with.</summary>
    Agent,

    /// <summary><c>peN-…-an</c>, <c>per-…-an</c>, <c>pe-…-an</c>: the doing of it.</summary>
    Action,

    /// <summary><c>-an</c>: what comes of it.</summary>
    Result,

    /// <summary><c>ke-…-an</c>: the state or quality.</summary>
    Quality,

    /// <summary><c>se-</c> of a noun: one, the same, the whole.</summary>
    Se,

    /// <summary><c>ke-</c> of a numeral: ordinal or all of them.</summary>
    Ordinal,

    /// <summary>A productive first part: <c>antar-</c>, <c>pra-</c>, <c>non-</c>, <c>anti-</c>, <c>multi-</c>, <c>pasca-</c>, <c>maha-</c>, <c>tuna-</c>, <c>swa-</c>, <c>semi-</c>, <c>sub-</c>, <c>eks-</c>.</summary>
    Compound,
}

/// <summary>Degree of an adjective that an affix expresses.</summary>
public enum Degree
{
    /// <summary>None.</summary>
    Positive,

    /// <summary><c>ter-</c>: terbesar, biggest.</summary>
    Superlative,

    /// <summary><c>se-</c>: sebesar, as big as.</summary>
    Equative,
}

/// <summary>An Indonesian word taken apart.</summary>
/// <param name="Lemma">Its citation form; a lemma of the lexicon unless <see cref="Derivation"/> says otherwise, in which case the form that would be listed (<c>pengecatan</c>).</param>
/// <param name="Root">The root, always a lemma of the lexicon where anything of the word is known.</param>
/// <param name="Parts">The parts of speech that this analysis allows.</param>
public sealed record MorphologicalAnalysis(string Lemma, string Root, PartOfSpeech Parts)
{
    /// <summary>Voice of a verb form.</summary>
    public Voice Voice { get; init; }

    /// <summary>Doubled to mean several or various: <c>buku-buku</c>, <c>sayur-mayur</c>.</summary>
    public bool Plural { get; init; }

    /// <summary>A verb or adverb doubled: over and over, at leisure (<c>berlari-lari</c>), or each other (<c>tembak-menembak</c>).</summary>
    public bool Repeated { get; init; }

    /// <summary>A pronoun stuck to it.</summary>
    public Clitic Clitic { get; init; }

    /// <summary><c>lah</c>, <c>kah</c>, <c>pun</c> or <c>tah</c> stuck to it; null without.</summary>
    public string? Particle { get; init; }

    /// <summary>Degree of an adjective.</summary>
    public Degree Degree { get; init; }

    /// <summary>How it is made of <see cref="Root"/> when the lexicon does not list <see cref="Lemma"/>.</summary>
    public Derivation Derivation { get; init; }

    /// <summary>Affixes and root in order, such as <c>meN-, tingkat, -kan</c>.</summary>
    public ImmutableArray<string> Morphemes { get; init; } = [];

    /// <summary>Smaller is better; analyses are ranked by it.</summary>
    public int Cost { get; init; }
}
