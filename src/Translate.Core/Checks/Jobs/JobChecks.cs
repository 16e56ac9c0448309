namespace Translate;

/// <summary>The checks of a whole job: those of each unit, and those that compare units.</summary>
/// <remarks>The units are gone through twice: <see cref="Measure"/> each, then <see cref="Find"/> each, in the same order. Linear, in bounded memory.</remarks>
public sealed class JobChecks(UnitChecks checks)
{
    private readonly LengthCheck _lengths = new();
    private readonly SameTexts _same = new();
    private long _units;

    /// <summary>Counts a pair in for the checks that compare it with the others.</summary>
    public void Measure(string source, string target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        _lengths.Measure(source, target);
    }

    /// <summary>What is wrong with a pair.</summary>
    public IReadOnlyList<CheckFinding> Find(TokenizedText source, TokenizedText target, LanguagePair languages)
    {
        var found = checks.Find(source, target, languages).ToList();
        if (_lengths.Find(source.Text, target.Text) is { } length)
            found.Add(length);
        found.AddRange(_same.Find(++_units, source.Text, target.Text));
        found.RemoveAll(f => checks.Off.Contains(f.Check.Id));
        return found;
    }
}
