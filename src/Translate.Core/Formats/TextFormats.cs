using System.Globalization;
using System.Text;

namespace Translate;

/// <summary>The target document: what stands between the sentences is kept, so paragraphs and Markdown are too. A sentence without a target stays in the source language.</summary>
internal sealed class TargetTextFormat : IBitextFormat
{
    public string Name => "text";

    public IReadOnlyList<string> Suffixes(LanguagePair languages, string path) => [$".{languages.Target}{Path.GetExtension(path)}"];

    public IBitextWriter Open(BitextHeader header, IReadOnlyList<Stream> outputs) => new Writer(outputs[0]);

    private sealed class Writer(Stream output) : IBitextWriter
    {
        private readonly StreamWriter _text = LineText.Writer(output);

        public void Write(TranslationUnit unit)
        {
            _text.Write(unit.Before);
            _text.Write(unit.Error is null ? unit.Target.Text : unit.Source.Text);
        }

        public void Complete(string after)
        {
            _text.Write(after);
            _text.Flush();
        }

        public void Dispose() => _text.Dispose();
    }
}

/// <summary>Two files, line n of one translating line n of the other, as Moses and most corpora have it. Only units with both sides.</summary>
internal sealed class MosesFormat : IBitextFormat
{
    public string Name => "moses";

    public IReadOnlyList<string> Suffixes(LanguagePair languages, string path) => ["." + languages.Source, "." + languages.Target];

    public IBitextWriter Open(BitextHeader header, IReadOnlyList<Stream> outputs) => new Writer(outputs[0], outputs[1]);

    private sealed class Writer(Stream sources, Stream targets) : IBitextWriter
    {
        private readonly StreamWriter _source = LineText.Writer(sources), _target = LineText.Writer(targets);

        public void Write(TranslationUnit unit)
        {
            var (source, target) = (LineText.OneLine(unit.Source.Text), LineText.OneLine(unit.Target.Text));
            if (unit.Error is not null || source.Length == 0 || target.Length == 0)
                return;
            _source.WriteLine(source);
            _target.WriteLine(target);
        }

        public void Complete(string after)
        {
            _source.Flush();
            _target.Flush();
        }

        public void Dispose()
        {
            _source.Dispose();
            _target.Dispose();
        }
    }
}

/// <summary>A row a unit: id, source, target, score, origin, provider, word links, error.</summary>
internal sealed class TsvFormat : IBitextFormat
{
    public string Name => "tsv";

    public IReadOnlyList<string> Suffixes(LanguagePair languages, string path) => [".tsv"];

    public IBitextWriter Open(BitextHeader header, IReadOnlyList<Stream> outputs) => new Writer(header, outputs[0]);

    private sealed class Writer : IBitextWriter
    {
        private readonly BitextHeader _header;
        private readonly StreamWriter _text;

        public Writer(BitextHeader header, Stream output)
        {
            (_header, _text) = (header, LineText.Writer(output));
            _text.WriteLine("id\tsource\ttarget\tscore\torigin\tprovider\tlinks\terror");
        }

        public void Write(TranslationUnit unit) => _text.WriteLine(string.Join('\t', (ReadOnlySpan<string>)[
            $"{_header.DocumentId}-{unit.Number.ToString(CultureInfo.InvariantCulture)}", LineText.OneLine(unit.Source.Text), LineText.OneLine(unit.Target.Text),
            Certainty.Rounded(unit.Score).ToString("0.####", CultureInfo.InvariantCulture), unit.Origin.ToString().ToLowerInvariant(), LineText.OneLine(unit.Provider ?? ""),
            string.Join(' ', unit.Links), LineText.OneLine(unit.Error?.Message ?? "")]));

        public void Complete(string after) => _text.Flush();

        public void Dispose() => _text.Dispose();
    }
}

/// <summary>Text for formats in which a line is a record.</summary>
internal static class LineText
{
    // What editors and readers take for the end of a line or a cell.
    private static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create("\t\n\v\f\r\u0085\u2028\u2029");

    public static StreamWriter Writer(Stream output) => new(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };

    public static string OneLine(string text) => text.AsSpan().IndexOfAny(Breaks) < 0
        ? text.Trim()
        : string.Create(text.Length, text, (line, t) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = Breaks.Contains(t[i]) ? ' ' : t[i];
        }).Trim();
}
