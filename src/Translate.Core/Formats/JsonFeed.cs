using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Translate;

/// <summary>A file of JSON taken token by token or value by value, with no more of it in memory than the value at hand.</summary>
internal sealed class JsonFeed(Stream input, string path, bool manyValues = false)
{
    private const int LongestValue = 1 << 30;

    private byte[] _buffer = new byte[1 << 16];
    private int _start, _end;
    private bool _isBegun, _isWhole;
    private string? _name;
    private JsonReaderState _state = new(new JsonReaderOptions { AllowMultipleValues = manyValues });
    private Place _next = new(1, 1), _last = new(1, 1);

    private readonly record struct Place(long Line, long Column);

    /// <summary>The kind of the token that was taken last, or of the first token of the value; None at the end of the file.</summary>
    public JsonTokenType Kind { get; private set; }

    /// <summary>Takes a token of that kind.</summary>
    /// <exception cref="DocumentException">Something else stands there.</exception>
    public void Expect(JsonTokenType kind, string what)
    {
        Take(wholeValue: false);
        if (Kind != kind)
            throw Problem($"{what} is expected here");
    }

    /// <summary>Takes the name of the next member of an object, or its end.</summary>
    public bool TryMember([NotNullWhen(true)] out string? name)
    {
        Take(wholeValue: false);
        name = _name;
        return name is not null;
    }

    /// <summary>Takes a value, unless the list around it ends here, or the file.</summary>
    public bool TryValue<T>(JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value)
    {
        var json = Take(wholeValue: true);
        value = default;
        if (Kind is JsonTokenType.EndArray or JsonTokenType.EndObject or JsonTokenType.None)
            return false;
        try
        {
            value = JsonSerializer.Deserialize(json, type);
        }
        catch (JsonException e)
        {
            throw DoesNotFit(e);
        }

        return value is not null ? true : throw Problem("null is no value here");
    }

    /// <summary>Takes a value.</summary>
    public T Value<T>(JsonTypeInfo<T> type) => TryValue(type, out var value) ? value : throw Problem("a value is expected here");

    /// <summary>The line of the token or value taken last, from 1.</summary>
    public long Line => _last.Line;

    /// <summary>Passes over a value.</summary>
    public void Skip() => Take(wholeValue: true);

    /// <summary>Says what is wrong with the token or value taken last.</summary>
    public DocumentException Problem(string problem, Exception? cause = null) => At(_last, problem, cause);

    /// <summary>Says what of the value taken last is not as the schema has it.</summary>
    public DocumentException DoesNotFit(JsonException e)
    {
        var where = e.Path is null or "$" ? "" : e.Path + ": ";
        return Problem($"this does not fit docs/schemas/bitext.schema.json: {where}{Reason(e)}", e);
    }

    private ReadOnlySpan<byte> Take(bool wholeValue)
    {
        while (true)
        {
            var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isWhole, _state);
            try
            {
                if (reader.Read())
                {
                    (Kind, _name) = (reader.TokenType, reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : null);
                    var from = (int)reader.TokenStartIndex;
                    if (!wholeValue || reader.TrySkip())
                        return Taken(from, (int)reader.BytesConsumed, reader.CurrentState);
                }
                else if (_isWhole)
                {
                    (Kind, _name) = (JsonTokenType.None, null);
                    return Taken(_end - _start, _end - _start, _state);
                }
            }
            catch (JsonException e)
            {
                throw At(new Place((e.LineNumber ?? 0) + 1, (e.BytePositionInLine ?? 0) + 1), $"this is no JSON: {Reason(e)}", e);
            }

            Fill();
        }
    }

    private ReadOnlySpan<byte> Taken(int from, int to, JsonReaderState state)
    {
        var taken = _buffer.AsSpan(_start, to);
        _last = After(_next, taken[..from]);
        _next = After(_last, taken[from..]);
        _start += to;
        _state = state;
        return taken[from..];
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }
        else if (_end == _buffer.Length)
        {
            if (_buffer.Length >= LongestValue)
                throw At(_next, "a value longer than a gigabyte cannot be read");
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        var read = _isBegun ? input.Read(_buffer.AsSpan(_end)) : input.ReadAtLeast(_buffer, Encoding.UTF8.Preamble.Length, throwOnEndOfStream: false);
        _isWhole = read == 0;
        _end += read;
        if (!_isBegun && _buffer.AsSpan(0, _end).StartsWith(Encoding.UTF8.Preamble))
            _start = Encoding.UTF8.Preamble.Length;
        _isBegun = true;
    }

    private static Place After(Place place, ReadOnlySpan<byte> text)
    {
        var lines = text.Count((byte)'\n');
        return lines == 0 ? place with { Column = place.Column + text.Length } : new Place(place.Line + lines, text.Length - text.LastIndexOf((byte)'\n'));
    }

    private DocumentException At(Place place, string problem, Exception? cause = null) =>
        new(path, $"line {place.Line}, column {place.Column}: {problem.TrimEnd('.')}.", innerException: cause);

    // What the library adds is where, counted from the beginning of the value.
    private static string Reason(JsonException e) => e.Message.Split(" Path:")[0].Split(" LineNumber:")[0];
}
