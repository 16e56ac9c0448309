namespace Translate.Cli;

/// <summary>A machine translation of the source, from a file or a provider.</summary>
internal static class SecondOpinion
{
    private const int AtOnce = 500;

    /// <summary>The lines of a file, one for each sentence of the source, or for each of its lines.</summary>
    /// <exception cref="DocumentException">There are more or fewer.</exception>
    public static SentenceList Read(string path, TextSide source)
    {
        using var reader = TextIO.Open(path);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        if (lines.Count == source.Count)
            return Of([.. source.Numbers.Select(n => lines[n])]);
        throw new DocumentException(path, $"has {Quantity.Of(lines.Count, "line")}, and {source.Path} has {Quantity.Of(source.Count, "sentence")}. Translate it a line a sentence: translate segment {source.Path} shows them; with --lines a sentence is a line.");
    }

    /// <summary>What a provider answers; a sentence it could not translate says nothing.</summary>
    public static async Task<SentenceList> AskAsync(ITranslator translator, LanguagePair languages, TextSide source, CancellationToken cancellationToken)
    {
        var answers = new List<string>(source.Rows.Length);
        foreach (var texts in source.Rows.Select(r => r.Source).Chunk(AtOnce))
            answers.AddRange((await translator.TranslateAsync(new TranslationRequest(languages, texts), cancellationToken)).Select(a => a.Succeeded ? a.Text : ""));
        return Of(answers);
    }

    private static SentenceList Of(IReadOnlyList<string> texts)
    {
        var start = 0;
        return new SentenceList(string.Join('\n', texts), [.. texts.Select(text =>
        {
            var span = new TextSpan(start, text.Length);
            start += text.Length + 1;
            return span;
        })]);
    }
}
