namespace Translate;

/// <summary>Levenshtein's distance of words to a reference, kept within a beam along the diagonal, with the edits it is made of.</summary>
/// <remarks>
/// Rows are words of the translation, and only rows from the first word that changed are worked out again, so that the many
/// shifts of one sentence are cheap to try. Of edits that cost the same a match or replacement comes first, then taking a word
/// out, then putting one in: which words count as wrong depends on it, and with that the shifts that tercom tries.
/// </remarks>
internal sealed class WordEdits
{
    private const int Beam = 25, Far = int.MaxValue / 2;
    private readonly int[] _reference;
    private readonly int _length, _width, _beam;
    private readonly double _slope;
    private readonly int[] _costs;
    private readonly Edit[] _edits;
    private int[] _words = [];

    /// <summary>Prepares for translations of <paramref name="length"/> words.</summary>
    public WordEdits(int[] reference, int length)
    {
        (_reference, _length, _width) = (reference, length, reference.Length + 1);
        _slope = length > 0 ? (double)reference.Length / length : 1;
        // Where lengths differ much, neighbouring rows must still overlap.
        _beam = Beam < _slope / 2 ? (int)Math.Ceiling((_slope / 2) + Beam) : Beam;
        _costs = new int[(length + 1) * _width];
        _edits = new Edit[_costs.Length];
        for (var j = 0; j < _width; j++)
            (_costs[j], _edits[j]) = (j, Edit.Insert);
    }

    public enum Edit : byte
    {
        Match,
        Replace,
        Insert,
        Delete,
    }

    /// <summary>The distance of <paramref name="words"/>. The rows of the words that it begins with as the call before did are known.</summary>
    public int Distance(int[] words)
    {
        var known = words.AsSpan().CommonPrefixLength(_words);
        _words = words;
        for (var i = known + 1; i <= _length; i++)
        {
            var row = _costs.AsSpan(i * _width, _width);
            var above = _costs.AsSpan((i - 1) * _width, _width);
            var edits = _edits.AsSpan(i * _width, _width);
            var middle = (int)Math.Floor(i * _slope);
            var (from, to) = (Math.Max(0, middle - _beam), i == _length ? _width : Math.Min(_width, middle + _beam));
            row.Fill(Far);
            for (var j = from; j < to; j++)
            {
                if (j == 0)
                {
                    (row[0], edits[0]) = (above[0] + 1, Edit.Delete);
                    continue;
                }

                var match = words[i - 1] == _reference[j - 1];
                (row[j], edits[j]) = (above[j - 1] + (match ? 0 : 1), match ? Edit.Match : Edit.Replace);
                if (row[j] > above[j] + 1)
                    (row[j], edits[j]) = (above[j] + 1, Edit.Delete);
                if (row[j] > row[j - 1] + 1)
                    (row[j], edits[j]) = (row[j - 1] + 1, Edit.Insert);
            }
        }

        return _costs[^1];
    }

    /// <summary>The edits of the last call, from the beginning of the sentence.</summary>
    public Stack<Edit> Trace()
    {
        var trace = new Stack<Edit>();
        for (var (i, j) = (_length, _width - 1); i > 0 || j > 0;)
        {
            var edit = _edits[(i * _width) + j];
            trace.Push(edit);
            i -= edit == Edit.Insert ? 0 : 1;
            j -= edit == Edit.Delete ? 0 : 1;
        }

        return trace;
    }
}
