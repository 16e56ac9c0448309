using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Translate.Testing;

/// <summary>What the service answers to a request, in the form of its generation.</summary>
internal static partial class FakeAzureAnswer
{
    public static JsonNode To(FakeAzureRequest request)
    {
        var answers = new JsonArray([.. request.Texts.Select(text => (JsonNode)Answer(request, text))]);
        return request.IsNew ? new JsonObject { ["value"] = answers } : answers;
    }

    private static JsonObject Answer(FakeAzureRequest request, FakeAzureText text)
    {
        var answer = new JsonObject();
        if (text.From is null)
            answer["detectedLanguage"] = new JsonObject { ["language"] = "id", ["score"] = 1.0 };
        answer["translations"] = new JsonArray([.. text.To.Select(to => (JsonNode)Translation(request, text.Text, to))]);
        return answer;
    }

    private static JsonObject Translation(FakeAzureRequest request, string text, string to)
    {
        if (request.IsHtml)
            return new JsonObject { ["text"] = BackwardsLanguage.TranslateHtml(text), ["to"] = to };
        // The dynamic dictionary: <mstrans:dictionary translation="X">phrase</mstrans:dictionary>
        var sentences = BackwardsLanguage.Translate(Dictated().Replace(text, "$1"));
        var target = string.Concat(sentences.Select(s => s.Target));
        foreach (Match dictated in Dictated().Matches(text))
            target = target.Replace(BackwardsLanguage.Plain(dictated.Groups[1].Value), dictated.Groups[1].Value, StringComparison.Ordinal);
        if (request.IsNew)
            return new JsonObject { ["text"] = target, ["language"] = to, ["sourceCharacters"] = text.Length };
        var translation = new JsonObject { ["text"] = target, ["to"] = to };
        if (request.WantsAlignment)
            translation["alignment"] = new JsonObject { ["proj"] = Projection(sentences) };
        if (request.WantsSentences)
            translation["sentLen"] = new JsonObject { ["srcSentLen"] = Lengths(sentences.Select(s => s.Source)), ["transSentLen"] = Lengths(sentences.Select(s => s.Target)) };
        return translation;
    }

    private static string Projection(IReadOnlyList<BackwardsSentence> sentences)
    {
        var items = new List<string>();
        var start = 0;
        foreach (var sentence in sentences)
        {
            items.AddRange(sentence.Links.Select(l => $"{l.Source.Start}:{l.Source.End - 1}-{start + l.Target.Start}:{start + l.Target.End - 1}"));
            start += sentence.Target.Length;
        }

        return string.Join(' ', items);
    }

    private static JsonArray Lengths(IEnumerable<string> sentences) => new([.. sentences.Select(s => (JsonNode)s.Length)]);

    [GeneratedRegex("""<mstrans:dictionary translation="([^"]*)">[^<]*</mstrans:dictionary>""")]
    private static partial Regex Dictated();
}
