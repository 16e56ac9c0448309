using Translate.Alignment;

namespace Translate.Cli;

/// <summary>Aligns the words of a stream of pairs and writes a line for each.</summary>
internal sealed class WordAlignmentRun(LanguagePair languages, WordModel? model, WordAlignerOptions options, string form, CancellationToken cancellationToken)
{
    private static readonly TokenizedText Nothing = new("", []);

    private WordAlignment? _last;

    /// <summary>What is known after the pairs read so far.</summary>
    public WordModel? Model => _last is null ? model : _last.Model;

    /// <summary>Each pair by itself, as it comes.</summary>
    public void Alone(IEnumerable<(TokenizedText Source, TokenizedText Target)> pairs, TextWriter writer)
    {
        var aligner = new WordAligner(languages, Model, options);
        foreach (var (source, target) in pairs)
        {
            writer.WriteLine(LinkWriter.Line(form, source, target, aligner.Align([(source, target)], cancellationToken)[0]));
            writer.Flush();
        }
    }

    /// <summary>In batches; the pairs of a batch teach each other, and each batch begins with what those before it taught.</summary>
    /// <param name="taught">Pairs to learn from only.</param>
    /// <param name="wanted">Pairs whose links are written.</param>
    /// <param name="size">Pairs of a batch: what bounds the memory.</param>
    /// <param name="writer">Where the links go.</param>
    public void Together(IEnumerable<(TokenizedText Source, TokenizedText Target)> taught, IEnumerable<(TokenizedText Source, TokenizedText Target)> wanted, int size, TextWriter writer)
    {
        using var all = taught.Select(pair => (Pair: pair, Wanted: false)).Concat(wanted.Select(pair => (Pair: pair, Wanted: true))).GetEnumerator();
        for (var more = all.MoveNext(); more;)
        {
            // Of the text only as much is kept as will be written.
            var kept = new List<(bool Wanted, TokenizedText Source, TokenizedText Target)>();
            _last = new WordAligner(languages, Model, options).AlignTogether(Batch(), i => kept[i].Wanted, cancellationToken);
            for (var i = 0; i < kept.Count; i++)
            {
                if (kept[i].Wanted)
                    writer.WriteLine(LinkWriter.Line(form, kept[i].Source, kept[i].Target, _last.Links[i]));
            }

            IEnumerable<(TokenizedText, TokenizedText)> Batch()
            {
                do
                {
                    var (pair, isWanted) = all.Current;
                    kept.Add(isWanted && LinkWriter.NeedsText(form) ? (isWanted, pair.Source, pair.Target) : (isWanted, Nothing, Nothing));
                    yield return pair;
                    more = all.MoveNext();
                }
                while (more && kept.Count < size);
            }
        }
    }
}
