namespace Translate;

/// <summary>Two spaces in a row, or one before a full stop or comma, that the source does not have.</summary>
internal sealed class DoubledSpaceCheck : ICheck
{
    public CheckInfo Info { get; } = new("doubled-space", CheckSeverity.Warning, "The target has two spaces in a row, or one before a full stop or comma.");

    public void Find(CheckedPair pair, FindingList found)
    {
        var spaces = Find(pair.Target.Text);
        if (spaces.Count > 0 && Find(pair.Source.Text).Count == 0)
            found.Add(Info, "The target has a space too many.", [], spaces);
    }

    private static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        for (var i = 1; i + 1 < text.Length; i++)
        {
            if (text[i] == ' ' && (text[i - 1] == ' ' || (text[i + 1] is '.' or ',' && (i + 2 == text.Length || text[i + 2] == ' '))))
                found.Add(new TextSpan(i, 1));
        }

        return found;
    }
}
