using Acd.Engine.Config;
using Acd.Engine.Facts;

namespace Acd.Engine.Statistics;

/// <summary>
/// Statistics as a fold of the engine's facts: per queue, agent, and agent in a queue; now, today (since local midnight) and by quarter or
/// half hour for the last 24 h. One thread only; what it hands out is immutable and free to roam.
/// <para>
/// Booking: an offer in the interval of joining, an answer, abandon or departure when it happens, talk when it ends, talk plus wrap-up as
/// handling time when the wrap-up ends. Agents' time in states is split where intervals end. Whoever moves to another queue leaves the one
/// and is offered in the other, with the wait he has. Whoever asks to be called back leaves the waiting callers for good: he is neither
/// answered nor abandoned, his callback has counts of its own, his talk counts.
/// </para>
/// <para>
/// Cost: a fact takes O(1) and allocates nothing once the arrays are there. Bounded memory, made only as far as used: a queue takes up to
/// 40 KB of counts plus 3 KB for each threshold, and up to 120 KB of histograms (today and four quarters, of waits, talks and wrap-ups); an
/// agent up to 12 KB, and up to 1 KB for each queue he serves; a caller 150 bytes while he is here. Who went out of the configuration is
/// forgotten with the first configuration a day later.
/// </para>
/// </summary>
public sealed class AcdStatistics
{
    private readonly Tallies _tallies = new();
    private readonly CallerFold _callers;
    private readonly AgentFold _agents;

    public AcdStatistics()
    {
        var handling = new Handling(_tallies);
        _callers = new CallerFold(_tallies, handling);
        _agents = new AgentFold(_tallies, handling);
    }

    /// <summary>
    /// Facts that don't fit those before (a caller who never joined, ended twice), and callers refused for queues nobody knows. They count
    /// nowhere else.
    /// </summary>
    public long FactsIgnored { get; private set; }

    /// <summary>
    /// Takes over queues, thresholds and agents; what was counted keeps its verdict. A new threshold counts from now on.
    /// </summary>
    public void Configure(EngineConfig config) => _tallies.Configure(config);

    /// <summary>
    /// Says what time it is. To be called at the start, and again whenever the wall clock or its offset may have changed (a step, summer
    /// time): between two calls, wall time is taken to pass as monotonic time does. O(agents) when the clocks disagree by a second or
    /// more, otherwise nothing changes.
    /// </summary>
    /// <param name="nowMs">Monotonic time, as in the facts, ms.</param>
    /// <param name="wall">The wall-clock time at that moment; its offset says when the local day ends.</param>
    /// <param name="midnight">When that day began; null: no clock change was since.</param>
    public void SetClock(long nowMs, DateTimeOffset wall, DateTimeOffset? midnight = null)
    {
        if (!_tallies.Timeline.Agrees(nowMs, wall))
        {
            AdvanceTo(nowMs);
            _tallies.Timeline.Set(_tallies.NowMs, wall, midnight);
        }
    }

    /// <summary>Books agents' time up to now; to be called before asking. O(agents). Time never goes back.</summary>
    /// <param name="nowMs">Monotonic time, as in the facts, ms.</param>
    public void AdvanceTo(long nowMs)
    {
        _tallies.NowMs = Math.Max(_tallies.NowMs, nowMs);
        foreach (var agent in _tallies.Agents.Values)
        {
            agent.BookTime(_tallies.Timeline, _tallies.NowMs);
        }
    }

    /// <summary>Counts a fact. In the order of their numbers.</summary>
    public void Take(in Fact fact)
    {
        _tallies.NowMs = Math.Max(_tallies.NowMs, fact.AtMs);
        if (!TakeCaller(fact))
        {
            FactsIgnored++;
        }
    }

    /// <summary>The day so far, local time.</summary>
    public StatisticsPeriod Today()
    {
        var now = _tallies.Now;
        return new StatisticsPeriod
        {
            IsDay = true,
            Day = now.Day,
            From = _tallies.Timeline.DayStart(now.Day),
            Until = _tallies.Timeline.Wall(_tallies.NowMs),
        };
    }

