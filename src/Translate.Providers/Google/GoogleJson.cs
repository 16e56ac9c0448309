using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Providers;

internal sealed record GoogleBasicRequest(IReadOnlyList<string> Q, string Source, string Target, string Format);

internal sealed record GoogleBasicAnswer(GoogleTranslations? Data);

internal sealed record GoogleTranslations(IReadOnlyList<GoogleText?>? Translations);

internal sealed record GoogleText(string? TranslatedText);

internal sealed record GoogleAdvancedRequest(IReadOnlyList<string> Contents, string SourceLanguageCode, string TargetLanguageCode, string MimeType)
{
    public string? Model { get; init; }

    public GoogleGlossary? GlossaryConfig { get; init; }
}

internal sealed record GoogleGlossary(string Glossary);

internal sealed record GoogleAdvancedAnswer(IReadOnlyList<GoogleText?>? Translations, IReadOnlyList<GoogleText?>? GlossaryTranslations);

[JsonSerializable(typeof(GoogleBasicRequest))]
[JsonSerializable(typeof(GoogleBasicAnswer))]
[JsonSerializable(typeof(GoogleAdvancedRequest))]
[JsonSerializable(typeof(GoogleAdvancedAnswer))]
internal sealed partial class GoogleJson : JsonSerializerContext
{
    public static GoogleJson Readable { get; } = new(ServiceJson.Options(JsonNamingPolicy.CamelCase));
}
