namespace Translate;

/// <summary>One rule of an SRX file: where both parts meet, a sentence ends, or it does not (SRX 2.0, section 2.4).</summary>
/// <param name="Break">Whether a sentence ends there.</param>
/// <param name="Before">What stands before the place, as written.</param>
/// <param name="After">What stands after it, as written.</param>
internal sealed record SrxRule(bool Break, SrxPattern Before, SrxPattern After);

/// <summary>A regular expression as written, and what it means.</summary>
internal sealed record SrxPattern(string Text, Pattern Pattern);

/// <summary>Which rules are for which languages.</summary>
/// <param name="Languages">Matches the whole language code.</param>
/// <param name="Rules">The name of the rules.</param>
internal sealed record SrxMap(System.Text.RegularExpressions.Regex Languages, string Rules);

/// <summary>An SRX file.</summary>
/// <param name="Cascade">Whether every map that matches a language counts, one after the other, or only the first.</param>
/// <param name="Maps">The maps, in order.</param>
/// <param name="Rules">The rules by name.</param>
internal sealed record SrxDocument(bool Cascade, IReadOnlyList<SrxMap> Maps, IReadOnlyDictionary<string, IReadOnlyList<SrxRule>> Rules);
