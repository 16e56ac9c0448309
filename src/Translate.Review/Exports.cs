using Translate.Jobs;

namespace Translate.Review;

/// <summary>Writes every document in every format, from a connection of its own, so that people can go on meanwhile.</summary>
internal sealed class Exports(ReviewParts parts)
{
    /// <returns>The files, relative to the job's folder.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(CancellationToken cancellationToken)
    {
        using var own = JobStore.Open(parts.Database);
        var documents = own.Documents();
        var headers = new JobHeaders(own.Settings(), parts.ToolVersion, parts.FixedDate);
        var renderer = new BitextRenderer(own, BitextFormats.All, parts.Tokenizer, parts.Folder);
        var files = new List<string>();
        foreach (var document in documents)
            files.AddRange(await renderer.RenderAsync(document, BitextRenderer.NameOf(document.Path, documents.Select(d => d.Path)), headers.Of(document), _ => { }, cancellationToken));
        return files.ConvertAll(file => Path.GetRelativePath(parts.Folder, file));
    }
}
