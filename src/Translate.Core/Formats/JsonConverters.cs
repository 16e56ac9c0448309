using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate;

/// <summary>Text that stays readable: escaped is what JSON demands and what cannot be seen, not é, “ or 😊.</summary>
internal sealed class ReadableStringConverter : JsonConverter<string>
{
    // Relaxed, since the file is UTF-8 and no HTML. It knows the basic plane only.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = Encoder, SkipValidation = true };

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
    {
        if (value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0)
            writer.WriteStringValue(value);
        else
            writer.WriteRawValue(Escape(value), skipInputValidation: true);
    }

    private static string Escape(string value)
    {
        var escaped = new StringBuilder("\"", value.Length + 2);
        var from = 0;
        for (var at = 0; at < value.Length; at++)
        {
            if (at + 1 == value.Length || !char.IsSurrogatePair(value[at], value[at + 1]))
                continue;
            if (CharUnicodeInfo.GetUnicodeCategory(value, at) is not (UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse))
            {
                escaped.Append(Encoder.Encode(value[from..at])).Append(value, at, 2);
                from = at + 2;
            }

            at++;
        }

        return escaped.Append(Encoder.Encode(value[from..])).Append('"').ToString();
    }
}

/// <summary>A date in UTC: <c>2026-01-02T03:04:05Z</c>.</summary>
internal sealed class UtcConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
}

/// <summary><c>machine</c>, <c>memory</c>, <c>aligned</c>, <c>human</c>.</summary>
internal sealed class OriginConverter() : JsonStringEnumConverter<UnitOrigin>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <summary><c>approved</c>, <c>rejected</c>.</summary>
internal sealed class ReviewConverter() : JsonStringEnumConverter<ReviewState>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);

/// <summary>Start and length: <c>[6,5]</c>.</summary>
internal sealed class TextSpanConverter : TupleConverter<TextSpan>
{
    protected override TextSpan Read(ref Utf8JsonReader reader) => new(Int32(ref reader), Int32(ref reader));

    protected override void Write(Utf8JsonWriter writer, TextSpan value)
    {
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.Length);
    }
}

/// <summary>Start and length, the start beyond two thousand million too.</summary>
internal sealed class PlaceConverter : TupleConverter<PlaceJson>
{
    protected override PlaceJson Read(ref Utf8JsonReader reader) => new(Int64(ref reader), Int32(ref reader));

    protected override void Write(Utf8JsonWriter writer, PlaceJson value)
    {
        writer.WriteNumberValue(value.Start);
        writer.WriteNumberValue(value.Length);
    }
}

/// <summary>Source word, target word, probability: <c>[0,2,0.75]</c>.</summary>
internal sealed class WordLinkConverter : TupleConverter<WordLink>
{
    protected override WordLink Read(ref Utf8JsonReader reader) => new(Int32(ref reader), Int32(ref reader), Single(ref reader));

    protected override void Write(Utf8JsonWriter writer, WordLink value)
    {
        writer.WriteNumberValue(value.Source);
        writer.WriteNumberValue(value.Target);
        writer.WriteNumberValue(Certainty.Rounded(value.Probability));
    }
}

/// <summary>A short array of numbers that stands for one thing.</summary>
internal abstract class TupleConverter<T> : JsonConverter<T>
{
    protected abstract T Read(ref Utf8JsonReader reader);

    protected abstract void Write(Utf8JsonWriter writer, T value);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("This is no array.");
        var value = Read(ref reader);
        return reader.Read() && reader.TokenType == JsonTokenType.EndArray ? value : throw new JsonException("This array has too many numbers.");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        Write(writer, value);
        writer.WriteEndArray();
    }

    protected static int Int32(ref Utf8JsonReader reader) => Number(ref reader) && reader.TryGetInt32(out var value) ? value : throw Wrong();

    protected static long Int64(ref Utf8JsonReader reader) => Number(ref reader) && reader.TryGetInt64(out var value) ? value : throw Wrong();

    protected static float Single(ref Utf8JsonReader reader) => Number(ref reader) && reader.TryGetSingle(out var value) ? value : throw Wrong();

    private static bool Number(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.Number;

    private static JsonException Wrong() => new("A number is missing from this array, or out of range.");
}
