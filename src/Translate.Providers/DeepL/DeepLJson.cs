using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Providers;

internal sealed record DeepLRequest(IReadOnlyList<string> Text, string SourceLang, string TargetLang)
{
    public string? Formality { get; init; }

    public string? GlossaryId { get; init; }

    public string? ModelType { get; init; }

    public string? TagHandling { get; init; }
}

internal sealed record DeepLAnswer(IReadOnlyList<DeepLText?>? Translations);

internal sealed record DeepLText(string? Text);

[JsonSerializable(typeof(DeepLRequest))]
[JsonSerializable(typeof(DeepLAnswer))]
internal sealed partial class DeepLJson : JsonSerializerContext
{
    public static DeepLJson Readable { get; } = new(ServiceJson.Options(JsonNamingPolicy.SnakeCaseLower));
}
