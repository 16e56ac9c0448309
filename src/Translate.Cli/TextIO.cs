using System.Runtime.CompilerServices;
using System.Text;

namespace Translate.Cli;

/// <summary>Standard input and output as plain UTF-8 without a byte order mark, line feeds only.</summary>
internal static class TextIO
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file, or standard input for <c>-</c>.</summary>
    /// <exception cref="ConfigurationException">The file cannot be opened.</exception>
    public static StreamReader Open(string path)
    {
        try
        {
            return new StreamReader(path == "-" ? Console.OpenStandardInput() : File.OpenRead(path), Strict, true, 1 << 14);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path}: cannot be read ({e.Message}). Name a file, or - for standard input.", e);
        }
    }

    public static StreamWriter StandardOutput() => new(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };

    /// <summary>The lines of the file; bad UTF-8 is named with its line.</summary>
    /// <param name="reader">Where they come from.</param>
    /// <param name="path">Its name for messages.</param>
    /// <param name="waiting">Called before the next line is waited for: the time to hand on what was made of those before.</param>
    /// <param name="cancellationToken">Ends the waiting, although the read itself cannot be taken back.</param>
    public static async IAsyncEnumerable<string> LinesAsync(StreamReader reader, string path, Action waiting, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            string? line;
            try
            {
                var reading = reader.ReadLineAsync(cancellationToken);
                if (!reading.IsCompleted)
                    waiting();
                line = reading.IsCompleted ? await reading : await reading.AsTask().WaitAsync(cancellationToken);
            }
            catch (DecoderFallbackException e)
            {
                throw new DocumentException(path, $"about line {number}: this is no UTF-8. Convert it first, for instance with: iconv -f WINDOWS-1252 -t UTF-8", innerException: e);
            }

            if (line is null)
                yield break;
            yield return line;
        }
    }
}
