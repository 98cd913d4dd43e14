namespace Acd.Conformance.Tests.Framework;

/// <summary>A list as callcenter_config prints it: a header line, rows, "+OK".</summary>
public sealed class CcTable
{
    private readonly string[] _columns;

    public CcTable(string reply)
    {
        string[] lines = reply.TrimEnd('\n').Split('\n');
        if (lines[^1] != "+OK")
            throw new InvalidOperationException($"A list doesn't end in +OK but in: {lines[^1]}.");
        Header = lines.Length > 1 ? lines[0] : "";
        _columns = Header.Split('|');
        Rows = [.. lines.Skip(1).SkipLast(1).Select(line => line.Split('|'))];
    }

    public string Header { get; }

    public IReadOnlyList<string[]> Rows { get; }

    /// <summary>One column of every row.</summary>
    public IReadOnlyList<string> Column(string name) => [.. Rows.Select(row => row[Index(name)])];

    /// <summary>Columns of the only row whose first column is <paramref name="key"/>, joined by |; empty when there is none.</summary>
    public string Of(string key, params string[] columns) =>
        Rows.FirstOrDefault(row => row[0] == key) is { } row ? string.Join('|', columns.Select(name => row[Index(name)])) : "";

    private int Index(string name) =>
        Array.IndexOf(_columns, name) is var index and >= 0
            ? index
            : throw new InvalidOperationException($"The list has no column {name}: {Header}.");
}
