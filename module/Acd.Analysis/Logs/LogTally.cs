using Acd.Analysis.Rules;

namespace Acd.Analysis.Logs;

/// <summary>Counts the lines that tell of a limit, and what the log says of load.</summary>
public sealed class LogTally
{
    private const double BusyPercent = 10;
    private readonly Dictionary<string, LogCount> _counts = [];
    private readonly HashSet<DateTime> _busySeconds = [];
    private DateTime _second;
    private int _legsThisSecond;

    public long Lines { get; private set; }

    /// <summary>Legs that were made.</summary>
    public long Legs { get; private set; }

    public int LegsPerSecondPeak { get; private set; }

    /// <summary>100: no line told.</summary>
    public double LeastIdlePercent { get; private set; } = 100;

    /// <summary>Seconds with a line that told of less than a tenth of the processor idle.</summary>
    public int BusySeconds => _busySeconds.Count;

    public LogCount? BusyLines { get; private set; }

    /// <summary>By the rule's name; only those that occurred.</summary>
    public IReadOnlyDictionary<string, LogCount> Counts => _counts;

    public void Take(LogPlace place, LogLine line)
    {
        Lines++;
        if (line.IdlePercent is { } idle)
        {
            LeastIdlePercent = Math.Min(LeastIdlePercent, idle);
            if (idle < BusyPercent && _busySeconds.Add(line.At))
                BusyLines = LogCount.Add(BusyLines, place, line.Text);
        }
        if (line.Text.StartsWith("New Channel ", StringComparison.Ordinal))
            CountLeg(line.At);
        if (LogRules.Find(line.Text) is { } rule)
            _counts[rule.Id] = LogCount.Add(_counts.GetValueOrDefault(rule.Id), place, line.Text);
    }

    private void CountLeg(DateTime at)
    {
        Legs++;
        _legsThisSecond = at == _second ? _legsThisSecond + 1 : 1;
        _second = at;
        LegsPerSecondPeak = Math.Max(LegsPerSecondPeak, _legsThisSecond);
    }
}
