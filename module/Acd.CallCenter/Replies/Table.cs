using System.Text;
using System.Text.Json.Nodes;

namespace Acd.CallCenter.Replies;

/// <summary>
/// A list as mod_callcenter prints it: fields separated by <c>|</c> without any escaping, a header line, <c>+OK</c> at the end. A line
/// break inside a value would end the reply for many clients, so line breaks in what callers choose become blanks.
/// </summary>
/// <param name="columns">In the order clients count on.</param>
/// <param name="headerWhenEmpty">Lists out of its database have no header when they have no row.</param>
internal sealed class Table<T>(IReadOnlyList<Column<T>> columns, bool headerWhenEmpty)
{
    public string Render(IReadOnlyList<T> rows)
    {
        StringBuilder text = new();
        if (rows.Count > 0 || headerWhenEmpty)
        {
            text.AppendJoin('|', columns.Select(column => column.Name)).Append('\n');
        }

        foreach (T row in rows)
        {
            text.AppendJoin('|', columns.Select(column => OneLine(column.Text(row)))).Append('\n');
        }

        return text.Append(ReplyText.Ok).ToString();
    }

    public JsonArray ToJson(IReadOnlyList<T> rows) => [.. rows.Select(ToJson)];

    private JsonObject ToJson(T row)
    {
        JsonObject item = [];
        foreach (Column<T> column in columns)
        {
            if (column.Json(row) is { } value)
            {
                item[column.Name] = value;
            }
        }

        return item;
    }

    private static string OneLine(string? text) => text is null ? "" : text.ReplaceLineEndings(" ");
}
