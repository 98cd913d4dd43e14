using System.Globalization;
using System.Text.Json.Nodes;
using Acd.Host.Traffic;

namespace Acd.Host.ConsoleCommands;

/// <summary>
/// Everything that can be counted, a name and a value a line, in the form Prometheus reads. Counters end in <c>_total</c> and count since
/// the engine started; everything else is as it stands now.
/// </summary>
internal sealed class MetricsCommand(
    EngineDriver driver, TrafficCounters counters, OfferLatency offers, FactFanout facts, long startedUs) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("metrics");

    public string Summary => "everything that can be counted, a name and a value a line, for monitoring";

    public void Run(ConsoleRequest request)
    {
        var values = Values().ToList();
        request.Reply(request.Json
            ? new JsonObject(values.Select(value => KeyValuePair.Create(value.Name, (JsonNode?)value.Value))).ToJsonString()
            : string.Join('\n', values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Name} {value.Value}"))));
    }

    private IEnumerable<(string Name, double Value)> Values()
    {
        var snapshot = driver.TakeSnapshot();
        yield return ("acd_uptime_seconds", (driver.NowUs - startedUs) / 1_000_000);
        yield return ("acd_callers_offered_total", counters.Offered);
        yield return ("acd_callers_answered_total", counters.Answered);
        yield return ("acd_callers_answered_in_time_total", counters.AnsweredInTime);
        yield return ("acd_callers_abandoned_total", counters.Abandoned);
        yield return ("acd_callers_timed_out_total", counters.TimedOut);
        yield return ("acd_callers_refused_total", counters.Refused);
        foreach (var (way, callers) in counters.Left)
            yield return ($"acd_callers_left_total{Label("how", EnumText.Of(way))}", callers);
        yield return ("acd_callers_waiting", counters.WaitingNow);
        yield return ("acd_talk_seconds_total", counters.TalkMs / 1e3);
        yield return ("acd_offers_total", offers.Offers);
        yield return ("acd_offer_p50_ms", offers.P50Ms);
        yield return ("acd_offer_p99_ms", offers.P99Ms);
        yield return ("acd_sink_failures_total", facts.Failures);
        foreach (var state in snapshot.Agents.GroupBy(agent => agent.State).OrderBy(group => group.Key))
            yield return ($"acd_agents{Label("state", AgentStateText.Of(state.Key))}", state.Count());
        foreach (var queue in snapshot.Queues)
        {
            string label = Label("queue", queue.Name);
            yield return ($"acd_queue_waiting{label}", queue.Waiting);
            yield return ($"acd_queue_longest_wait_seconds{label}", queue.LongestWaitMs / 1e3);
            yield return ($"acd_queue_talking{label}", queue.Talking);
            yield return ($"acd_queue_agents_ready{label}", queue.AgentsReady);
            yield return ($"acd_queue_agents_logged_in{label}", queue.AgentsLoggedIn);
            yield return ($"acd_queue_open{label}", queue.Mode == Engine.Queues.QueueMode.Open ? 1 : 0);
        }
    }

    /// <summary>Backslash, quote and line break are the characters a label must not hold as they are.</summary>
    private static string Label(string name, string value)
    {
        string escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        return $"{{{name}=\"{escaped}\"}}";
    }
}
