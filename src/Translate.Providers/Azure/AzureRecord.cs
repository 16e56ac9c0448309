using System.Diagnostics;
using Azure;
using Microsoft.Extensions.Logging;

namespace Translate.Providers;

/// <summary>Records of each call what the service counted and the two names it goes by, its own and ours: in the log at Debug, and on the traced activity.</summary>
internal static class AzureRecord
{
    /// <summary>Records a call that was answered.</summary>
    /// <param name="log">The log.</param>
    /// <param name="name">The provider's name.</param>
    /// <param name="response">The answer, be it a refusal.</param>
    /// <param name="trace">The <c>X-ClientTraceId</c> that was sent.</param>
    public static void Note(ILogger log, string name, Response response, Guid trace)
    {
        var (request, system) = (Header("X-RequestId"), Header("X-MT-System"));
        // The current generation has a name of its own for it, at least in some examples.
        var metered = Header("X-Metered-Usage") ?? Header("sourceCharactersCharged");
        log.LogDebug("{Provider}: HTTP {Status}, {Metered} characters metered, X-RequestId {RequestId}, X-ClientTraceId {ClientTraceId}", name, response.Status, metered ?? "no", request ?? "none", trace);
        Activity.Current?.SetTag("azure.x-requestid", request).SetTag("azure.x-clienttraceid", trace.ToString()).SetTag("azure.x-metered-usage", metered).SetTag("azure.x-mt-system", system);

        string? Header(string header) => response.Headers.TryGetValue(header, out var value) ? value : null;
    }
}
