using Acd.Engine.Invariants;

namespace Acd.Engine;

/// <summary>
/// Checks what must hold between two inputs. O(everything), so it runs in tests only: after every step of scenarios and properties, now and
/// then in simulations. In production a walk over 10,000 agents would hold up an offer; there the count of live channels, every 5 s, is
/// what finds and repairs whoever is stuck (<c>Reconciler</c> of the host).
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
