using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Translate;

/// <summary>Bilingual JSON, one file a document, by <c>docs/schemas/bitext.schema.json</c>. A unit is a line, so that it is pleasant to read and to compare.</summary>
internal sealed class JsonFormat : IBitextFormat
{
    public string Name => "json";

    public IReadOnlyList<string> Suffixes(LanguagePair languages, string path) => [".json"];

    public IBitextWriter Open(BitextHeader header, IReadOnlyList<Stream> outputs) => new Writer(header, outputs[0]);

    private sealed class Writer : IBitextWriter
    {
        private readonly BitextHeader _header;
        private readonly Stream _output;
        private readonly JsonValues _values;
        private bool _any;

        public Writer(BitextHeader header, Stream output)
        {
            (_header, _output, _values) = (header, output, new JsonValues(output));
            output.Write("{\"header\":"u8);
            _values.Write(HeaderJson.Of(header), BitextJson.Default.HeaderJson);
            output.Write(",\n\"units\":["u8);
        }

        public void Write(TranslationUnit unit)
        {
            _output.Write(_any ? ",\n"u8 : "\n"u8);
            _values.Write(UnitJson.Of(unit, _header, standsAlone: false), BitextJson.Default.UnitJson);
            _any = true;
        }

        public void Complete(string after)
        {
            _output.Write("\n],\n\"after\":"u8);
            _values.Write(after, BitextJson.Default.String);
            _output.Write("}\n"u8);
            _output.Flush();
        }

        public void Dispose() => _values.Dispose();
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
        private readonly JsonValues _values = new(output);

        public void Write(TranslationUnit unit)
        {
            _values.Write(UnitJson.Of(unit, header, standsAlone: true), BitextJson.Default.UnitJson);
            output.Write("\n"u8);
        }

        public void Complete(string after) => output.Flush();

        public void Dispose() => _values.Dispose();
    }
}

/// <summary>Writes one JSON value after another.</summary>
internal sealed class JsonValues : IDisposable
{
    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 12);
    private readonly Utf8JsonWriter _json;

    public JsonValues(Stream output) => (_output, _json) = (output, new Utf8JsonWriter(_buffer, ReadableStringConverter.WriterOptions));

    public void Write<T>(T value, JsonTypeInfo<T> type)
    {
        JsonSerializer.Serialize(_json, value, type);
        _output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
        _json.Reset();
    }

    public void Dispose() => _json.Dispose();
}
