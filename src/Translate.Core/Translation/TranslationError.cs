namespace Translate;

/// <summary>What went wrong, in the terms of what the caller can do about it.</summary>
public enum TranslationErrorKind
{
    /// <summary>The text was refused; other texts may pass.</summary>
    Rejected,

    /// <summary>The text is longer than the provider takes.</summary>
    TooLong,

    /// <summary>A placeholder of the source is missing from the answer, or stands in it twice.</summary>
    PlaceholderLost,

    /// <summary>The provider does not know the language pair, or the model.</summary>
    Unsupported,

    /// <summary>The key is missing or wrong.</summary>
    Unauthorized,

    /// <summary>The allowance is used up; waiting a little does not help.</summary>
    QuotaExceeded,

    /// <summary>Too many requests for now; waiting helps.</summary>
    RateLimited,

    /// <summary>The provider cannot be reached, or is out of order; trying again may help.</summary>
    Unavailable,

    /// <summary>No answer in time; trying again may help.</summary>
    Timeout,

    /// <summary>The provider answered something that is no answer.</summary>
    InvalidResponse,

    /// <summary>The translation memory holds no such text.</summary>
    NotInMemory,

    /// <summary>The user's own budget does not cover the call.</summary>
    BudgetExceeded,
}

/// <summary>Why a text or a call failed, in words for the person who reads the report.</summary>
public sealed record TranslationError(TranslationErrorKind Kind, string Message)
{
    /// <summary>Whether the same call may succeed later without anyone changing anything.</summary>
    public bool IsTransient => Kind is TranslationErrorKind.RateLimited or TranslationErrorKind.Unavailable or TranslationErrorKind.Timeout;
}

/// <summary>A whole call failed. One text that fails is a value instead: <see cref="TranslatedText.Failure"/>.</summary>
public sealed class TranslationException : Exception
{
    /// <summary>A call that failed with <paramref name="error"/>.</summary>
    public TranslationException(TranslationError error, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(error.Message, innerException)
    {
        Error = error;
        RetryAfter = retryAfter;
    }

    /// <summary>A call that failed for the reason <paramref name="kind"/>.</summary>
    public TranslationException(TranslationErrorKind kind, string message, TimeSpan? retryAfter = null, Exception? innerException = null)
        : this(new TranslationError(kind, message), retryAfter, innerException)
    {
    }

    /// <summary>What went wrong.</summary>
    public TranslationError Error { get; }

    /// <summary>How long the provider asks to wait, when it says so.</summary>
    public TimeSpan? RetryAfter { get; }

    /// <summary>Whether the same call may succeed later.</summary>
    public bool IsTransient => Error.IsTransient;

    /// <summary>Whether the call ended before anything of it was sent, as when nobody listens at the address, so that it cannot have been billed.</summary>
    public bool NothingSent { get; init; }
}
