namespace Translate.Jobs;

/// <summary>The checks whose findings become flags of a unit where it is built, so that a resumed run has the same ones.</summary>
/// <param name="Checks">The checks.</param>
/// <param name="Languages">From which language into which.</param>
public sealed record UnitFlags(UnitChecks Checks, LanguagePair Languages);
