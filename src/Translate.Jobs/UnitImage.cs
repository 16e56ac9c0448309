using System.Text.Json;
using System.Text.Json.Serialization;

namespace Translate.Jobs;

/// <summary>All of a unit that a person can change, as the history keeps it. Two images are the same when their JSON is.</summary>
/// <remarks>Lines written before bounds could be drawn have no <see cref="Sources"/> and say nothing of bounds.</remarks>
internal sealed record UnitImage(
    string Target, int Targets, UnitOrigin Origin, string? Provider, byte[]? Links, string? Flags,
    TranslationErrorKind? ErrorKind, string? Error, ReviewState Review, string? Comment,
    int? Sources = null, float? Score = null, int? Start = null, int? Length = null, PersonsWork Drawn = PersonsWork.None)
{
    /// <summary>What a line holds where there is no unit.</summary>
    public const string None = "";

    public static UnitImage Of(UnitRow unit) => new(
        unit.Target, unit.Targets, unit.Origin, unit.Provider, unit.Links.IsDefaultOrEmpty ? null : LinkCodec.Encode(unit.Links),
        unit.Flags.IsDefaultOrEmpty ? null : string.Join('\n', unit.Flags), unit.Error?.Kind, unit.Error?.Message, unit.Review, unit.Comment,
        unit.Sources, unit.Score, unit.Piece?.Start, unit.Piece?.Length, unit.Drawn);

    public static string Json(UnitRow? unit) => unit is null ? None : JsonSerializer.Serialize(Of(unit), ImageJson.Default.UnitImage);

    /// <summary>The target in a line of the history.</summary>
    public static string TargetOf(string json) => json.Length == 0 ? "" : Parse(json).Target;

    /// <summary>Whether the unit is, or is not there, as the line says.</summary>
    public static bool Shows(string json, UnitRow? unit) =>
        unit is null || json.Length == 0 ? unit is null && json.Length == 0 : Json(Restore(json, unit)) == Json(unit);

    /// <summary>The unit as it was then; null where there was none.</summary>
    public static UnitRow? Restore(string json, UnitRow unit) => json.Length == 0 ? null : Parse(json).Restore(unit);

    private static UnitImage Parse(string json) => JsonSerializer.Deserialize(json, ImageJson.Default.UnitImage)!;

    private UnitRow Restore(UnitRow unit)
    {
        var restored = unit with
        {
            Target = Target,
            Targets = Targets,
            Origin = Origin,
            Provider = Provider,
            Links = Links is null ? [] : LinkCodec.Decode(Links),
            Flags = Flags is null ? [] : [.. Flags.Split('\n')],
            Error = ErrorKind is { } kind ? new TranslationError(kind, Error ?? "") : null,
            Review = Review,
            Comment = Comment,
        };
        return Sources is null ? restored : restored with
        {
            Sources = Sources.Value,
            Score = Score ?? 1,
            Piece = Start is { } start && Length is { } length ? new TextSpan(start, length) : null,
            Drawn = Drawn,
        };
    }
}

[JsonSerializable(typeof(UnitImage))]
internal sealed partial class ImageJson : JsonSerializerContext;
