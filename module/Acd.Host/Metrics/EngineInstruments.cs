using System.Diagnostics.Metrics;
using Acd.Engine.Agents;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Metrics;

/// <summary>The engine as a whole.</summary>
internal static class EngineInstruments
{
    public static void AddTo(AcdMeter meter)
    {
        meter.Gauge("uptime_seconds", "Since the engine started.", picture => picture.UptimeS);
        meter.Gauge("callers_waiting", "Callers waiting.", picture => picture.Waiting);
        meter.Total("callers_offered_total", "Callers let in.", picture => picture.Offered);
        meter.Total("callers_answered_total", "Callers connected.", picture => picture.Answered);
        meter.Total("callers_answered_in_time_total", "Callers connected within their queue's threshold.",
            picture => picture.AnsweredInTime);
        meter.Total("callers_abandoned_total", "Callers who hung up while waiting.", picture => picture.Abandoned);
        meter.Total("callers_timed_out_total", "Callers who waited as long as their queue allows.", picture => picture.TimedOut);
        meter.Total("callers_refused_total", "Callers not let in.", picture => picture.Refused);
        meter.Totals("callers_left_total", "Callers who left in another way.", picture => picture.Left.Select(
            left => new Measurement<double>(left.Value, new KeyValuePair<string, object?>("how", EnumText.Of(left.Key)))));
        meter.Total("talk_seconds_total", "Talks that ended, together.", picture => picture.TalkS);
        meter.Total("offers_total", "Agents' phones dialled.", picture => picture.Offers);
        meter.Gauge("offer_latency_p50_seconds", "Event to phone dialled, median since the start.", picture => picture.OfferP50S);
        meter.Gauge("offer_latency_p99_seconds", "Event to phone dialled, 99th percentile since the start.", picture => picture.OfferP99S);
        meter.Total("sink_failures_total", "Facts some taker failed to take.", picture => picture.SinkFailures);
        meter.Gauges("agents", "Agents by state.", Agents);
    }

    /// <summary>Each state, with nobody in it too: what isn't said would be taken to be as it was.</summary>
    private static IEnumerable<Measurement<double>> Agents(MetricsPicture picture)
    {
        var counts = picture.Board.Engine.Agents.CountBy(agent => agent.State).ToDictionary();
        return Enum.GetValues<AgentState>().Select(state => new Measurement<double>(
            counts.GetValueOrDefault(state), new KeyValuePair<string, object?>("state", AgentStateText.Of(state))));
    }
}
