using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Translate.Cli;

/// <summary>The findings as SARIF 2.1.0, which code hosts show beside the files: https://docs.oasis-open.org/sarif/sarif/v2.1.0/</summary>
internal sealed class SarifReport : IFindingReport
{
    private static readonly Dictionary<string, int> Rules = UnitChecks.Known.Index().ToDictionary(k => k.Item.Id, k => k.Index, StringComparer.Ordinal);
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    public SarifReport(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool();
        // Offsets are in UTF-16 code units.
        _json.WriteString("columnKind", "utf16CodeUnits");
        _json.WriteStartArray("results");
    }

    public void Write(CheckedUnit unit, CheckFinding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Check.Id);
        _json.WriteNumber("ruleIndex", Rules[finding.Check.Id]);
        _json.WriteString("level", Level(finding.Check));
        WriteText("message", finding.Reason);
        WriteLocation(unit);
        _json.WriteStartObject("partialFingerprints");
        // The same mistake in the same pair is the same result, wherever the pair has moved to.
        _json.WriteString("pair/v1", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{finding.Check.Id}\n{unit.Source.Text}\n{unit.Target.Text}")).AsSpan(0, 16)));
        _json.WriteEndObject();
        _json.WriteStartObject("properties");
        JsonFindings.WriteSides(_json, unit, finding);
        _json.WriteEndObject();
        _json.WriteEndObject();
        if (_json.BytesPending > 1 << 16)
            _json.Flush();
    }

    public void Complete(FindingCounts counts)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
        _stream.Write("\n"u8);
    }

    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
    }

    private static string Level(CheckInfo check) => check.Severity switch
    {
        CheckSeverity.Error => "error",
        CheckSeverity.Warning => "warning",
        _ => "note",
    };

    private void WriteTool()
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "Translate");
        _json.WriteString("version", Composition.Version);
        _json.WriteStartArray("rules");
        foreach (var check in UnitChecks.Known)
        {
            _json.WriteStartObject();
            _json.WriteString("id", check.Id);
            WriteText("shortDescription", check.Summary);
            _json.WriteStartObject("defaultConfiguration");
            _json.WriteString("level", Level(check));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private void WriteLocation(CheckedUnit unit)
    {
        _json.WriteStartArray("locations");
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", string.Join('/', unit.File.Split('/', '\\').Select(Uri.EscapeDataString)));
        _json.WriteEndObject();
        _json.WriteStartObject("region");
        if (unit.Line is { } line)
        {
            _json.WriteNumber("startLine", line);
        }
        else if (unit.Place is { } place)
        {
            _json.WriteNumber("charOffset", place.Start);
            _json.WriteNumber("charLength", place.Length);
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.WriteStartArray("logicalLocations");
        _json.WriteStartObject();
        _json.WriteString("name", unit.Id);
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }
}
