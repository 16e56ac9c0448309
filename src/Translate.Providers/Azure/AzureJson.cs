using System.Text.Json.Serialization;

namespace Translate.Providers;

internal sealed record AzureText(string Text);

internal sealed record AzureAnswer(IReadOnlyList<AzureTranslation>? Translations);

internal sealed record AzureTranslation(string? Text, AzureAlignment? Alignment);

internal sealed record AzureAlignment(string? Proj);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<AzureText>))]
[JsonSerializable(typeof(IReadOnlyList<AzureAnswer>))]
internal sealed partial class AzureJson : JsonSerializerContext;
