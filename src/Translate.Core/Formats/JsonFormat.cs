using System.Text.Encodings.Web;
using System.Text.Json;

namespace Translate;

/// <summary>Bilingual JSON, one file a document, by <c>docs/schemas/bitext.schema.json</c>. A unit is a line, so that it is pleasant to read and to compare.</summary>
internal sealed class JsonFormat : IBitextFormat
{
    public string Name => "json";

    public IReadOnlyList<string> Suffixes(LanguagePair languages, string path) => [".json"];

    public IBitextWriter Open(BitextHeader header, IReadOnlyList<Stream> outputs) => new Writer(header, outputs[0]);

    private sealed class Writer : IBitextWriter
    {
        private readonly Stream _output;
        private readonly UnitJson _json;
        private bool _any;

        public Writer(BitextHeader header, Stream output)
        {
            _output = output;
            _json = new UnitJson(output, header);
            output.Write("{\"header\":"u8);
            _json.WriteHeader();
            output.Write(",\n\"units\":["u8);
        }

        public void Write(TranslationUnit unit)
        {
            _output.Write(_any ? ",\n"u8 : "\n"u8);
            _json.Write(unit);
            _any = true;
        }

        public void Complete(string after)
        {
            _output.Write("\n],\n\"after\":"u8);
            _json.WriteString(after);
            _output.Write("}\n"u8);
            _output.Flush();
        }

        public void Dispose() => _json.Dispose();
    }
}

/// <summary>JSON Lines: the units of the JSON format, each with its document and languages.</summary>
internal sealed class JsonLinesFormat : IBitextFormat
{
    public string Name => "jsonl";

    public IReadOnlyList<string> Suffixes(LanguagePair languages, string path) => [".jsonl"];

    public IBitextWriter Open(BitextHeader header, IReadOnlyList<Stream> outputs) => new Writer(header, outputs[0]);

    private sealed class Writer(BitextHeader header, Stream output) : IBitextWriter
    {
        private readonly UnitJson _json = new(output, header) { Standalone = true };

        public void Write(TranslationUnit unit)
        {
            _json.Write(unit);
            output.Write("\n"u8);
        }

        public void Complete(string after) => output.Flush();

        public void Dispose() => _json.Dispose();
    }
}

/// <summary>Writes units as JSON objects.</summary>
internal sealed class UnitJson : IDisposable
{
    // é and “ stay readable; the file is UTF-8 and no HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly Stream _output;
    private readonly BitextHeader _header;
    private readonly System.Buffers.ArrayBufferWriter<byte> _buffer = new(1 << 12);
    private readonly Utf8JsonWriter _json;

    public UnitJson(Stream output, BitextHeader header)
    {
        (_output, _header) = (output, header);
        _json = new Utf8JsonWriter(_buffer, Options);
    }

    public bool Standalone { get; init; }

    public void WriteHeader()
    {
        _json.WriteStartObject();
        _json.WriteString("format", "translate-bitext");
        _json.WriteNumber("version", 1);
        _json.WriteString("job", _header.JobId);
        _json.WriteStartObject("document");
        _json.WriteString("id", _header.DocumentId);
        _json.WriteString("path", _header.DocumentPath);
        _json.WriteEndObject();
        WriteLanguages();
        _json.WriteString("provider", _header.Provider);
        _json.WriteString("unit", _header.UnitKind);
        _json.WriteString("created", _header.Created.UtcDateTime);
        _json.WriteStartObject("tool");
        _json.WriteString("name", "Translate");
        _json.WriteString("version", _header.ToolVersion);
        _json.WriteEndObject();
        _json.WriteEndObject();
        Send();
    }

    public void WriteString(string text)
    {
        _json.WriteStringValue(text);
        Send();
    }

    public void Write(TranslationUnit unit)
    {
        _json.WriteStartObject();
        _json.WriteString("id", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_header.DocumentId}-{unit.Number}"));
        if (Standalone)
        {
            _json.WriteString("document", _header.DocumentPath);
            WriteLanguages();
        }

        _json.WriteNumber("paragraph", unit.Paragraph);
        _json.WriteString("before", unit.Before);
        WriteSide("source", unit.Source, unit);
        WriteSide("target", unit.Target, null);
        _json.WriteStartObject("bead");
        _json.WriteNumber("sources", unit.SourceSentences);
        _json.WriteNumber("targets", unit.TargetSentences);
        _json.WriteNumber("score", Round(unit.Score));
        _json.WriteEndObject();
        _json.WriteStartArray("links");
        foreach (var link in unit.Links)
        {
            _json.WriteStartArray();
            _json.WriteNumberValue(link.Source);
            _json.WriteNumberValue(link.Target);
            _json.WriteNumberValue(Round(link.Probability));
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
        _json.WriteString("origin", unit.Origin switch { UnitOrigin.Machine => "machine", UnitOrigin.Memory => "memory", UnitOrigin.Aligned => "aligned", _ => "human" });
        if (unit.Provider is { } provider)
            _json.WriteString("provider", provider);
        _json.WriteStartArray("flags");
        foreach (var flag in unit.Flags)
            _json.WriteStringValue(flag);
        _json.WriteEndArray();
        if (unit.Error is { } error)
        {
            _json.WriteStartObject("error");
            _json.WriteString("kind", error.Kind.ToString());
            _json.WriteString("message", error.Message);
            _json.WriteEndObject();
        }

        _json.WriteEndObject();
        Send();
    }

    public void Dispose() => _json.Dispose();

    private void WriteLanguages()
    {
        _json.WriteStartObject("languages");
        _json.WriteString("source", _header.Languages.Source);
        _json.WriteString("target", _header.Languages.Target);
        _json.WriteEndObject();
    }

    private void WriteSide(string name, TokenizedText side, TranslationUnit? place)
    {
        _json.WriteStartObject(name);
        _json.WriteString("text", side.Text);
        if (place is not null)
        {
            _json.WriteStartArray("span");
            _json.WriteNumberValue(place.Start);
            _json.WriteNumberValue(place.Length);
            _json.WriteEndArray();
        }

        _json.WriteStartArray("words");
        foreach (var word in side.Words)
        {
            _json.WriteStartArray();
            _json.WriteNumberValue(word.Start);
            _json.WriteNumberValue(word.Length);
            _json.WriteEndArray();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Send()
    {
        _json.Flush();
        _output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        _json.Reset();
    }

    private static decimal Round(float value) => Math.Round((decimal)value, 4);
}
