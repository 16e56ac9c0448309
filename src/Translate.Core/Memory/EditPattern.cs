using System.Runtime.InteropServices;

namespace Translate;

/// <summary>A text made ready to be compared with many: Levenshtein's distance, 64 cells of a column at a time.</summary>
/// <remarks>G. Myers, A fast bit-vector algorithm for approximate string matching (1999), in blocks as H. Hyyrö has them (2003). Not safe for concurrent use.</remarks>
internal sealed class EditPattern
{
    private const int Bits = 64, Direct = 256;

    private readonly int _length, _blocks;
    private readonly int[] _row = new int[Direct];
    private readonly Dictionary<char, int> _further = [];
    private readonly List<ulong> _match;
    private readonly ulong[] _plus, _minus;

    /// <param name="text">The text.</param>
    public EditPattern(ReadOnlySpan<char> text)
    {
        _length = text.Length;
        _blocks = Math.Max(1, (text.Length + Bits - 1) / Bits);
        (_plus, _minus) = (new ulong[_blocks], new ulong[_blocks]);
        // Row 0 is that of the characters which the text does not have.
        _match = [.. new ulong[_blocks]];
        for (var i = 0; i < text.Length; i++)
        {
            var row = Row(text[i]);
            _match[row + (i / Bits)] |= 1UL << (i % Bits);
        }
    }

    /// <summary>The distance to another text; more than <paramref name="most"/> where it is more.</summary>
    public int Distance(ReadOnlySpan<char> other, int most)
    {
        if (Math.Abs(other.Length - _length) > most)
            return most + 1;
        if (_length == 0)
            return other.Length;
        return _blocks == 1 ? InOne(other, most) : InBlocks(other, most);
    }

    private int InOne(ReadOnlySpan<char> other, int most)
    {
        var match = CollectionsMarshal.AsSpan(_match);
        var last = 1UL << (_length - 1);
        var (plus, minus, distance) = (ulong.MaxValue, 0UL, _length);
        for (var j = 0; j < other.Length; j++)
        {
            var equal = match[RowOf(other[j])];
            var vertical = equal | minus;
            var horizontal = (((equal & plus) + plus) ^ plus) | equal;
            var up = minus | ~(horizontal | plus);
            var down = plus & horizontal;
            distance += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
            // Each column that is left can take off one.
            if (distance - (other.Length - j - 1) > most)
                return most + 1;
            up = (up << 1) | 1;
            down <<= 1;
            plus = down | ~(vertical | up);
            minus = up & vertical;
        }

        return distance;
    }

    private int InBlocks(ReadOnlySpan<char> other, int most)
    {
        var match = CollectionsMarshal.AsSpan(_match);
        Array.Fill(_plus, ulong.MaxValue);
        Array.Clear(_minus);
        var last = 1UL << ((_length - 1) % Bits);
        var distance = _length;
        for (var j = 0; j < other.Length; j++)
        {
            var row = match.Slice(RowOf(other[j]), _blocks);
            // What comes in at the top of each column: one more than in the column before.
            ulong up0 = 1, down0 = 0;
            for (var b = 0; b < row.Length; b++)
            {
                var (plus, minus) = (_plus[b], _minus[b]);
                var equal = row[b];
                var vertical = equal | minus;
                equal |= down0;
                var horizontal = (((equal & plus) + plus) ^ plus) | equal;
                var up = minus | ~(horizontal | plus);
                var down = plus & horizontal;
                if (b == row.Length - 1)
                    distance += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
                var (upOut, downOut) = (up >> (Bits - 1), down >> (Bits - 1));
                up = (up << 1) | up0;
                down = (down << 1) | down0;
                _plus[b] = down | ~(vertical | up);
                _minus[b] = up & vertical;
                (up0, down0) = (upOut, downOut);
            }

            if (distance - (other.Length - j - 1) > most)
                return most + 1;
        }

        return distance;
    }

    private int RowOf(char sign) => sign < Direct ? _row[sign] : _further.GetValueOrDefault(sign);

    private int Row(char sign)
    {
        if (RowOf(sign) is > 0 and var known)
            return known;
        var row = _match.Count;
        for (var b = 0; b < _blocks; b++)
            _match.Add(0);
        if (sign < Direct)
            _row[sign] = row;
        else
            _further[sign] = row;
        return row;
    }
}
