using Acd.Engine.Invariants;

namespace Acd.Engine;

/// <summary>
/// Checks what must hold between two inputs. O(everything): run it after every step in tests and now and then in production, where a
/// violation is a defect to report, not a reason to stop.
/// </summary>
public static class EngineInvariants
{
    /// <summary>The first violation found, as one sentence; null when all is well.</summary>
    public static string? FindViolation(AcdEngine engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        var state = engine.State;
        if (!state.Deadlines.IsConsistent())
        {
            return "the deadline heap is out of order";
        }

        if (state.DirtyQueues.Count > 0 || state.DirtyAgents.Count > 0)
        {
            return "something that follows from the last input wasn't done";
        }

        return CallerInvariants.Find(state) ?? OfferInvariants.Find(state) ?? AgentInvariants.Find(state) ?? QueueInvariants.Find(state);
    }
}