    /// <summary>An interval of the last 24 h.</summary>
    /// <param name="length">Its length.</param>
    /// <param name="ago">0: the one under way; 1: the one before; …</param>
    public StatisticsPeriod Interval(IntervalLength length, int ago)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ago);
        var now = _tallies.Now.Quarter;
        var quarters = (int)length / (int)IntervalLength.Minutes15;
        var first = (length == IntervalLength.Minutes15 ? now : _tallies.Timeline.HalfHourStart(now)) - ((long)ago * quarters);
        var end = _tallies.Timeline.QuarterStart(first + quarters);
        var wall = _tallies.Timeline.Wall(_tallies.NowMs);
        return new StatisticsPeriod
        {
            FirstQuarter = first,
            Quarters = quarters,
            HasHistograms = first > now - HistogramRing.Quarters,
            From = _tallies.Timeline.QuarterStart(first),
            Until = end < wall ? end : wall,
        };
    }

    /// <summary>Every queue, by name.</summary>
    public IReadOnlyList<QueueStatistics> Queues(StatisticsPeriod period) => [.. QueuesByName().Select(queue => queue.Read(period))];

    /// <summary>Null: no such queue.</summary>
    public QueueStatistics? Queue(string name, in StatisticsPeriod period) => _tallies.Queues.GetValueOrDefault(name)?.Read(period);

    /// <summary>Every queue at this moment, by name. O(callers).</summary>
    public IReadOnlyList<QueueNow> QueuesNow()
    {
        var longest = new Dictionary<QueueTally, long>();
        foreach (var call in _tallies.Calls.All.Where(call => !call.IsConnected && !call.IsCallback))
        {
            longest[call.Queue] = Math.Max(longest.GetValueOrDefault(call.Queue), _tallies.NowMs - call.JoinedAtMs);
        }

        return
        [
            .. QueuesByName().Select(queue => new QueueNow(
                queue.Name, queue.Waiting, longest.GetValueOrDefault(queue), queue.Callbacks, queue.Talking)),
        ];
    }

    /// <summary>Every agent, by name.</summary>
    public IReadOnlyList<AgentStatistics> Agents(StatisticsPeriod period) => [.. AgentsByName().Select(agent => agent.Read(period))];

    /// <summary>Null: no such agent.</summary>
    public AgentStatistics? Agent(string name, in StatisticsPeriod period) => _tallies.Agents.GetValueOrDefault(name)?.Read(period);

    /// <summary>Every agent in each queue he was offered callers of, by name; of quarters, only the latest four are kept.</summary>
    public IReadOnlyList<AgentQueueStatistics> AgentsInQueues(StatisticsPeriod period) =>
    [
        .. AgentsByName().SelectMany(agent => agent.Queues.OrderBy(tally => tally.Queue.Name, StringComparer.Ordinal))
            .Select(tally => tally.Read(period)),
    ];

    private bool TakeCaller(in Fact fact) => fact.Kind switch
    {
        FactKind.CallerJoined => _callers.Joined(fact),
        FactKind.CallerRefused => _callers.Refused(fact),
        FactKind.CallerResumed => _callers.Resumed(fact),
        FactKind.CallerMoved => _callers.Moved(fact),
        FactKind.CallerAnswered => _callers.Answered(fact),
        FactKind.CallerEnded => _callers.Ended(fact),
        FactKind.CallbackRequested => _callers.CallbackRequested(fact),
        FactKind.CallbackDialled => _callers.CallbackAttempt(fact, QueueColumns.CallbackAttempts),
        FactKind.CallbackFailed => _callers.CallbackAttempt(fact, QueueColumns.CallbackAttemptsFailed),
        _ => TakeAgent(fact),
    };

    private bool TakeAgent(in Fact fact)
    {
        switch (fact.Kind)
        {
            case FactKind.OfferStarted:
                _agents.Offered(fact);
                break;
            case FactKind.OfferAnswered:
                _agents.OfferAnswered(fact);
                break;
            case FactKind.OfferFailed:
                _agents.OfferFailed(fact);
                break;
            case FactKind.AgentStateChanged:
                _agents.StateChanged(fact);
                break;
            case FactKind.AgentStatusChanged:
                _agents.StatusChanged(fact);
                break;
            default:
                break;
        }

        return true;
    }

    private IEnumerable<QueueTally> QueuesByName() => _tallies.Queues.Values.OrderBy(queue => queue.Name, StringComparer.Ordinal);

    private IEnumerable<AgentTally> AgentsByName() => _tallies.Agents.Values.OrderBy(agent => agent.Name, StringComparer.Ordinal);
}
