namespace Translate.Providers;

/// <summary>A call that got no answer: the connection was never made, or was lost.</summary>
internal static class Unreachable
{
    /// <summary>The failure, with the reason in the words of the network.</summary>
    /// <param name="name">The provider's name.</param>
    /// <param name="uri">Where the call was to go.</param>
    /// <param name="e">What the transport threw, whoever wrapped it.</param>
    public static TranslationException Of(string name, Uri uri, Exception e) => new(TranslationErrorKind.Unavailable,
        $"{name}: {uri.GetLeftPart(UriPartial.Authority)} cannot be reached ({e.GetBaseException().Message.TrimEnd('.')}). Check the network, the proxy settings and Translate:Providers:{name}:Endpoint.", innerException: e)
    {
        NothingSent = IsUnsent(e),
    };

    /// <summary>Whether no connection was made.</summary>
    public static bool IsUnsent(Exception e) => e switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } => true,
        AggregateException several => several.InnerExceptions.All(IsUnsent),
        _ => e.InnerException is { } inner && IsUnsent(inner),
    };
}
