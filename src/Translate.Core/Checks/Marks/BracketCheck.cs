namespace Translate;

/// <summary>Brackets that the target has more or fewer of than the source.</summary>
internal sealed class BracketCheck : ICheck
{
    private const string Brackets = "()[]{}";

    public CheckInfo Info { get; } = new("bracket", CheckSeverity.Warning, "A bracket is lost or added.");

    public void Find(CheckedPair pair, FindingList found)
    {
        foreach (var bracket in Brackets)
        {
            var (source, target) = (Of(pair.Source, bracket), Of(pair.Target, bracket));
            if (source.Count == target.Count)
                continue;
            found.Add(Info, $"The source has {source.Count} × {bracket}, the target {target.Count}.", source, target);
            return;
        }
    }

    private static List<TextSpan> Of(CheckedText text, char bracket)
    {
        var found = new List<TextSpan>();
        for (var i = text.Text.IndexOf(bracket, StringComparison.Ordinal); i >= 0; i = text.Text.IndexOf(bracket, i + 1))
        {
            if (!text.Held.Any(h => h.Start <= i && i < h.End))
                found.Add(new TextSpan(i, 1));
        }

        return found;
    }
}
