using System.Collections.Immutable;

namespace Translate.Jobs;

/// <summary>
/// Turns the answers for passages into beads with word links. One sentence is one bead. A paragraph's answer is split and
/// aligned with the paragraph's sentences, between the ends of sentences that the provider told, if it did; nothing of it can be missing, so the aligner given here leaves no bead empty
/// where it can help it.
/// </summary>
public sealed class UnitBuilder(ISegmenter targetSegmenter, ISentenceAligner sentenceAligner, IWordAligner wordAligner, IWordTokenizer tokenizer, UnitFlags? flags = null)
{
    /// <summary>The units of every passage, in order.</summary>
    public ImmutableArray<UnitRow> Build(IReadOnlyList<Passage> passages, IReadOnlyList<string> texts, IReadOnlyList<TranslatedText> answers, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(answers);
        var units = ImmutableArray.CreateBuilder<UnitRow>(passages.Count);
        var unlinked = new List<(int Unit, TokenizedText Source, TokenizedText Target)>();
        for (var i = 0; i < passages.Count; i++)
        {
            if (!answers[i].Succeeded)
                units.Add(Failed(passages[i], answers[i]));
            else if (passages[i].Sentences.Length == 1)
                Add(passages[i].First, 0, 1, 1, 1, texts[i], answers[i].Text, answers[i], 0, 0);
            else
                AddBeads(passages[i], texts[i], answers[i]);
        }

        var links = wordAligner.Align(unlinked.ConvertAll(u => (u.Source, u.Target)), cancellationToken);
        for (var i = 0; i < unlinked.Count; i++)
            units[unlinked[i].Unit] = units[unlinked[i].Unit] with { Links = links[i] };
        return units.DrainToImmutable();

        void AddBeads(Passage passage, string text, TranslatedText answer)
        {
            var sentences = Spans(passage.Sentences);
            var (segment, part) = (passage.First, 0);
            foreach (var (range, stretch) in ProviderSentences.Stretches(sentences, answer))
            {
                var source = new SentenceList(text, sentences.Slice(range.First, range.Count));
                var target = new SentenceList(answer.Text, [.. targetSegmenter.Segment(stretch.Of(answer.Text)).Select(span => span.Shift(stretch.Start))]);
                // Where one sentence is left, the provider itself says what translates it.
                var beads = source.Count == 1 ? [new Bead(new SentenceRange(0, 1), new SentenceRange(0, target.Count), 1)] : sentenceAligner.Align(source, target, cancellationToken);
                foreach (var bead in beads)
                {
                    var (from, to) = (Cover(source, bead.Source), Cover(target, bead.Target));
                    Add(segment, part, bead.Source.Count, bead.Target.Count, bead.Score, text.Substring(from.Start, from.Length), answer.Text.Substring(to.Start, to.Length), answer, from.Start, to.Start);
                    (segment, part) = bead.Source.Count == 0 ? (segment, part + 1) : (segment + bead.Source.Count, 0);
                }
            }
        }

        void Add(long segment, int part, int sources, int targets, float score, string from, string to, TranslatedText answer, int fromStart, int toStart)
        {
            var unit = new UnitRow
            {
                Segment = segment,
                Part = part,
                Sources = sources,
                Targets = targets,
                Score = score,
                Target = to,
                Origin = answer.Origin,
                Provider = answer.Provider,
                Flags = Flags(answer, from, fromStart),
            };
            if (sources > 0 && targets > 0)
            {
                var (source, target) = (new TokenizedText(from, tokenizer.Tokenize(from)), new TokenizedText(to, tokenizer.Tokenize(to)));
                if (flags is not null)
                    unit = unit with { Flags = [.. unit.Flags, .. flags.Checks.Flags(source, target, flags.Languages)] };
                if (answer.Links.IsDefaultOrEmpty)
                    unlinked.Add((units.Count, source, target));
                else
                    unit = unit with { Links = SpanLinks.ToWordLinks(source, target, Within(answer.Links, fromStart, from.Length, toStart, to.Length)) };
            }

            units.Add(unit);
        }
    }

    private static UnitRow Failed(Passage passage, TranslatedText answer) => new()
    {
        Segment = passage.First,
        Sources = passage.Sentences.Length,
        Targets = 0,
        Target = "",
        Provider = answer.Provider,
        Error = answer.Error,
    };

    private static ImmutableArray<TextSpan> Spans(ImmutableArray<string> sentences)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>(sentences.Length);
        var start = 0;
        foreach (var sentence in sentences)
        {
            spans.Add(new TextSpan(start, sentence.Length));
            start += sentence.Length + 1;
        }

        return spans.MoveToImmutable();
    }

    private static TextSpan Cover(SentenceList sentences, SentenceRange range) => range.Count == 0
        ? new TextSpan(range.First < sentences.Count ? sentences.Spans[range.First].Start : sentences.Text.Length, 0)
        : TextSpan.Between(sentences.Spans[range.First].Start, sentences.Spans[range.End - 1].End);

    private static ImmutableArray<SpanLink> Within(ImmutableArray<SpanLink> links, int source, int sourceLength, int target, int targetLength)
    {
        if (source == 0 && target == 0 && links.All(l => l.Source.End <= sourceLength && l.Target.End <= targetLength))
            return links;
        return [.. links
            .Where(l => l.Source.Start >= source && l.Source.End <= source + sourceLength && l.Target.Start >= target && l.Target.End <= target + targetLength)
            .Select(l => l with { Source = l.Source.Shift(-source), Target = l.Target.Shift(-target) })];
    }

    private static ImmutableArray<string> Flags(TranslatedText answer, string source, int start)
    {
        if (answer.Unknown.IsDefaultOrEmpty)
            return answer.Flags;
        return [.. answer.Flags, .. answer.Unknown
            .Where(span => span.Start >= start && span.End <= start + source.Length)
            .Select(span => string.Concat("unknown-word:", source.AsSpan(span.Start - start, span.Length)))
            .Distinct(StringComparer.Ordinal)];
    }
}
