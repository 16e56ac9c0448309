using System.Text.Json;

namespace Translate.Tests.Formats;

/// <summary>The keywords our schema uses (JSON Schema 2020-12).</summary>
internal static class JsonSchema
{
    /// <summary>Where the value breaks the schema of bilingual JSON; null when nowhere.</summary>
    public static string? Violation(JsonElement bitext) => Check(Bitext.RootElement, Bitext.RootElement, bitext, "$");

    /// <summary>The same for one unit.</summary>
    public static string? UnitViolation(JsonElement unit) => Check(Bitext.RootElement, Bitext.RootElement.GetProperty("$defs").GetProperty("unit"), unit, "$");

    private static readonly JsonDocument Bitext = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs/schemas/bitext.schema.json")));

    private static string? Check(JsonElement root, JsonElement schema, JsonElement value, string path)
    {
        if (schema.TryGetProperty("$ref", out var reference))
            return Check(root, reference.GetString()!.Split('/').Skip(1).Aggregate(root, (at, name) => at.GetProperty(name)), value, path);
        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
            return path + " is not the constant";
        if (schema.TryGetProperty("enum", out var options) && !options.EnumerateArray().Any(o => JsonElement.DeepEquals(o, value)))
            return path + " is none of the values";
        if (schema.TryGetProperty("type", out var type) && !IsA(type.GetString()!, value))
            return path + " is no " + type;
        if (schema.TryGetProperty("minimum", out var minimum) && value.GetDouble() < minimum.GetDouble())
            return path + " is too small";
        if (schema.TryGetProperty("maximum", out var maximum) && value.GetDouble() > maximum.GetDouble())
            return path + " is too large";
        if (schema.TryGetProperty("minItems", out var least) && value.GetArrayLength() < least.GetInt32())
            return path + " has too few items";
        if (schema.TryGetProperty("maxItems", out var most) && value.GetArrayLength() > most.GetInt32())
            return path + " has too many items";
        if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
            return value.EnumerateArray().Select((item, i) => Check(root, items, item, $"{path}[{i}]")).FirstOrDefault(v => v is not null);
        if (value.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("properties", out var properties))
            return null;
        return schema.GetProperty("required").EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{path} lacks {r}").FirstOrDefault()
            ?? value.EnumerateObject().Select(p => properties.TryGetProperty(p.Name, out var inner) ? Check(root, inner, p.Value, $"{path}.{p.Name}") : $"{path} has {p.Name}").FirstOrDefault(v => v is not null);
    }

    private static bool IsA(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => value.ValueKind == JsonValueKind.Number,
    };
}
