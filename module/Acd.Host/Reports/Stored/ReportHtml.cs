using System.Net;
using System.Text;

namespace Acd.Host.Reports.Stored;

/// <summary>One page that needs nothing else: tables, plots, and the formulas. Names are data and escaped.</summary>
internal static class ReportHtml
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>Call centre report</title><style>
        body{font-family:system-ui,sans-serif;margin:2rem;max-width:70rem;color:#222}
        table{border-collapse:collapse;font-size:.8rem;margin:1rem 0;display:block;overflow-x:auto}
        th,td{border:1px solid #ccc;padding:.2rem .5rem;text-align:right;white-space:nowrap}th{background:#f3f3f3}
        dt{font-weight:600}dd{margin:0 0 .5rem 1rem}svg{max-width:100%;height:auto}
        </style></head><body>
        """;

    public static string Of(StoredReport report, string title)
    {
        var page = new StringBuilder(Head).Append("<h1>").Append(Text(title)).Append("</h1>\n<h2>Queues</h2>\n");
        Table(page, ReportTable.QueueColumns, report.Queues.Select(ReportTable.Of));
        foreach (var queue in report.Intervals.GroupBy(interval => interval.Queue).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var intervals = queue.ToList();
            page.Append("<h3>").Append(Text(queue.Key)).Append("</h3>\n").Append(ReportPlots.Callers(intervals))
                .Append(ReportPlots.Levels(intervals)).Append(ReportPlots.Times(intervals));
            Table(page, ReportTable.QueueColumns, intervals.Select(ReportTable.Of));
        }
        page.Append("<h2>Agents</h2>\n");
        if (report.Agents.Count > 0)
            page.Append(ReportPlots.Occupancy(report.Agents));
        Table(page, ReportTable.AgentColumns, report.Agents.Select(ReportTable.Of));
        page.Append("<h2>What the numbers are</h2>\n<dl>\n");
        foreach (var (name, formula) in ReportFormulas.All)
            page.Append("<dt>").Append(Text(name)).Append("</dt><dd>").Append(Text(formula.Text)).Append("</dd>\n");
        return page.Append("</dl>\n</body></html>\n").ToString();
    }

    private static void Table(StringBuilder page, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        page.Append("<table><tr>");
        foreach (string column in columns)
            page.Append("<th>").Append(Text(column.Replace('_', ' '))).Append("</th>");
        page.Append("</tr>\n");
        foreach (var row in rows)
        {
            page.Append("<tr>");
            foreach (string value in row)
                page.Append("<td>").Append(Text(value)).Append("</td>");
            page.Append("</tr>\n");
        }
        page.Append("</table>\n");
    }

    private static string Text(string value) => WebUtility.HtmlEncode(value);
}
