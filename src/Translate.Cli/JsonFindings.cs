using System.Text.Encodings.Web;
using System.Text.Json;

namespace Translate.Cli;

/// <summary>The findings as one JSON object, written as they come.</summary>
internal sealed class JsonFindings : IFindingReport
{
    private readonly Stream _stream;
    private readonly Utf8JsonWriter _json;

    public JsonFindings(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteStartArray("findings");
    }

    public void Write(CheckedUnit unit, CheckFinding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("file", unit.File);
        if (unit.Line is { } line)
            _json.WriteNumber("line", line);
        _json.WriteString("unit", unit.Id);
        _json.WriteString("check", finding.Check.Id);
        _json.WriteString("severity", finding.Check.Severity.ToString().ToLowerInvariant());
        _json.WriteString("reason", finding.Reason);
        WriteSides(_json, unit, finding);
        _json.WriteEndObject();
        if (_json.BytesPending > 1 << 16)
            _json.Flush();
    }

    public void Complete(FindingCounts counts)
    {
        _json.WriteEndArray();
        _json.WriteNumber("units", counts.Units);
        _json.WriteNumber("errors", counts.Errors);
        _json.WriteStartObject("counts");
        foreach (var (check, count) in counts.ByCheck)
            _json.WriteNumber(check, count);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
        _stream.Write("\n"u8);
    }

    public void Dispose()
    {
        _json.Dispose();
        _stream.Dispose();
    }

    /// <summary>Both texts, and where the finding shows in them: pairs of start and length, in UTF-16 code units.</summary>
    public static void WriteSides(Utf8JsonWriter json, CheckedUnit unit, CheckFinding finding)
    {
        json.WriteString("source", unit.Source.Text);
        json.WriteString("target", unit.Target.Text);
        foreach (var (name, spans) in (ReadOnlySpan<(string, IReadOnlyList<TextSpan>)>)[("sourceSpans", finding.Source), ("targetSpans", finding.Target)])
        {
            json.WriteStartArray(name);
            foreach (var span in spans)
            {
                json.WriteStartArray();
                json.WriteNumberValue(span.Start);
                json.WriteNumberValue(span.Length);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }
    }
}
