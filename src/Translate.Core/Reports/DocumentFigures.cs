namespace Translate;

/// <summary>How many rows, words and doubts a part of a job has.</summary>
internal sealed class DocumentFigures
{
    public long Rows { get; private set; }

    public long SourceWords { get; private set; }

    public long TargetWords { get; private set; }

    public long Untranslated { get; private set; }

    public long Flagged { get; private set; }

    public long Approved { get; private set; }

    public long Rejected { get; private set; }

    public void Add(TranslationUnit unit)
    {
        Rows++;
        SourceWords += WordsOf(unit.Source);
        TargetWords += WordsOf(unit.Target);
        Untranslated += unit.Target.Text.Length == 0 && unit.Source.Text.Length > 0 ? 1 : 0;
        Flagged += unit.Flags.IsEmpty ? 0 : 1;
        Approved += unit.Review == ReviewState.Approved ? 1 : 0;
        Rejected += unit.Review == ReviewState.Rejected ? 1 : 0;
    }

    /// <summary>Words as people count them, without marks.</summary>
    public static int WordsOf(TokenizedText text) => text.Words.Count(w => char.IsLetterOrDigit(text.Text[w.Start]));
}
