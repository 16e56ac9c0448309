using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Jobs;

/// <summary>What an act of a reviewer did to the translation memory.</summary>
/// <param name="Unit">The unit that was remembered.</param>
/// <param name="GaveWay">What gave way to it.</param>
public sealed record MemoryChange(MemoryUnit Unit, IReadOnlyList<MemoryUnit> GaveWay)
{
    internal static MemoryChange Parse(string json) => JsonSerializer.Deserialize(json, MemoryChangeJson.Default.MemoryChange)!;

    /// <inheritdoc/>
    public override string ToString() => JsonSerializer.Serialize(this, MemoryChangeJson.Default.MemoryChange);
}

[JsonSerializable(typeof(MemoryChange))]
internal sealed partial class MemoryChangeJson : JsonSerializerContext;
