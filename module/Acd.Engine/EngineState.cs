using System.Diagnostics.CodeAnalysis;
using Acd.Engine.Agents;
using Acd.Engine.Callbacks;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Explain;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Monitoring;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Recordings;
using Acd.Engine.Recovery;
using Acd.Engine.Routing;
using Acd.Engine.Skills;
using Acd.Engine.Timing;

namespace Acd.Engine;

/// <summary>Everything the engine knows. The classes that act on it keep no state of their own.</summary>
internal sealed class EngineState
{
    /// <summary>Set in the ids of callers the engine names itself; the switch's are far below. Ids stay below 2^53, for JSON.</summary>
    private const ulong OwnCall = 1UL << 52;

    private SeededRandom _random;
    private ulong _lastNumber;
    private ulong _lastOwnCall;

    public EngineState(ulong seed)
    {
        _random = new SeededRandom(seed);
        _lastNumber = new SeededRandom(~seed).Next() >> 16;
        var life = _random.Next();
        Offers = new OfferTable(life);
        _lastOwnCall = OwnCall | ((life & 0xFFFFF) << 32);
        Facts = new FactWriter(this);
    }

    /// <summary>Monotonic time of the input being handled, ms.</summary>
    public long NowMs { get; private set; }

    /// <summary>What is in force: what was asked for, and queues that are drained before they go.</summary>
    public EngineConfig Config { get; set; } = EngineConfig.Empty;

    /// <summary>What was asked for last.</summary>
    public EngineConfig RequestedConfig { get; set; } = EngineConfig.Empty;

    /// <summary>Queues that go as soon as nobody waits in them.</summary>
    public List<Queue> Retired { get; } = [];

    public Dictionary<string, Queue> Queues { get; } = new(StringComparer.Ordinal);

    /// <summary>Agents by name, those who finish a call after their removal included.</summary>
    public Dictionary<string, Agent> Agents { get; } = new(StringComparer.Ordinal);

    public CallerTable Callers { get; } = new();

    public OfferTable Offers { get; }

    public DeadlineHeap Deadlines { get; } = new();

    public SkillCatalogue Skills { get; } = new();

    public SkillPlans SkillPlans { get; } = new();

    public Resumes Resumes { get; } = new();

    public ExpectedCallers Expected { get; } = new();

    public CallbackCaps CallbackCaps { get; } = new();

    public DecisionLog Decisions { get; } = new();

    public OutputBuffer<Command> Commands { get; } = new();

    public FactWriter Facts { get; }

    /// <summary>Recordings whose end the switch hasn't reported, by number.</summary>
    public Dictionary<ulong, Recording> Recordings { get; } = [];

    /// <summary>Supervisors who follow an agent, by number.</summary>
    public Dictionary<ulong, MonitorSession> Monitors { get; } = [];

    /// <summary>Queues with something to look after before the input is over.</summary>
    public List<Queue> DirtyQueues { get; } = [];

    /// <summary>Agents who became absent while callers wait for them and nobody else.</summary>
    public List<Agent> DirtyAgents { get; } = [];

    /// <summary>The last <see cref="Agent.IdleOrder"/> given.</summary>
    public long LastIdleOrder { get; set; }

    /// <summary>The last number given to something that is played to a caller.</summary>
    public ulong LastAnnouncement { get; set; }

    /// <summary>Moves the clock; never back, so that durations can't be negative even when the caller's clock errs.</summary>
    public void Advance(long nowMs) => NowMs = Math.Max(NowMs, nowMs);

    /// <summary>A number for a recording or a monitor; two lives of the engine give different ones.</summary>
    public ulong NextNumber() => ++_lastNumber;

    /// <summary>For a caller who isn't in the switch's application: unlike every id it gives, and those of other lives.</summary>
    public CallId NextOwnCallId() => new(++_lastOwnCall);

    /// <summary>A random number above 0 and below 1.</summary>
    public double NextDraw() => ((_random.Next() >> 12) + 0.5) / (1L << 52);

    /// <summary>False: there is none of that name, or he was removed and only finishes a call.</summary>
    public bool TryFindAgent(string name, [NotNullWhen(true)] out Agent? agent) =>
        Agents.TryGetValue(name, out agent) && !agent.IsRemoved;

    /// <summary>Has the queue looked after at the end of this input.</summary>
    public void MarkDirty(Queue queue)
    {
        if (!queue.IsDirty)
        {
            queue.IsDirty = true;
            DirtyQueues.Add(queue);
        }
    }
}
