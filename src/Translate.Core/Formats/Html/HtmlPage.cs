using System.Security.Cryptography;
using System.Text;

namespace Translate;

/// <summary>What pages of bitext have in common: one file each, which asks for nothing over the network.</summary>
internal static class HtmlPage
{
    private static readonly string Script = Resource("bitext.js");

    // No script but ours can run, whatever stands in the texts.
    private static readonly string Policy = $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'";

    /// <summary>All up to the body.</summary>
    /// <param name="text">The page.</param>
    /// <param name="title">Its title.</param>
    /// <param name="styles">Names of style sheets that belong to it.</param>
    public static void Begin(TextWriter text, string title, params ReadOnlySpan<string> styles)
    {
        text.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{Policy}">
            <title>{HtmlText.Escape(title)}</title>
            <style>

            """);
        foreach (var style in styles)
            text.Write(Resource(style));
        text.Write("</style>\n</head>\n<body>\n");
    }

    /// <summary>The script that lights words, and the end.</summary>
    public static void End(TextWriter text) => text.Write($"<script>{Script}</script>\n</body>\n</html>\n");

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream("Translate.Formats.Html." + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
