using System.Text;

namespace Translate;

/// <summary>How a service is told, inside a text, what a term shall be: Azure's dynamic dictionary.</summary>
/// <param name="Glossary">The terms.</param>
/// <param name="Mark">A term as it stands in the text, and its translation, as the service wants them.</param>
public sealed record TermMarkup(Glossary Glossary, Func<string, string, string> Mark)
{
    private static readonly EmptyCheckLexicon WordsAsTheyAre = new();

    /// <summary>The text with its terms marked, the longer of two that overlap; itself where it has none.</summary>
    /// <remarks>Only terms as they stand in the glossary: an inflected one would get the translation of the uninflected.</remarks>
    public string Of(string text, string language)
    {
        var marked = new StringBuilder();
        var from = 0;
        foreach (var (term, place) in Glossary.Find(WordTokenizer.Default.Split(text), language, WordsAsTheyAre).OrderBy(m => m.Place.Start).ThenByDescending(m => m.Place.Length))
        {
            if (place.Start < from)
                continue;
            marked.Append(text, from, place.Start - from).Append(Mark(place.Of(text).ToString(), term.Targets[0]));
            from = place.End;
        }

        return from == 0 ? text : marked.Append(text, from, text.Length - from).ToString();
    }
}
