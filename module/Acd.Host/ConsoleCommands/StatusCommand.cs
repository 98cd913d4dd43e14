using System.Globalization;
using System.Text.Json;
using Acd.Host.Recovery;
using Acd.Host.Scripting;
using Acd.Host.Traffic;

namespace Acd.Host.ConsoleCommands;

/// <summary>How things are, on one screen.</summary>
internal sealed class StatusCommand(
    EngineDriver driver, TrafficCounters counters, OfferLatency offers, FactFanout facts, LimitWatch limits, RepairLog repairs,
    ScriptDesk scripts, long startedUs) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("status [--json]");

    public string Summary => "queues, agents and callers in numbers, counters, offer times";

    public void Run(ConsoleRequest request)
    {
        var report = Report();
        request.Reply(request.Json ? JsonSerializer.Serialize(report, ConsoleJson.Default.StatusReport) : Text(report));
    }

    private static string Text(StatusReport report)
    {
        int agents = report.Agents.Values.Sum();
        string states = string.Join(", ", report.Agents.Select(state => $"{state.Value} {state.Key}"));
        string ways = string.Join(", ", report.LeftOtherwise.Select(way => $"{way.Value} {way.Key}"));
        string left = ways.Length > 0 ? $"{report.LeftOtherwise.Values.Sum()} ({ways})" : "0";
        string level = report.ServiceLevel is { } value ? value.ToString("F3", CultureInfo.InvariantCulture) : "none yet";
        return string.Create(CultureInfo.InvariantCulture, $"""
            mod_acd {report.Version}, up {Duration.Text(report.UptimeMs)}
            queues           {report.Queues}
            agents           {agents}{(agents > 0 ? $" ({states})" : "")}
            callers waiting  {report.CallersWaiting}
            callers talking  {report.CallersTalking}
            offered          {report.Offered}
            answered         {report.Answered}
            abandoned        {report.Abandoned}
            timed out        {report.TimedOut}
            left otherwise   {left}
            refused          {report.Refused}
            service level    {level}
            mean talk        {report.MeanTalkSeconds:F1} s
            offer p50 / p99  {report.P50OfferMs:F2} / {report.P99OfferMs:F2} ms, {report.Offers} in all
            switch limits    {report.SwitchLimits}
            sink failures    {report.SinkFailures}
            adopted          {report.Adopted}
            repairs          {report.Repairs}{string.Concat(report.RepairsByKind.Select(kind => $"\n  {kind.Value} × {kind.Key}"))}
            script alerts    {report.ScriptAlerts}{Since(report.LastScriptAlert)}
            """);
    }

    private static string Since(string alert) => alert.Length > 0 ? $", the last: {Printable.Text(alert)}" : "";

    private StatusReport Report()
    {
        var snapshot = driver.TakeSnapshot();
        return new StatusReport
        {
            Version = ProductVersion.Text,
            UptimeMs = (driver.NowUs - startedUs) / 1_000,
            Queues = snapshot.Queues.Count,
            Agents = snapshot.Agents.GroupBy(agent => agent.State).OrderBy(group => group.Key)
                .ToDictionary(group => AgentStateText.Of(group.Key), group => group.Count()),
            CallersWaiting = snapshot.Queues.Sum(queue => queue.Waiting),
            CallersTalking = snapshot.Queues.Sum(queue => queue.Talking),
            Offered = counters.Offered,
            Answered = counters.Answered,
            Abandoned = counters.Abandoned,
            TimedOut = counters.TimedOut,
            LeftOtherwise = counters.Left.ToDictionary(way => EnumText.Of(way.Key), way => way.Value),
            Refused = counters.Refused,
            ServiceLevel = counters.ServiceLevel,
            MeanTalkSeconds = counters.MeanTalkSeconds,
            Offers = offers.Offers,
            P50OfferMs = offers.P50Ms,
            P99OfferMs = offers.P99Ms,
            OffersHeldBack = limits.HeldBack,
            SwitchLimits = limits.Text(driver.NowUs),
            SinkFailures = facts.Failures,
            Adopted = repairs.Adopted,
            Repairs = repairs.Total,
            RepairsByKind = repairs.ByKind.ToDictionary(),
            ScriptAlerts = scripts.Alerts.Count,
            LastScriptAlert = scripts.Alerts.Last,
            ScriptHooksOff = scripts.Site?.Service.Status.Off.Count ?? 0,
        };
    }
}
