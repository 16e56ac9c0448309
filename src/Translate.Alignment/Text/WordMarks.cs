namespace Translate.Alignment;

/// <summary>How a word stands in its sentence, which its id does not say.</summary>
[Flags]
internal enum WordMarks : byte
{
    None = 0,

    /// <summary>It begins with a letter that could be a capital or a small one.</summary>
    Cased = 1,

    /// <summary>It begins with a capital.</summary>
    Capital = 2,

    /// <summary>A full stop, a question mark or an exclamation mark stands before it.</summary>
    AfterStop = 4,
}
