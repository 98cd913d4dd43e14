using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Facts;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine;

/// <summary>Everything the engine knows. The classes that act on it keep no state of their own.</summary>
internal sealed class EngineState
{
    public EngineState(ulong seed)
    {
        var random = new SeededRandom(seed);
        Offers = new OfferTable(random.Next());
        Facts = new FactWriter(this);
    }

    /// <summary>Monotonic time of the input being handled, ms.</summary>
    public long NowMs { get; private set; }

    public EngineConfig Config { get; set; } = EngineConfig.Empty;

    public Dictionary<string, Queue> Queues { get; } = new(StringComparer.Ordinal);

    /// <summary>Agents by name, those who finish a call after their removal included.</summary>
    public Dictionary<string, Agent> Agents { get; } = new(StringComparer.Ordinal);

    public CallerTable Callers { get; } = new();

    public OfferTable Offers { get; }

    public DeadlineHeap Deadlines { get; } = new();

    public OutputBuffer<Command> Commands { get; } = new();

    public FactWriter Facts { get; }

    /// <summary>The last <see cref="Agent.IdleOrder"/> given.</summary>
    public long LastIdleOrder { get; set; }

    /// <summary>Moves the clock; never back, so that durations can't be negative even when the caller's clock errs.</summary>
    public void Advance(long nowMs) => NowMs = Math.Max(NowMs, nowMs);
}
