using System.Text;

namespace Acd.Host.ConsoleCommands;

/// <summary>A table for the console: columns as wide as their widest cell, two blanks between; numbers to the right.</summary>
internal sealed class TextTable
{
    private readonly string[] _headings;
    private readonly bool[] _right;
    private readonly List<string[]> _rows = [];

    /// <param name="headings">Those that end in "&gt;" are of columns aligned to the right.</param>
    public TextTable(params string[] headings)
    {
        _headings = [.. headings.Select(heading => heading.TrimEnd('>'))];
        _right = [.. headings.Select(heading => heading.EndsWith('>'))];
    }

    public void Add(params object[] cells) => _rows.Add([.. cells.Select(cell => cell.ToString() ?? "")]);

    /// <summary>The table and a last line that counts, e.g. <c>3 queues</c>.</summary>
    public string ToString(string what)
    {
        var widths = _headings.Select((heading, i) => _rows.Select(row => row[i].Length).Append(heading.Length).Max()).ToArray();
        var text = new StringBuilder();
        foreach (var row in _rows.Prepend(_headings))
        {
            var cells = row.Select((cell, i) => _right[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
        return text.Append(_rows.Count).Append(' ').Append(what).Append(_rows.Count == 1 ? "" : "s").ToString();
    }
}
