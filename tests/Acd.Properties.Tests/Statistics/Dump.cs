using Acd.Engine.Agents;
using Acd.Engine.Facts;
using Acd.Engine.Statistics;

namespace Acd.Properties.Tests.Statistics;

/// <summary>Statistics as lines of text, so that a difference can be read.</summary>
internal static class Dump
{
    public static IEnumerable<string> Of(QueueStatistics q) =>
    [
        $"Offered {q.Offered}",
        $"MovedIn {q.MovedIn}",
        $"Refused {q.Refused}",
        $"Answered {q.Answered} in {q.AnsweredWaitMs}",
        $"Abandoned {q.Abandoned} in {q.AbandonedWaitMs}, short {q.ShortAbandoned}",
        $"FlowOut {q.FlowOut}, moved {q.MovedOut}, callbacks {q.CallbacksRequested}",
        $"TimedOut {q.Left(CallerOutcome.TimedOut)}",
        $"LongestWaitMs {q.LongestWaitMs}",
        $"CallbacksAnswered {q.CallbacksAnswered}",
        $"CallbacksFailed {q.CallbacksFailed}",
        $"Talks {q.Talks} in {q.TalkMs}",
        $"WrapUps {q.WrapUps} in {q.WrapUpMs}",
        $"Handled {q.Handled} in {q.HandleMs}",
        $"Offers {q.Offers} {q.OffersAnswered} {q.OffersFailed}",
        .. q.Thresholds.Select(t =>
            $"{t.ThresholdMs}: {t.AnsweredWithin} {t.AnsweredBeyond} {t.AbandonedWithin} {t.AbandonedBeyond}"),
    ];

    public static IEnumerable<string> Of(AgentStatistics a) =>
    [
        $"Offers {a.Offers}",
        $"Talks {a.TalkMs}",
        $"WrapUps {a.WrapUps}",
        $"Handled {a.Handled} in {a.HandleMs}",
        .. Enum.GetValues<AgentState>().Select(state => $"{state} {a.InStateMs(state)}"),
    ];

    public static IEnumerable<string> Percentiles(DurationHistogram? histogram) =>
        new double[] { 0, 50, 90, 95, 99, 100 }.Select(p => $"p{p} {histogram!.PercentileMs(p)}").Append($"{histogram!.Count}");
}
