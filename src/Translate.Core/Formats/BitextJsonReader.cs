using System.Text.Json;

namespace Translate;

/// <summary>Reads bilingual JSON, what the format <c>json</c> writes, a unit at a time: a file of any size takes the memory of its longest unit.</summary>
/// <remarks>Law: the units and header read are those written; what a writer rounds or replaces is in its documentation.</remarks>
public sealed class BitextJsonReader
{
    private readonly JsonFeed _feed;
    private bool _isRead;

    private BitextJsonReader(JsonFeed feed) => _feed = feed;

    /// <summary>What holds for all units.</summary>
    public BitextHeader Header { get; private set; } = null!;

    /// <summary>The line of the unit that was read last, from 1.</summary>
    public int Line => (int)Math.Min(_feed.Line, int.MaxValue);

    /// <summary>What stands in the document after its last unit; known when all units have been read.</summary>
    public string? After { get; private set; }

    /// <summary>Reads up to the first unit.</summary>
    /// <param name="input">The file; it stays open.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <exception cref="DocumentException">The file is no bilingual JSON, or of another version.</exception>
    public static BitextJsonReader Open(Stream input, string path)
    {
        var reader = new BitextJsonReader(new JsonFeed(input, path));
        reader._feed.Expect(JsonTokenType.StartObject, "the { of a bilingual document");
        return reader.MoveToUnits() ? reader : throw reader._feed.Problem("the file ends without its units");
    }

    /// <summary>The units, in order; to be gone through once.</summary>
    /// <exception cref="DocumentException">The file is cut off, or a unit does not fit the schema.</exception>
    public IEnumerable<TranslationUnit> Units()
    {
        if (_isRead)
            throw new InvalidOperationException("The units have been read. Open the file again.");
        _isRead = true;
        while (_feed.TryValue(BitextJson.Default.UnitJson, out var unit))
        {
            yield return unit.Problem() is { } problem ? throw _feed.Problem($"unit {unit.Id}: {problem}") : unit.ToUnit();
        }

        if (MoveToUnits())
            throw _feed.Problem("there is a second list of units");
        if (After is null)
            throw _feed.Problem("the file ends without its 'after'");
    }

    /// <summary>Reads members up to the list of units, or to the end of the file.</summary>
    private bool MoveToUnits()
    {
        while (_feed.TryMember(out var name))
        {
            switch (name)
            {
                case "header":
                    Header = ReadHeader();
                    break;
                case "after":
                    After = _feed.Value(BitextJson.Default.String);
                    break;
                case "units" when Header is null:
                    throw _feed.Problem("the header must stand before the units");
                case "units":
                    _feed.Expect(JsonTokenType.StartArray, "the [ of the units");
                    return true;
                default:
                    _feed.Skip();
                    break;
            }
        }

        _feed.Expect(JsonTokenType.None, "the end of the file");
        return false;
    }

    private BitextHeader ReadHeader()
    {
        var header = _feed.Value(BitextJson.Default.JsonElement);
        try
        {
            var (format, version) = header.Deserialize(BitextJson.Default.FormatJson)!;
            if (format != BitextJson.Format)
                throw _feed.Problem($"this is no bilingual JSON: header.format is '{format}', not '{BitextJson.Format}'");
            if (version != BitextJson.Version)
                throw _feed.Problem($"this is version {version} of the format, and this program reads version {BitextJson.Version}. Write the file again with this program, or read it with the one that wrote it");
            return header.Deserialize(BitextJson.Default.HeaderJson)!.ToHeader();
        }
        catch (JsonException e)
        {
            throw _feed.DoesNotFit(e);
        }
    }
}
