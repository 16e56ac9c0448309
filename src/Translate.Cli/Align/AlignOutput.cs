using Translate.Jobs;

namespace Translate.Cli;

/// <summary>Writes pairs to files, or one form of them to standard output.</summary>
internal sealed class AlignOutput(IReadOnlyList<IAlignmentFormat> formats, LanguagePair languages, string folder)
{
    /// <summary>What <c>--output</c> says for standard output.</summary>
    public const string Standard = "-";

    public int Files { get; private set; }

    /// <exception cref="JobException">A file cannot be written.</exception>
    public void Write(AlignedPair pair, CancellationToken cancellationToken)
    {
        if (folder == Standard)
        {
            using var output = Console.OpenStandardOutput();
            formats[0].Write(pair, [output], cancellationToken);
            output.Flush();
            return;
        }

        foreach (var format in formats)
        {
            var files = format.Suffixes(languages, pair.Documents.Source.Path).Select(suffix => new PendingFile(Path.Combine(folder, pair.Documents.Name + suffix))).ToArray();
            try
            {
                format.Write(pair, Array.ConvertAll(files, f => f.Open()), cancellationToken);
                foreach (var file in files)
                    file.Keep();
                Files += files.Length;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new JobException(JobProblem.Storage, $"{folder}: cannot be written ({e.Message}). Free some space or make it writable, or name another folder with --output.", e);
            }
            finally
            {
                foreach (var file in files)
                    file.Dispose();
            }
        }
    }
}
