namespace Translate;

/// <summary>From which language into which, as BCP 47 tags (<c>id</c>, <c>en-GB</c>).</summary>
public readonly record struct LanguagePair(string Source, string Target)
{
    /// <summary>The pair the other way round.</summary>
    public LanguagePair Reversed => new(Target, Source);

    /// <inheritdoc/>
    public override string ToString() => $"{Source}-{Target}";
}
