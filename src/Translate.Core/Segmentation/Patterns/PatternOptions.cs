namespace Translate;

/// <summary>What <c>(?i)</c>, <c>(?s)</c> and <c>(?x)</c> switch on.</summary>
[Flags]
internal enum PatternOptions
{
    None = 0,
    IgnoreCase = 1,
    DotAll = 2,

    /// <summary>White space and <c># …</c> are layout, not pattern.</summary>
    Free = 4,
}
