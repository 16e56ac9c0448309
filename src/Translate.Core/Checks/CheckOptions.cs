namespace Translate;

/// <summary>The section <c>Translate:Checks</c>.</summary>
public sealed class CheckOptions
{
    /// <summary>Checks that are not made, by their ids.</summary>
    public IList<string> Off { get; } = [];

    /// <summary>Terms and how they must be translated, other ones than <c>Translate:Glossary</c> has; null for the same.</summary>
    public string? Glossary { get; set; }

    /// <summary>Terms that no target may have, a term a line; null for none.</summary>
    public string? Forbidden { get; set; }
}
