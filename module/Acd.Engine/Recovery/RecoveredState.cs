using Acd.Engine.Events;
using Acd.Engine.Timing;

namespace Acd.Engine.Recovery;

/// <summary>What an engine has to be told of the time before it, as the inputs that tell it; times are up to that moment.</summary>
/// <param name="Agents">Every agent known, by name.</param>
/// <param name="Callbacks">Callers who wait to be called back, in the order in which they joined.</param>
/// <param name="Callers">Callers who waited or were offered, or went to their fallback, and may join again.</param>
public sealed record RecoveredState(
    IReadOnlyList<AgentRestored> Agents, IReadOnlyList<CallbackRestored> Callbacks, IReadOnlyList<CallerExpected> Callers)
{
    /// <summary>For how long a caller is expected back.</summary>
    public const long RejoinMs = EngineTimes.RejoinMs;

    public static readonly RecoveredState Nothing = new([], [], []);

    public bool IsEmpty => Agents.Count + Callbacks.Count + Callers.Count == 0;
}
