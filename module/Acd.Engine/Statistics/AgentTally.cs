using Acd.Engine.Agents;
using Acd.Engine.Ids;

namespace Acd.Engine.Statistics;

/// <summary>The counts of one agent, and what he is doing.</summary>
internal sealed class AgentTally(string name, long sinceMs)
{
    private readonly CountTable<int> _counts = new(QueueTally.QuartersKept, AgentColumns.All);
    private readonly Dictionary<QueueTally, AgentQueueTally> _queues = [];
    private long _bookedUntilMs = sinceMs;
    private long _round;

    public string Name => name;

    public bool IsConfigured { get; set; }

    public AgentState State { get; set; }

    public AgentStatus Status { get; set; }

    /// <summary>Talks under way, of those begun since he last wasn't talking.</summary>
    public int Talking { get; private set; }

    /// <summary>The caller he was connected to last.</summary>
    public CallId LastCall { get; set; }

    /// <summary>The caller his wrap-up belongs to; default: he isn't in wrap-up.</summary>
    public CallId WrapUpOf { get; set; }

    /// <summary>Of a talk that is over: whether a wrap-up follows shows when his state changes.</summary>
    public CallRecord? Unsettled { get; set; }

    public IReadOnlyCollection<AgentQueueTally> Queues => _queues.Values;

    public long LastQuarter => _counts.LastQuarter;

    private bool IsOnDuty => Status != AgentStatus.LoggedOut || State is not (AgentState.NotReady or AgentState.Unreachable);

    public void Connect(CallRecord call)
    {
        call.Agent = this;
        call.Round = _round;
        Talking++;
        LastCall = call.Call;
    }

    /// <summary>The talk is over. True: he is talking still, and it was the last: what he does next belongs to it.</summary>
    public bool EndTalk(CallRecord call)
    {
        if (call.Round != _round)
        {
            return false;
        }

        Talking--;
        return State == AgentState.Talking && Talking == 0;
    }

    /// <summary>He isn't talking any more, whether or not all his talks have been reported over.</summary>
    public void EndRound()
    {
        _round++;
        Talking = 0;
    }

    /// <summary>Counts for the agent, and for him in the queue; null: no queue in particular.</summary>
    public void Add(in Moment at, QueueTally? queue, int column, long amount = 1)
    {
        _counts.Add(at, column, amount);
        if (queue is not null)
        {
            In(queue).Add(at, column, amount);
        }
    }

    /// <summary>Books the time in his state up to now, each part in the quarter it belongs to.</summary>
    public void BookTime(Timeline timeline, long nowMs)
    {
        if (IsOnDuty)
        {
            // Quarters older than what is kept need no counting, and an idle weekend no loop.
            _bookedUntilMs = Math.Max(_bookedUntilMs, nowMs - (QueueTally.QuartersKept * Timeline.QuarterMs));
            while (_bookedUntilMs < nowMs)
            {
                var at = timeline.At(_bookedUntilMs);
                var untilMs = Math.Min(nowMs, timeline.QuarterEndMs(_bookedUntilMs));
                _counts.Add(at, AgentColumns.FirstState + (int)State, untilMs - _bookedUntilMs);
                _counts.Add(at, AgentColumns.LoggedInMs, untilMs - _bookedUntilMs);
                _bookedUntilMs = untilMs;
            }
        }

        _bookedUntilMs = Math.Max(_bookedUntilMs, nowMs);
    }

    /// <summary>Forgets queues nobody knows any more.</summary>
    public void Forget(Func<QueueTally, bool> isGone)
    {
        foreach (var queue in _queues.Keys.Where(isGone).ToList())
        {
            _queues.Remove(queue);
        }
    }

    public AgentStatistics Read(in StatisticsPeriod period) => new(_counts.Read(period))
    {
        Agent = name,
        From = period.From,
        Until = period.Until,
    };

    private AgentQueueTally In(QueueTally queue)
    {
        if (!_queues.TryGetValue(queue, out var tally))
        {
            _queues.Add(queue, tally = new AgentQueueTally(name, queue));
        }

        return tally;
    }
}
