using Translate.Jobs;

namespace Translate.Review;

/// <summary>Keeps the translation memory true to what is approved.</summary>
internal sealed class ApprovedTexts(ReviewJob job)
{
    /// <summary>Remembers what is approved; before the commit, since an approval that the memory could not take is no approval.</summary>
    public void Keep(UnitRow unit, ReviewedUnit before)
    {
        if (unit.Review != ReviewState.Approved || before.Source.Length == 0)
            return;
        var (from, to) = (job.Parts.Tokenizer.Tokenize(before.Source), job.Parts.Tokenizer.Tokenize(unit.Target));
        job.Parts.Memory.Remember("", job.Languages, [(before.Source, new RememberedText(unit.Target, [.. unit.Links.Select(l => new SpanLink(from[l.Source], to[l.Target], l.Probability))]))]);
    }
}
