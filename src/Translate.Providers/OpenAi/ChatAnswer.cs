using System.Text.Json;

namespace Translate.Providers;

/// <summary>Reads and checks what a model answered.</summary>
internal static class ChatAnswer
{
    /// <summary>The translations by their numbers.</summary>
    /// <exception cref="TranslationException">The answer is no list with each number once. It counts as a refusal, so that the call is halved: what a model gets wrong with twenty texts it often gets right with ten.</exception>
    public static IReadOnlyList<string?> Read(string name, string answer, int count)
    {
        var texts = new string?[count];
        // Some models cannot leave out the fence around code, or a word before it.
        var (open, close) = (answer.IndexOf('{', StringComparison.Ordinal), answer.LastIndexOf('}'));
        foreach (var item in (open >= 0 && close > open ? Parse(answer[open..(close + 1)]) : null) ?? throw Wrong("no list of translations"))
        {
            if (item is not { N: var n, Text: { } text } || n < 1 || n > count)
                throw Wrong("a list with items that were not asked for");
            if (texts[n - 1] is not null)
                throw Wrong($"a list that has item {n} twice");
            if (string.IsNullOrWhiteSpace(text))
                throw Wrong($"a list whose item {n} is empty");
            texts[n - 1] = text;
        }

        return Array.TrueForAll(texts, text => text is not null) ? texts : throw Wrong($"{texts.Count(text => text is not null)} of {count} translations");

        TranslationException Wrong(string what) => new(TranslationErrorKind.Rejected, $"{name}: the model answered {what}.");
    }

    /// <summary>Whether the one may translate the other. Indonesian and English differ by less than a half on average; short texts may differ by more.</summary>
    public static bool HasLikelyLength(string source, string target) => target.Length <= (3 * source.Length) + 60 && source.Length <= (4 * target.Length) + 60;

    private static IReadOnlyList<ChatItem?>? Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ChatJson.Readable.ChatItems)?.Items;
        }
        catch (JsonException)
        {
            // The caller says what is wrong; where in a model's prose the JSON ended helps nobody.
            return null;
        }
    }
}
