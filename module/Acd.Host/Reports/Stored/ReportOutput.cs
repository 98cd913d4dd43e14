using System.Globalization;
using System.Text.Json;

namespace Acd.Host.Reports.Stored;

/// <summary>A report as text in the format that was asked for.</summary>
internal static class ReportOutput
{
    public static IReadOnlyList<string> Kinds { get; } = ["queues", "queue-intervals", "agents", "agent-intervals"];

    public static string Of(StoredReport report, ReportRange range, string format, string what)
    {
        if (format == "html")
            return ReportHtml.Of(report, Title(range));
        var (columns, rows) = what switch
        {
            "queues" => (ReportTable.QueueColumns, report.Queues.Select(ReportTable.Of)),
            "agents" => (ReportTable.AgentColumns, report.Agents.Select(ReportTable.Of)),
            "agent-intervals" => (ReportTable.AgentColumns, report.AgentIntervals.Select(ReportTable.Of)),
            _ => (ReportTable.QueueColumns, report.Intervals.Select(ReportTable.Of)),
        };
        return format == "json" ? Json(columns, rows) : ReportCsv.Of(columns, rows);
    }

    /// <summary>The rows, each as an object, and the formulas; numbers are numbers, what can't be divided is null.</summary>
    private static string Json(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("rows");
            foreach (var row in rows)
            {
                json.WriteStartObject();
                for (int i = 0; i < columns.Count; i++)
                    Write(json, columns[i], row[i]);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteStartArray("formulas");
            foreach (var (name, formula) in ReportFormulas.All)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("formula", formula.Text);
                json.WriteString("code", formula.Id);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string column, string value)
    {
        if (column is "from" or "until" or "queue" or "agent")
            json.WriteString(column, value);
        else if (value.Length == 0)
            json.WriteNull(column);
        else
            json.WriteNumber(column, decimal.Parse(value, CultureInfo.InvariantCulture));
    }

    private static string Title(ReportRange range) => string.Create(
        CultureInfo.InvariantCulture,
        $"Call centre, {range.Local(range.FirstMs):yyyy-MM-dd HH:mm} to {range.Local(range.UntilMs):yyyy-MM-dd HH:mm}");
}
