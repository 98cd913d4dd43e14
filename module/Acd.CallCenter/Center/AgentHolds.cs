using Acd.CallCenter.Book;
using Acd.CallCenter.States;

namespace Acd.CallCenter.Center;

/// <summary>
/// Keeps agents from being offered whom mod_callcenter wouldn't offer because of what a command said: a state other than Waiting set by
/// hand, or a ready_time to come, or a leg that is gone. The engine is told when that begins and ends.
/// </summary>
internal sealed class AgentHolds(CallCenterBook book, IEngineDoor door)
{
    /// <summary>To be called often, and after every command.</summary>
    public void Refresh()
    {
        foreach (AgentRecord agent in book.Agents)
        {
            Refresh(agent);
        }
    }

    public void Refresh(AgentRecord agent)
    {
        if (agent.HasLostLeg)
        {
            door.SetStatus(agent.Name, agent.Status);
            door.SetStandbyLeg(agent.Name, "");
            agent.HasLostLeg = false;
        }

        bool held = (agent.State != AgentActivity.Waiting && !agent.RestsOnDemand && !IsBusy(agent)) || agent.HeldUntil > door.NowEpoch;
        if (held != agent.IsHeld)
        {
            agent.IsHeld = held;
            door.SetReachable(agent.Name, !held);
        }
    }

    /// <summary>While he is offered or talks his state is the engine's to end: it overwrites what was set by hand.</summary>
    private bool IsBusy(AgentRecord agent) => book.Offers.Values.Any(offer => offer.Agent == agent);
}
