using Acd.CallCenter.Book;
using Acd.CallCenter.Events;
using Acd.CallCenter.States;
using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Facts;

namespace Acd.CallCenter.Facts;

/// <summary>Agents change their status, and stop talking.</summary>
internal sealed class AgentFacts(CallCenterBook book, ICallCenterOutlet outlet, OfferFacts offers)
{
    public void StateChanged(in Fact fact, long nowEpoch)
    {
        if (fact.StateBefore == AgentState.Talking && fact.State != AgentState.Talking)
        {
            offers.CallEnded(fact.Agent, nowEpoch); // also of one who was deleted while he talked
        }
    }

    public void StatusChanged(in Fact fact, long nowEpoch)
    {
        if (fact.Status == fact.StatusBefore || book.Agent(fact.Agent) is not { } agent
            || agent.Status == fact.Status || agent.HasLostLeg)
        {
            return; // how the engine introduces a new agent, or what a command or his lost leg has just announced
        }

        if (agent.State == AgentActivity.InQueueCall && fact.Text == EngineTexts.OnDemandReason)
        {
            agent.RestsOnDemand = true; // mod_callcenter leaves his status as it is, and him Idle after the call
            return;
        }

        offers.TellLimit(agent, fact.Status);
        Announce(agent, fact.Status, nowEpoch);
    }

    /// <summary>He stands by with a leg that isn't there any more.</summary>
    public void LoseLeg(AgentRecord agent, long nowEpoch)
    {
        agent.HasLostLeg = true;
        agent.Uuid = "";
        Announce(agent, AgentStatus.LoggedOut, nowEpoch);
    }

    /// <summary>Takes the status, and says so even if it isn't new.</summary>
    public void Announce(AgentRecord agent, AgentStatus status, long nowEpoch) =>
        Announce(agent, status, Spellings.AgentStatus.Of(status), nowEpoch);

    /// <inheritdoc cref="Announce(AgentRecord, AgentStatus, long)"/>
    public void Announce(AgentRecord agent, AgentStatus status, string text, long nowEpoch)
    {
        bool available = status == AgentStatus.Available;
        if (available && agent.Status != status)
        {
            (agent.TalkTime, agent.CallsAnswered, agent.NoAnswerCount) = (0, 0, 0);
        }

        if (!available || agent.Status != status)
        {
            agent.LastStatusChange = nowEpoch;
        }

        agent.Status = status;
        agent.StatusText = text;
        agent.RestsOnDemand = false;
        outlet.Fire(AgentEvents.StatusChanged(agent.Name, text));
    }
}
