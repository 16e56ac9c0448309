namespace Translate;

/// <summary>Quotation marks that are lost, added or not closed; their style may differ.</summary>
internal sealed class QuoteCheck : ICheck
{
    private const string Double = "\"“”„«»‟＂", Single = "'‘’‚";

    public CheckInfo Info { get; } = new("quote", CheckSeverity.Warning, "Quotation marks are lost, added or not closed.");

    public void Find(CheckedPair pair, FindingList found)
    {
        var (source, target) = (Marks(pair.Source), Marks(pair.Target));
        // Inches, minutes and quotations that run over several segments leave one mark alone on both sides.
        if (source.Count == target.Count || (source.Count % 2 != 0 && target.Count % 2 != 0))
            return;
        if (source.Count == 0 || target.Count == 0)
            found.Add(Info, target.Count == 0 ? "The target lacks the quotation marks." : "The target has quotation marks, and the source none.", source, target);
        else if (target.Count % 2 != 0 && source.Count % 2 == 0)
            found.Add(Info, "A quotation mark of the target has no partner.", source, target);
    }

    // A single mark within or after a word is an apostrophe, unless one was opened.
    private static List<TextSpan> Marks(CheckedText text)
    {
        var found = new List<TextSpan>();
        var isOpen = false;
        var held = 0;
        for (var i = 0; i < text.Text.Length; i++)
        {
            while (held < text.Held.Count && text.Held[held].End <= i)
                held++;
            if (held < text.Held.Count && text.Held[held].Start <= i)
                continue;
            var c = text.Text[i];
            if (Double.Contains(c, StringComparison.Ordinal))
            {
                found.Add(new TextSpan(i, 1));
            }
            else if (Single.Contains(c, StringComparison.Ordinal))
            {
                var (before, after) = (i > 0 && char.IsLetterOrDigit(text.Text[i - 1]), i + 1 < text.Text.Length && char.IsLetterOrDigit(text.Text[i + 1]));
                if ((!isOpen && !before && after) || (isOpen && !after))
                {
                    found.Add(new TextSpan(i, 1));
                    isOpen = !isOpen;
                }
            }
        }

        return found;
    }
}
