namespace Translate;

/// <summary>How bad a finding is.</summary>
public enum CheckSeverity
{
    /// <summary>Worth a look; never a flag on a unit.</summary>
    Note,

    /// <summary>Probably a mistake.</summary>
    Warning,

    /// <summary>A mistake that a reader will stumble over or be misled by.</summary>
    Error,
}

/// <summary>A kind of mistake that is looked for.</summary>
/// <param name="Id">Its name, as it stands in flags and settings: <c>number</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Summary">What is looked for, in one sentence.</param>
public sealed record CheckInfo(string Id, CheckSeverity Severity, string Summary);
