namespace Translate;

/// <summary>A sentence that ends otherwise than its source: a question that became a statement, a full stop that is lost.</summary>
internal sealed class EndMarkCheck : ICheck
{
    public CheckInfo Info { get; } = new("end-mark", CheckSeverity.Warning, "The target ends with another punctuation mark than the source.");

    public void Find(CheckedPair pair, FindingList found)
    {
        var (source, target) = (End(pair.Source), End(pair.Target));
        if (source.Kind == target.Kind || source.Span.End == 0 || target.Span.End == 0)
            return;
        found.Add(Info, $"The source ends with {Name(source.Kind)}, the target with {Name(target.Kind)}.", [source.Span], [target.Span]);
    }

    // What stands within a closing quotation mark, bracket or tag counts; a full stop and an exclamation mark are both an end.
    private static (char Kind, TextSpan Span) End(CheckedText text)
    {
        var tag = text.Held.Count - 1;
        for (var i = text.Text.Length - 1; i >= 0; i--)
        {
            var c = text.Text[i];
            if (c == '>' && tag >= 0 && text.Held[tag].End == i + 1)
            {
                i = text.Held[tag--].Start;
                continue;
            }

            if (char.IsWhiteSpace(c) || c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '*' or '_')
                continue;
            var kind = c switch { '.' or '!' or '…' or '。' => '.', '?' or '？' => '?', ',' or ';' or ':' => ',', _ => ' ' };
            return (kind, new TextSpan(i, 1));
        }

        return (' ', default);
    }

    private static string Name(char kind) => kind switch
    {
        '.' => "a full stop",
        '?' => "a question mark",
        ',' => "a comma or colon",
        _ => "no mark",
    };
}
