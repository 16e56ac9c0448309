using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Translate.Providers;

/// <summary>What a service refused a call with.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body where it is JSON, else undefined.</param>
internal readonly record struct Refusal(int Status, JsonElement Body);

/// <summary>What a refusal means: its kind, the service's own words, and the way out.</summary>
internal readonly record struct Meaning(TranslationErrorKind Kind, string Message, string WayOut = "");

/// <summary>
/// Posts JSON to a service and reads its answer, for every provider that speaks HTTP. Failures of the connection, of the form
/// and of the status all become a <see cref="TranslationException"/>; what a status means, the provider says. No retries here.
/// </summary>
internal sealed class ServiceClient(string name, HttpClient http, TimeProvider time)
{
    /// <summary>The name that the factory of clients knows the shared transport by.</summary>
    public const string Transport = "Translate";

    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    /// <summary>Sends <paramref name="body"/> and reads the answer.</summary>
    /// <param name="uri">Where to.</param>
    /// <param name="body">What.</param>
    /// <param name="bodyType">How it is written.</param>
    /// <param name="answerType">How the answer is read.</param>
    /// <param name="sign">Adds the headers that say who asks.</param>
    /// <param name="secret">The key among them, to be kept out of messages; null for none.</param>
    /// <param name="explain">What a refusal means.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<TAnswer> PostAsync<TBody, TAnswer>(
        Uri uri, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<TAnswer> answerType,
        Action<HttpRequestHeaders> sign, string? secret, Func<Refusal, Meaning> explain, CancellationToken cancellationToken)
        where TAnswer : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, uri)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body, bodyType)) { Headers = { ContentType = Json } },
        };
        sign(request.Headers);
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            var content = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            return response.IsSuccessStatusCode ? Answer(content, answerType) : throw Failure(response, content, uri, secret, explain);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw Unreachable.Of(name, uri, e);
        }
    }

    private TAnswer Answer<TAnswer>(byte[] content, JsonTypeInfo<TAnswer> type)
        where TAnswer : class
    {
        try
        {
            if (JsonSerializer.Deserialize(content, type) is { } answer)
                return answer;
        }
        catch (JsonException e)
        {
            // Its message quotes the answer, which is of no use and may be long.
            throw NoAnswer(e);
        }

        throw NoAnswer(null);
    }

    private TranslationException NoAnswer(JsonException? e) =>
        new(TranslationErrorKind.InvalidResponse, $"{name}: the answer is no JSON of the service. Check Translate:Providers:{name}:Endpoint.", innerException: e);

    private TranslationException Failure(HttpResponseMessage response, byte[] content, Uri uri, string? secret, Func<Refusal, Meaning> explain)
    {
        var status = (int)response.StatusCode;
        using var json = TryParse(content);
        var meaning = status is >= 300 and < 400
            ? new Meaning(TranslationErrorKind.InvalidResponse, $"it points to {response.Headers.Location}, which is not followed, for the key goes to one place only.")
            : explain(new Refusal(status, json?.RootElement ?? default));
        var wayOut = meaning.WayOut.Length > 0 ? meaning.WayOut : meaning.Kind switch
        {
            TranslationErrorKind.Unauthorized => "Check the key.",
            TranslationErrorKind.QuotaExceeded => "The allowance is used up: wait for the next period or raise it; what was translated is kept.",
            TranslationErrorKind.Unsupported => "Check the languages.",
            TranslationErrorKind.InvalidResponse => $"Check Translate:Providers:{name}:Endpoint ({uri.Host}).",
            _ => "",
        };
        var message = Ended(meaning.Message.Length > 0 ? meaning.Message : "the answer is no error of the service.");
        var date = response.Headers.TryGetValues("Date", out var dates) ? dates.First() : null;
        var wait = response.Headers.TryGetValues("Retry-After", out var waits) ? waits.First() : null;
        return new TranslationException(meaning.Kind, Scrub($"{name}: HTTP {status}: {message} {wayOut}".TrimEnd(), secret), RetryAfter.Parse(wait, date, time.GetUtcNow()));
    }

    /// <summary>A service's words as a sentence, for more of them follow.</summary>
    public static string Ended(string message) => message is "" or [.., '.' or '!' or '?'] ? message : message + ".";

    // A service may quote the key it does not like.
    private static string Scrub(string text, string? secret) => string.IsNullOrEmpty(secret) ? text : text.Replace(secret, "…", StringComparison.Ordinal);

    private static JsonDocument? TryParse(byte[] content)
    {
        try
        {
            return JsonDocument.Parse(content);
        }
        catch (JsonException)
        {
            // A proxy's page says nothing that its status does not.
            return null;
        }
    }
}

/// <summary>Reads what may or may not be there.</summary>
internal static class JsonElements
{
    /// <summary>The member <paramref name="name"/>; undefined when there is none.</summary>
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : default;

    /// <summary>The text of the element; empty when it is none.</summary>
    public static string Text(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString()! : "";
}
