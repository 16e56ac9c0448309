using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Translate.Providers;

/// <summary>A call as lines for a program, and its answers out of as many lines.</summary>
internal interface ICommandExchange
{
    IReadOnlyList<string> Lines { get; }

    IReadOnlyList<TranslatedText> Read(IReadOnlyList<string> lines);
}

/// <summary>A line is a text, or a part of one that has line breaks; lines without anything to translate are kept back.</summary>
internal sealed partial class CommandLines(string name, IReadOnlyList<string[]> parts) : ICommandExchange
{
    public IReadOnlyList<string> Lines { get; } = [.. parts.SelectMany(text => text.Where(IsSent))];

    public static CommandLines Of(string name, TranslationRequest request) => new(name, [.. request.Texts.Select(text => Break().Split(text))]);

    public IReadOnlyList<TranslatedText> Read(IReadOnlyList<string> lines)
    {
        var next = 0;
        return [.. parts.Select(text => TranslatedText.Success(string.Concat(text.Select(part => IsSent(part) ? lines[next++] : part)), name))];
    }

    // Between the parts stand the breaks themselves, which are white space.
    private static bool IsSent(string part) => !string.IsNullOrWhiteSpace(part);

    // All that some language's "read a line" stops at.
    [GeneratedRegex("(\r\n|[\n\v\f\r\u0085\u2028\u2029])")]
    private static partial Regex Break();
}

/// <summary>A line is a JSON object with a number, so that an answer which is out of step shows.</summary>
internal sealed class CommandJsonLines(string name, IReadOnlyList<string> lines) : ICommandExchange
{
    public IReadOnlyList<string> Lines => lines;

    public static CommandJsonLines Of(string name, TranslationRequest request) => new(name, [.. request.Texts.Select((text, i) =>
        JsonSerializer.Serialize(new CommandText(i + 1, text, request.Languages.Source, request.Languages.Target, null), CommandJson.Readable.CommandText))]);

    public IReadOnlyList<TranslatedText> Read(IReadOnlyList<string> lines) => [.. lines.Select((line, i) => Read(line, i + 1))];

    private TranslatedText Read(string line, int number)
    {
        CommandText? answer;
        try
        {
            answer = JsonSerializer.Deserialize(line, CommandJson.Readable.CommandText);
        }
        catch (JsonException e)
        {
            throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{name}: line {number} of the program's answer is no JSON. Its own messages belong on standard error.", innerException: e);
        }

        return answer switch
        {
            { Id: { } id } when id != number => throw new TranslationException(TranslationErrorKind.InvalidResponse, $"{name}: the program answered text {id} where {number} was due."),
            { Error: { Length: > 0 } error } => TranslatedText.Failure(TranslationErrorKind.Rejected, $"{name}: {error}", name),
            { Text: { } text } => TranslatedText.Success(text, name),
            _ => TranslatedText.Failure(TranslationErrorKind.InvalidResponse, $"{name}: the answer holds neither text nor error.", name),
        };
    }
}

internal sealed record CommandText(int? Id, string? Text, string? Source, string? Target, string? Error);

[JsonSerializable(typeof(CommandText))]
internal sealed partial class CommandJson : JsonSerializerContext
{
    public static CommandJson Readable { get; } = new(ServiceJson.Options(JsonNamingPolicy.CamelCase));
}
