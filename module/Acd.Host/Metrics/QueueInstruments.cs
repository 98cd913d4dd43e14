using System.Diagnostics.Metrics;
using Acd.Engine.Queues;
using Acd.Engine.Snapshots;
using Acd.Engine.Statistics;
using Acd.Wallboard.Board;

namespace Acd.Host.Metrics;

/// <summary>Each queue, now and since midnight.</summary>
internal static class QueueInstruments
{
    public static void AddTo(AcdMeter meter)
    {
        Now("waiting", "Callers waiting.", queue => queue.Waiting);
        Now("talking", "Callers connected.", queue => queue.Talking);
        Now("longest_wait_seconds", "Longest wait under way.", queue => queue.LongestWaitMs / 1e3);
        Now("agents_ready", "Agents who could take a call now.", queue => queue.AgentsReady);
        Now("agents_logged_in", "Agents who aren't logged out.", queue => queue.AgentsLoggedIn);
        Now("open", "1: it takes callers.", queue => queue.Mode == QueueMode.Open ? 1 : 0);
        meter.Gauges("queue_callbacks", "Callers to be called back.", picture => picture.Board.QueuesNow.Select(
            queue => Of(queue.Callbacks, queue.Queue)));
        meter.Gauges("queue_expected_wait_seconds", "Median wait of somebody who joins now; no number while nobody could serve him.",
            picture => picture.Board.Expected.Select(
                queue => Of(queue.Value < long.MaxValue ? queue.Value / 1e3 : double.NaN, queue.Key)));
        meter.Gauges("queue_agents", "Agents of a queue by what they do.", Agents);
        Today("offered", "Callers let in since midnight.", queue => queue.Offered);
        Today("answered", "Callers answered since midnight.", queue => queue.Answered);
        Today("abandoned", "Callers who hung up waiting since midnight.", queue => queue.Abandoned);
        Today("service_level", "Share answered in time since midnight, 0 to 1.",
            queue => queue.ServiceLevel(ServiceLevelFormula.AbandonsAreBad) ?? double.NaN);

        void Now(string name, string what, Func<QueueSnapshot, double> value) => meter.Gauges(
            $"queue_{name}", what, picture => picture.Board.Engine.Queues.Select(queue => Of(value(queue), queue.Name)));

        void Today(string name, string what, Func<QueueStatistics, double> value) => meter.Gauges(
            $"queue_{name}_today", what, picture => picture.Board.QueuesToday.Select(queue => Of(value(queue), queue.Queue)));
    }

    private static Measurement<double> Of(double value, string queue) => new(value, new KeyValuePair<string, object?>("queue", queue));

    private static IEnumerable<Measurement<double>> Agents(MetricsPicture picture)
    {
        var agents = picture.Board.Engine.Agents.ToDictionary(agent => agent.Name);
        foreach (var tiers in picture.Board.Config.Tiers.GroupBy(tier => tier.Queue))
        {
            AgentCounts counts = default;
            foreach (var tier in tiers)
            {
                if (agents.TryGetValue(tier.Agent, out var agent))
                    counts = counts.And(agent.Status, agent.State);
            }
            foreach (var (state, count) in ByState(counts))
                yield return new Measurement<double>(count, new("queue", tiers.Key), new("state", state));
        }
    }

    private static IEnumerable<(string State, int Count)> ByState(AgentCounts counts) =>
    [
        ("ready", counts.Ready), ("ringing", counts.Ringing), ("talking", counts.Talking), ("wrap-up", counts.WrapUp),
        ("resting", counts.Resting), ("on-break", counts.OnBreak), ("logged-out", counts.LoggedOut),
    ];
}
