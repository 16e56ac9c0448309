namespace Translate.Alignment;

/// <summary>
/// Some sentences with a cell for each of their pairs of words. Cells are filled, and emptied into the table, a row of the table at
/// a time, so that no hash table is needed and each row is written by one thread.
/// </summary>
internal sealed class WordChunk
{
    // What is held at once beside the corpus and the table.
    private const int MostCells = 1 << 19, WordsPerTask = 32;

    private readonly WordCorpus _corpus;
    private readonly int[] _cellStarts;

    // The distinct source words; for each its tokens: their sentence, and their first cell.
    private readonly int[] _words, _wordStarts, _sentences, _rows;

    private WordChunk(WordCorpus corpus, int first, int end)
    {
        (_corpus, First, Count) = (corpus, first, end - first);
        var source = corpus.Source;
        _cellStarts = new int[Count + 1];
        var tokens = new List<(int Word, int Sentence, int Row)>();
        for (var k = 0; k < Count; k++)
        {
            var targets = corpus.Target.Length(first + k);
            var cell = _cellStarts[k];
            foreach (var word in source[first + k])
            {
                tokens.Add((word, k, cell));
                cell += targets;
            }

            _cellStarts[k + 1] = cell;
        }

        tokens.Sort();
        (_sentences, _rows) = ([.. tokens.Select(t => t.Sentence)], [.. tokens.Select(t => t.Row)]);
        var starts = Enumerable.Range(0, tokens.Count).Where(x => x == 0 || tokens[x].Word != tokens[x - 1].Word).ToArray();
        (_words, _wordStarts) = ([.. starts.Select(x => tokens[x].Word)], [.. starts, tokens.Count]);
    }

    /// <summary>The first sentence.</summary>
    public int First { get; }

    /// <summary>How many sentences there are.</summary>
    public int Count { get; }

    /// <summary>How many cells there are.</summary>
    public int Cells => _cellStarts[^1];

    /// <summary>The whole corpus in chunks.</summary>
    public static WordChunk[] Of(WordCorpus corpus)
    {
        var chunks = new List<WordChunk>();
        for (var first = 0; first < corpus.Count;)
        {
            var (end, cells) = (first, 0);
            do
                cells += corpus.Source.Length(end) * corpus.Target.Length(end);
            while (++end < corpus.Count && cells + (corpus.Source.Length(end) * corpus.Target.Length(end)) <= MostCells);
            chunks.Add(new(corpus, first, end));
            first = end;
        }

        return [.. chunks];
    }

    /// <summary>The cells of a sentence, by source word.</summary>
    public Span<float> CellsOf(int sentence, float[] cells) => cells.AsSpan(_cellStarts[sentence], _cellStarts[sentence + 1] - _cellStarts[sentence]);

    /// <summary>Looks every cell up.</summary>
    /// <param name="table">The pairs of words.</param>
    /// <param name="entries">Gets the entry of each cell.</param>
    /// <param name="cells">Gets its count.</param>
    /// <param name="marks">For each thread room for an entry of each target word, all zero.</param>
    /// <param name="parallel">How it is done.</param>
    public void Gather(PairTable table, int[] entries, float[] cells, ThreadLocal<int[]> marks, ParallelOptions parallel) => EachWord(parallel, w =>
    {
        var entryOf = marks.Value!;
        var word = _words[w];
        var (from, to) = (table.Starts[word], table.Starts[word + 1]);
        for (var e = from; e < to; e++)
            entryOf[table.Targets[e]] = e;
        for (var x = _wordStarts[w]; x < _wordStarts[w + 1]; x++)
        {
            var targets = _corpus.Target[First + _sentences[x]];
            var entriesOfRow = entries.AsSpan(_rows[x], targets.Length);
            var cellsOfRow = cells.AsSpan(_rows[x], targets.Length);
            for (var j = 0; j < targets.Length; j++)
            {
                var entry = entryOf[targets[j]];
                entriesOfRow[j] = entry;
                cellsOfRow[j] = table.Counts[entry];
            }
        }

        for (var e = from; e < to; e++)
            entryOf[table.Targets[e]] = 0;
    });

    /// <summary>Adds every cell to its entry's next count.</summary>
    public void Scatter(PairTable table, int[] entries, float[] cells, ParallelOptions parallel) => EachWord(parallel, w =>
    {
        for (var x = _wordStarts[w]; x < _wordStarts[w + 1]; x++)
        {
            var (row, end) = (_rows[x], _rows[x] + _corpus.Target.Length(First + _sentences[x]));
            for (var cell = row; cell < end; cell++)
            {
                // Entry 0 is shared by all words and never read.
                if (entries[cell] != 0)
                    table.Next[entries[cell]] += cells[cell];
            }
        }
    });

    private void EachWord(ParallelOptions parallel, Action<int> work)
    {
        if (parallel.MaxDegreeOfParallelism == 1)
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
            for (var w = 0; w < _words.Length; w++)
                work(w);
            return;
        }

        Parallel.For(0, (_words.Length + WordsPerTask - 1) / WordsPerTask, parallel, task =>
        {
            for (var w = task * WordsPerTask; w < Math.Min(_words.Length, (task + 1) * WordsPerTask); w++)
                work(w);
        });
    }
}
