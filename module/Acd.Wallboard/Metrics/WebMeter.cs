using System.Diagnostics.Metrics;
using Acd.Wallboard.Live;

namespace Acd.Wallboard.Metrics;

/// <summary>What the server counts of those who watch.</summary>
internal sealed class WebMeter : IDisposable
{
    private readonly Meter _meter;

    public WebMeter(MetricsText text, BoardFeed feed)
    {
        _meter = text.NewMeter();
        _meter.CreateObservableGauge("board_watchers", () => feed.Watchers, description: "Open wallboards.");
        _meter.CreateObservableCounter(
            "board_fell_behind_total", () => feed.FellBehind,
            description: "Times a wallboard was too slow: changes were dropped and a whole picture made up for them.");
        _meter.CreateObservableCounter(
            "board_refused_total", () => feed.Refused, description: "Wallboards not served because too many are open.");
        _meter.CreateObservableCounter(
            "board_ended_total", () => feed.Ended, description: "Wallboards closed because rights or token ended.");
    }

    public void Dispose() => _meter.Dispose();
}
