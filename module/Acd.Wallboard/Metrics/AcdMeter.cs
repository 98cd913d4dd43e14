using System.Diagnostics.Metrics;
using Acd.Wallboard.Board;
using Acd.Wallboard.Live;

namespace Acd.Wallboard.Metrics;

/// <summary>The board as instruments. Reading them costs the engine nothing: all comes from the latest picture.</summary>
internal sealed class AcdMeter : IDisposable
{
    /// <summary>Name of the meter, and the beginning of every metric's name.</summary>
    public const string Name = "acd";

    private readonly Meter _meter = new(Name);
    private readonly BoardFeed _feed;

    public AcdMeter(BoardFeed feed, Func<EngineFigures?> figures)
    {
        _feed = feed;
        OfQueues("queue_waiting", "Callers waiting.", queue => queue.Waiting);
        OfQueues("queue_talking", "Callers connected.", queue => queue.Talking);
        OfQueues("queue_callbacks", "Callers to be called back.", queue => queue.Callbacks);
        OfQueues("queue_longest_wait_seconds", "Longest wait under way.", queue => LongestWaitS(queue));
        OfQueues("queue_expected_wait_seconds", "Median wait of somebody who joins now.", queue => (queue.ExpectedWaitMs ?? 0) / 1000.0);
        OfQueues("queue_service_level_today", "Share answered in time.", queue => queue.Today.ServiceLevel ?? double.NaN);
        OfQueues("queue_offered_today", "Callers let in since midnight.", queue => queue.Today.Offered);
        OfQueues("queue_answered_today", "Callers answered since midnight.", queue => queue.Today.Answered);
        OfQueues("queue_abandoned_today", "Callers who hung up waiting since midnight.", queue => queue.Today.Abandoned);
        _meter.CreateObservableGauge("queue_agents", Agents, description: "Agents of a queue by state.");
        _meter.CreateObservableGauge("board_watchers", () => feed.Watchers, description: "Open wallboards.");
        Total("callers_joined", "Callers let in.", figures, f => f.CallersJoined);
        Total("callers_answered", "Callers connected.", figures, f => f.CallersAnswered);
        Total("callers_abandoned", "Callers who hung up while waiting.", figures, f => f.CallersAbandoned);
        Total("offers_started", "Phones dialled.", figures, f => f.OffersStarted);
        Total("fact_failures", "Facts some taker failed to take.", figures, f => f.FactFailures);
        _meter.CreateObservableGauge(
            "offer_latency_p99_seconds", () => (figures()?.OfferP99Ms ?? 0) / 1000, description: "Event to phone dialled.");
    }

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<int>> Of(QueueCard queue)
    {
        var (ready, ringing, talking, wrapUp, resting, onBreak, loggedOut) = queue.Agents;
        (string State, int Count)[] counts =
        [
            ("ready", ready), ("ringing", ringing), ("talking", talking), ("wrap-up", wrapUp), ("resting", resting),
            ("on-break", onBreak), ("logged-out", loggedOut),
        ];
        return counts.Select(item => new Measurement<int>(item.Count, new("queue", queue.Name), new("state", item.State)));
    }

    private double LongestWaitS(QueueCard queue) =>
        queue.LongestWaitSince is { } since ? Math.Max(0, _feed.State.Picture.At - since) / 1000.0 : 0;

    private IEnumerable<Measurement<int>> Agents() => _feed.State.Picture.Queues.SelectMany(Of);

    private void OfQueues(string name, string what, Func<QueueCard, double> value) => _meter.CreateObservableGauge(
        name,
        () => _feed.State.Picture.Queues.Select(
            queue => new Measurement<double>(value(queue), new KeyValuePair<string, object?>("queue", queue.Name))),
        description: what);

    private void Total(string name, string what, Func<EngineFigures?> figures, Func<EngineFigures, long> value) =>
        _meter.CreateObservableCounter(name, () => figures() is { } known ? value(known) : 0, description: what);
}
