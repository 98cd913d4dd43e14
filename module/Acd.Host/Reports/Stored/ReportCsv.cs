namespace Acd.Host.Reports.Stored;

/// <summary>RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe first: names are data.</summary>
internal static class ReportCsv
{
    public static string Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Concat(rows.Prepend(columns).Select(row => string.Join(',', row.Select(Field)) + "\r\n"));

    private static string Field(string text)
    {
        string harmless = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return harmless.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
