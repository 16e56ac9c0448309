using Microsoft.AspNetCore.Http;

namespace Translate.Review;

/// <summary>The page's files, which lie in the program itself.</summary>
internal static class PageFiles
{
    private const string Folder = "page/";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    public static IResult Get(string? file)
    {
        var name = string.IsNullOrEmpty(file) ? "index.html" : file;
        return typeof(PageFiles).Assembly.GetManifestResourceStream(Folder + name) is { } stream && Kinds.TryGetValue(Path.GetExtension(name), out var kind)
            ? Results.Stream(stream, kind)
            : Results.NotFound();
    }
}
