namespace Translate.Testing;

/// <summary>What a fake answers instead of a translation.</summary>
public sealed record Fault(int Status, string Body, string ContentType = "application/json", string? RetryAfter = null)
{
    /// <summary>A page of whatever stands between us and the service.</summary>
    public static Fault Page(int status) => new(status, "<html><body><h1>proxy</h1></body></html>", "text/html");

    /// <summary>The connection is cut in the middle of the answer.</summary>
    public static Fault Cut { get; } = new(200, "{") { IsCut = true };

    /// <summary>An error of Azure AI Translator.</summary>
    public static Fault Code(int code, string? retryAfter = null) => new(code / 1000, $$$"""{"error":{"code":{{{code}}},"message":"fault {{{code}}}"}}""", RetryAfter: retryAfter);

    /// <summary>How long the answer stands still after its first half.</summary>
    public TimeSpan Pause { get; init; }

    /// <summary>Whether the connection is cut after the body.</summary>
    public bool IsCut { get; init; }

    /// <summary>The clock of the service, where it is another than ours.</summary>
    public DateTimeOffset? Clock { get; init; }

    /// <summary>Where a redirect points to.</summary>
    public string? Location { get; init; }
}
