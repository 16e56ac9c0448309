namespace Translate.Jobs;

/// <summary>A file to translate.</summary>
/// <param name="File">Where it is.</param>
/// <param name="Path">Its path relative to the input it was found under, with forward slashes.</param>
/// <param name="Reader">The reader for its kind.</param>
public sealed record SourceDocument(string File, string Path, IDocumentReader Reader);

/// <summary>Finds the documents under files and folders.</summary>
public static class SourceDocuments
{
    /// <summary>The documents under <paramref name="inputs"/>, by path. Hidden files, files named README and the output folder are passed over.</summary>
    /// <param name="inputs">Files and folders.</param>
    /// <param name="readerFor">The reader for a path, or null for a kind that is not known.</param>
    /// <param name="known">The extensions that are known, for messages.</param>
    /// <param name="output">The output folder.</param>
    /// <exception cref="ConfigurationException">An input does not exist, cannot be read, or holds no document.</exception>
    public static IReadOnlyList<SourceDocument> Find(IEnumerable<string> inputs, Func<string, IDocumentReader?> readerFor, IReadOnlyList<string> known, string output)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(readerFor);
        var found = new SortedDictionary<string, SourceDocument>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            var before = found.Count;
            foreach (var (file, path) in Files(input, output))
            {
                if (readerFor(path) is not { } reader)
                {
                    if (File.Exists(input))
                        throw new ConfigurationException($"{input}: no reader for this kind of file. Known: {string.Join(' ', known)}.");
                    continue;
                }

                if (found.TryGetValue(path, out var twin) && twin.File != file)
                    throw new ConfigurationException($"{file} and {twin.File} would both be written as '{path}'. Run them with two different --output folders.");
                found[path] = new SourceDocument(file, path, reader);
            }

            if (found.Count == before && Directory.Exists(input))
                throw new ConfigurationException($"{input}: holds no document to translate. Put files of these kinds there: {string.Join(' ', known)}.");
        }

        return [.. found.Values];
    }

    private static IEnumerable<(string File, string Path)> Files(string input, string output)
    {
        if (File.Exists(input))
            return [(Path.GetFullPath(input), Path.GetFileName(input))];
        if (!Directory.Exists(input))
            throw new ConfigurationException($"{input}: no such file or folder. Name one on the command line or in Translate:Input.");
        var root = Path.GetFullPath(input);
        var rendered = Path.GetFullPath(output) + Path.DirectorySeparatorChar;
        try
        {
            return [.. Directory.EnumerateFiles(root, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = false })
                .Where(file => !file.StartsWith(rendered, StringComparison.Ordinal) && !IsReadMe(file))
                .Select(file => (file, Path.GetRelativePath(root, file).Replace('\\', '/')))];
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ConfigurationException($"{input}: cannot be read ({e.Message}). Give yourself permission, or leave it out.", e);
        }
    }

    private static bool IsReadMe(string file) => Path.GetFileNameWithoutExtension(file).Equals("README", StringComparison.OrdinalIgnoreCase);
}
