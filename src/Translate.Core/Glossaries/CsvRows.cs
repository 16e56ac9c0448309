using System.Text;

namespace Translate;

/// <summary>The rows of a CSV (RFC 4180), with commas or, as programs of many countries write it, semicolons.</summary>
internal static class CsvRows
{
    /// <summary>The rows that hold something, each with the line where it begins.</summary>
    /// <exception cref="ConfigurationException">A quotation mark is not closed.</exception>
    public static IEnumerable<(int Line, string[] Cells)> Read(string path, string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        var separator = first.Contains(';') && !first.Contains(',') ? ';' : ',';
        var (line, begun) = (1, 1);
        var cells = new List<string>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var at = 0; at <= text.Length; at++)
        {
            var sign = at < text.Length ? text[at] : '\n';
            if (isQuoted && at == text.Length)
                throw new ConfigurationException($"{path}: line {begun}: a quotation mark is not closed.");
            if (sign == '"' && (isQuoted || cell.Length == 0))
            {
                // Two in a row inside of marks are one.
                if (isQuoted && at + 1 < text.Length && text[at + 1] == '"')
                    cell.Append(text[at++]);
                else
                    isQuoted = !isQuoted;
            }
            else if (!isQuoted && (sign == separator || sign == '\n'))
            {
                cells.Add(cell.ToString().TrimEnd('\r'));
                cell.Clear();
                if (sign == '\n')
                {
                    if (cells.Exists(c => c.Trim().Length > 0) && !cells[0].StartsWith('#'))
                        yield return (begun, [.. cells]);
                    cells.Clear();
                }
            }
            else
            {
                cell.Append(sign);
            }

            if (sign == '\n')
            {
                line++;
                if (cells.Count == 0 && cell.Length == 0)
                    begun = line;
            }
        }
    }
}
