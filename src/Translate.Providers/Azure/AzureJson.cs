using System.Text.Json.Serialization;

namespace Translate.Providers;

internal sealed record AzureText(string Text);

internal sealed record AzureRequest(IReadOnlyList<AzureInput> Inputs);

internal sealed record AzureInput(string Text, string Language, IReadOnlyList<AzureTarget> Targets);

internal sealed record AzureTarget(string Language)
{
    public string? DeploymentName { get; init; }

    public bool? AllowFallback { get; init; }

    public string? Tone { get; init; }

    public string? Gender { get; init; }

    public string? ProfanityAction { get; init; }

    public IReadOnlyList<Term>? ReferenceTextPairs { get; init; }
}

internal sealed record AzureValue(IReadOnlyList<AzureAnswer>? Value);

internal sealed record AzureAnswer(IReadOnlyList<AzureTranslation>? Translations);

internal sealed record AzureTranslation(string? Text, AzureAlignment? Alignment, AzureSentences? SentLen);

internal sealed record AzureAlignment(string? Proj);

internal sealed record AzureSentences(IReadOnlyList<int>? SrcSentLen, IReadOnlyList<int>? TransSentLen);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<AzureText>))]
[JsonSerializable(typeof(IReadOnlyList<AzureAnswer>))]
[JsonSerializable(typeof(AzureRequest))]
[JsonSerializable(typeof(AzureValue))]
internal sealed partial class AzureJson : JsonSerializerContext;
