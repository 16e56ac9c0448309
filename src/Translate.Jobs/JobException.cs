namespace Translate.Jobs;

/// <summary>Why a job could not go on.</summary>
public enum JobProblem
{
    /// <summary>The settings differ from those the job was begun with in a way that changes results.</summary>
    SettingsChanged,

    /// <summary>Another process is working on the job.</summary>
    Locked,

    /// <summary>Another person or another tab changed the same unit in the meantime.</summary>
    Conflict,

    /// <summary>The bounds of a bead cannot be drawn as a person asked.</summary>
    Bounds,

    /// <summary>The database or an output file cannot be read or written: disk full, no permission, damaged.</summary>
    Storage,
}

/// <summary>A job that cannot go on: what is in the way and the way out. What was committed is kept.</summary>
public sealed class JobException(JobProblem problem, string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>What is in the way.</summary>
    public JobProblem Problem { get; } = problem;
}
