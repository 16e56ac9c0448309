namespace Translate;

/// <summary>What a reviewer said of a unit.</summary>
public enum ReviewState
{
    /// <summary>Nobody has said anything yet.</summary>
    Unreviewed,

    /// <summary>A person holds the target to be right.</summary>
    Approved,

    /// <summary>A person holds the target to be wrong and has not put it right.</summary>
    Rejected,
}
