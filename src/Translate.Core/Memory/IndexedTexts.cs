using System.Runtime.InteropServices;
using System.Text;

namespace Translate;

/// <summary>A unit to be indexed, both sides normalised.</summary>
internal readonly record struct IndexedUnit(long Id, string Source, string Target);

/// <summary>The texts of an index that is being made, in a file of their own, since they would not fit into memory.</summary>
internal sealed class IndexedTexts : IDisposable
{
    private readonly string _path;
    private readonly List<Row> _rows = [];
    private MappedFile? _texts;

    /// <param name="path">The file; it is deleted in the end.</param>
    /// <param name="units">The units.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public IndexedTexts(string path, IEnumerable<IndexedUnit> units, CancellationToken cancellationToken)
    {
        _path = path;
        try
        {
            Spool(units, cancellationToken);
            // In order of length, so that what is too short or too long is never looked at; of equal lengths the older first.
            _rows.Sort((a, b) => (a.Length, a.Id).CompareTo((b.Length, b.Id)));
            _texts = _rows.Count > 0 ? MappedFile.Open(path) : null;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>In how many texts each kind of trigram stands; several times in one count as several.</summary>
    public int[] Frequencies { get; } = new int[Trigrams.Kinds];

    public int Count => _rows.Count;

    public long LastId { get; private set; }

    public long SourceBytes { get; private set; }

    public long TargetBytes { get; private set; }

    /// <summary>The length of the longest source in characters.</summary>
    public int Longest { get; private set; }

    public (long Id, int Length) this[int index] => (_rows[index].Id, _rows[index].Length);

    /// <summary>The source in UTF-8 with its line feed.</summary>
    public ReadOnlySpan<byte> Source(int index) => _texts!.At<byte>(_rows[index].Offset, _rows[index].SourceBytes);

    /// <summary>The target in UTF-8 with its line feed.</summary>
    public ReadOnlySpan<byte> Target(int index) => _texts!.At<byte>(_rows[index].Offset + _rows[index].SourceBytes, _rows[index].TargetBytes);

    public void Dispose()
    {
        _texts?.Dispose();
        _texts = null;
        File.Delete(_path);
    }

    private void Spool(IEnumerable<IndexedUnit> units, CancellationToken cancellationToken)
    {
        using var output = new BufferedStream(new FileStream(_path, FileMode.Create, FileAccess.Write), 1 << 16);
        var kinds = new int[256];
        var bytes = new byte[1024];
        foreach (var unit in units)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var offset = SourceBytes + TargetBytes;
            var (source, target) = (Append(unit.Source), Append(unit.Target));
            _rows.Add(new Row(unit.Id, offset, unit.Source.Length, source, target));
            (SourceBytes, TargetBytes, LastId, Longest) = (SourceBytes + source, TargetBytes + target, Math.Max(LastId, unit.Id), Math.Max(Longest, unit.Source.Length));
            if (kinds.Length < unit.Source.Length)
                kinds = new int[unit.Source.Length];
            Trigrams.Write(unit.Source, kinds);
            foreach (var kind in kinds.AsSpan(0, unit.Source.Length))
                Frequencies[kind]++;
        }

        int Append(string text)
        {
            var most = Encoding.UTF8.GetMaxByteCount(text.Length) + 1;
            if (bytes.Length < most)
                bytes = new byte[most];
            var length = Encoding.UTF8.GetBytes(text, bytes);
            bytes[length++] = (byte)'\n';
            output.Write(bytes, 0, length);
            return length;
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Row(long Id, long Offset, int Length, int SourceBytes, int TargetBytes);
}
