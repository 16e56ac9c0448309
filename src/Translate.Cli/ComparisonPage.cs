using System.Globalization;
using System.Net;
using System.Text;

namespace Translate.Cli;

/// <summary>What one provider made of the sample.</summary>
internal sealed record ComparedSide(string Name, IReadOnlyList<TranslatedText> Answers, double? Score);

/// <summary>Two providers side by side as a page that needs nothing but itself.</summary>
internal static class ComparisonPage
{
    public static string Of(IReadOnlyList<string> texts, ComparedSide left, ComparedSide right, IReadOnlyList<string>? references)
    {
        var page = new StringBuilder($$"""
            <!doctype html>
            <meta charset="utf-8">
            <title>{{Text(left.Name)}} and {{Text(right.Name)}}</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; color: CanvasText; background: Canvas; color-scheme: light dark }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: start; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid GrayText }
            mark { background: Mark; color: MarkText; border-radius: .2em }
            .failed { color: GrayText; font-style: italic }
            </style>
            <table>
            <tr><th>source</th><th>{{Head(left)}}</th><th>{{Head(right)}}</th>{{(references is null ? "" : "<th>reference</th>")}}</tr>

            """);
        for (var i = 0; i < texts.Count; i++)
        {
            var (a, b) = (left.Answers[i], right.Answers[i]);
            var (ours, theirs) = WordDifference.Of(a.Text, b.Text);
            page.Append("<tr><td>").Append(Text(texts[i])).Append("</td><td>").Append(Cell(a, ours)).Append("</td><td>").Append(Cell(b, theirs)).Append("</td>");
            if (references is not null)
                page.Append("<td>").Append(Text(references[i])).Append("</td>");
            page.Append("</tr>\n");
        }

        return page.Append("</table>\n").ToString();
    }

    private static string Head(ComparedSide side) => Text(side.Name) + (side.Score is { } score ? string.Create(CultureInfo.InvariantCulture, $", chrF {score:0.0}") : "");

    private static string Cell(TranslatedText answer, IReadOnlyList<(string Word, bool Differs)> words) => answer.Error is { } error
        ? $"<span class=\"failed\">{Text(error.Message)}</span>"
        : string.Join(' ', words.Select(w => w.Differs ? $"<mark>{Text(w.Word)}</mark>" : Text(w.Word)));

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
