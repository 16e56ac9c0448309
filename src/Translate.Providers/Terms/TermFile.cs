using System.Security.Cryptography;
using System.Text;

namespace Translate.Providers;

/// <summary>A term, or any text, and how to say it.</summary>
internal sealed record Term(string Source, string Target);

/// <summary>Reads terms: lines of source, tab, target; empty lines and those that begin with # say nothing.</summary>
internal static class TermFile
{
    /// <exception cref="ConfigurationException">The file cannot be read, or a line is no term.</exception>
    public static IReadOnlyList<Term> Read(string? path)
    {
        if (string.IsNullOrEmpty(path))
            return [];
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path}: cannot be read ({e.Message}).", e);
        }

        var terms = new List<Term>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() is not { Length: > 0 } line || line[0] == '#')
                continue;
            terms.Add(line.Split('\t') is [{ Length: > 0 } source, { Length: > 0 } target, ..] ? new Term(source, target)
                : throw new ConfigurationException($"{path}: line {i + 1}: '{line}' is no term; it must be source, tab, target."));
        }

        return terms;
    }

    /// <summary>Twelve digits that stand for what the file says, for the key of the cache: other terms make other answers. Empty for no terms.</summary>
    public static string Fingerprint(IReadOnlyList<Term> terms) => terms.Count == 0 ? ""
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', terms.Select(term => $"{term.Source}\t{term.Target}")))))[..12];
}
