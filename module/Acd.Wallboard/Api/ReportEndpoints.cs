using System.Globalization;
using System.Text;
using Acd.Engine;
using Microsoft.AspNetCore.RateLimiting;

namespace Acd.Wallboard.Api;

/// <summary>Reports of a day, of what the user sees.</summary>
internal static class ReportEndpoints
{
    private const string Day = "yyyy-MM-dd";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/reports/{what}", ReadAsync)
        .WithSummary("queues, queue-intervals, agents or agent-intervals of a day (yyyy-MM-dd, local; today by default) as csv or json.")
        .WithDescription("interval is 15 or 30 minutes; name asks for one queue or agent. Columns and formulas as those of scripts/report.")
        .RequireRateLimiting(WebServer.ReportLimit)
        .Produces<string>(StatusCodes.Status200OK, "application/json", "text/csv");

    private static async Task<IResult> ReadAsync(
        string what, HttpContext context, Order order, IReportDoor reports, string day = "", int interval = 30, string format = "json",
        string name = "")
    {
        if (Fault(what, day, interval, format) is { } fault)
            return Problems.Of(StatusCodes.Status422UnprocessableEntity, fault);
        bool ofQueues = what.StartsWith("queue", StringComparison.Ordinal);
        // The board's agents are looked through once, not for every row.
        var agents = ofQueues ? [] : order.AgentsSeen();
        bool asCsv = format == "csv";
        var answer = await reports.ReportAsync(
            new ReportWish
            {
                What = what, Day = DayOf(day), IntervalMinutes = interval, AsCsv = asCsv,
                Includes = row => (name.Length == 0 || row == name) && (ofQueues ? order.Sees(row) : agents?.Contains(row) ?? true),
            },
            context.RequestAborted).ConfigureAwait(false);
        if (answer.Text is null)
            return Problems.Of(StatusCodes.Status409Conflict, answer.Fault!);
        if (asCsv)
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{what}{(day.Length > 0 ? "-" + day : "")}.csv\"";
        return Results.Text(answer.Text, asCsv ? "text/csv" : "application/json", Encoding.UTF8);
    }

    private static Sentence? Fault(string what, string day, int interval, string format)
    {
        if (!ReportWish.Kinds.Contains(what))
            return new("report-unknown", $"unknown report \"{what}\": write {string.Join(", ", ReportWish.Kinds)}");
        if (day.Length > 0 && DayOf(day) is null)
            return new("day-malformed", $"day \"{day}\" isn't a day: write it as 2026-03-01");
        if (interval is not (15 or 30))
            return new("interval-unknown", $"interval {interval}: write 15 or 30");
        return format is "json" or "csv" ? null : new("format-unknown", $"unknown format \"{format}\": write json or csv");
    }

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
