using System.Collections.Immutable;
using Acd.Engine.Config;
using Acd.Engine.Facts;

namespace Acd.Engine.Statistics;

/// <summary>The counts of one queue.</summary>
internal sealed class QueueTally(string name)
{
    /// <summary>24 h and the quarter under way.</summary>
    public const int QuartersKept = 97;

    private readonly CountTable<long> _counts = new(QuartersKept, QueueColumns.Fixed, QueueColumns.LongestWaitMs);
    private readonly HistogramRing _durations = new();
    private long[] _thresholdsMs = [];
    private long _shortAbandonMs;

    public string Name => name;

    public bool IsConfigured { get; set; }

    /// <summary>Callers on the line who wait, now.</summary>
    public int Waiting { get; set; }

    public int Callbacks { get; set; }

    public int Talking { get; set; }

    public bool IsIdle => Waiting == 0 && Callbacks == 0 && Talking == 0;

    public long LastQuarter => _counts.LastQuarter;

    public void Configure(QueueConfig config)
    {
        IsConfigured = true;
        _shortAbandonMs = config.ShortAbandonMs;
        long[] thresholdsMs = [.. config.MoreServiceLevelsMs.Prepend(config.ServiceLevelMs).Distinct()];
        if (!thresholdsMs.SequenceEqual(_thresholdsMs))
        {
            _counts.Reshape(Columns(_thresholdsMs, thresholdsMs));
            _thresholdsMs = thresholdsMs;
        }
    }

    public void Add(in Moment at, int column, long amount = 1) => _counts.Add(at, column, amount);

    public void Record(in Moment at, HistogramKind kind, long ms) => _durations.Record(at, kind, ms);

    public void Answer(in Moment at, long waitMs)
    {
        Add(at, QueueColumns.Answered);
        Add(at, QueueColumns.AnsweredWaitMs, waitMs);
        _counts.Raise(at, QueueColumns.LongestWaitMs, waitMs);
        Record(at, HistogramKind.Wait, waitMs);
        AddToThresholds(at, waitMs, QueueColumns.AnsweredWithin, QueueColumns.AnsweredBeyond);
    }

    /// <summary>A waiting caller left unanswered.</summary>
    public void Leave(in Moment at, CallerOutcome outcome, long waitMs)
    {
        Add(at, QueueColumns.FirstOutcome + (int)outcome);
        if (outcome != CallerOutcome.Abandoned)
        {
            return;
        }

        Add(at, QueueColumns.AbandonedWaitMs, waitMs);
        _counts.Raise(at, QueueColumns.LongestWaitMs, waitMs);
        Add(at, QueueColumns.ShortAbandoned, waitMs < _shortAbandonMs ? 1 : 0);
        AddToThresholds(at, waitMs, QueueColumns.AbandonedWithin, QueueColumns.AbandonedBeyond);
    }

    public QueueStatistics Read(in StatisticsPeriod period)
    {
        var all = _counts.Read(period);
        var thresholds = ImmutableArray.CreateBuilder<ThresholdCounts>(_thresholdsMs.Length);
        for (var i = 0; i < _thresholdsMs.Length; i++)
        {
            var first = QueueColumns.Fixed + (i * QueueColumns.PerThreshold);
            thresholds.Add(new ThresholdCounts(
                _thresholdsMs[i], all[first + QueueColumns.AnsweredWithin], all[first + QueueColumns.AnsweredBeyond],
                all[first + QueueColumns.AbandonedWithin], all[first + QueueColumns.AbandonedBeyond]));
        }

        return new QueueStatistics(all.Take(QueueColumns.Fixed))
        {
            Queue = name,
            From = period.From,
            Until = period.Until,
            Thresholds = thresholds.MoveToImmutable(),
            Waits = _durations.Read(period, HistogramKind.Wait),
            TalkTimes = _durations.Read(period, HistogramKind.Talk),
            WrapUpTimes = _durations.Read(period, HistogramKind.WrapUp),
        };
    }

    private void AddToThresholds(in Moment at, long waitMs, int within, int beyond)
    {
        for (var i = 0; i < _thresholdsMs.Length; i++)
        {
            Add(at, QueueColumns.Fixed + (i * QueueColumns.PerThreshold) + (waitMs <= _thresholdsMs[i] ? within : beyond));
        }
    }

    /// <summary>For each column with the new thresholds the one with the old, -1 where there was none.</summary>
    private static int[] Columns(long[] before, long[] after)
    {
        var from = new int[QueueColumns.Fixed + (after.Length * QueueColumns.PerThreshold)];
        for (var i = 0; i < from.Length; i++)
        {
            var inThreshold = i - QueueColumns.Fixed;
            var old = inThreshold < 0 ? 0 : Array.IndexOf(before, after[inThreshold / QueueColumns.PerThreshold]);
            from[i] = inThreshold < 0 ? i
                : old < 0 ? -1
                : QueueColumns.Fixed + (old * QueueColumns.PerThreshold) + (inThreshold % QueueColumns.PerThreshold);
        }

        return from;
    }
}
