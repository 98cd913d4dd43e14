using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Offers;

namespace Acd.Engine.Monitoring;

/// <summary>Lets supervisors follow their agent into and out of talks.</summary>
internal sealed class Listeners(EngineState state)
{
    /// <summary>Who isn't in another talk of the agent hears this one.</summary>
    public void TalkStarted(Offer offer)
    {
        foreach (var monitor in offer.Agent.Monitors)
        {
            Attach(monitor, offer);
        }
    }

    /// <summary>Who heard it waits for the next, or hears another that the agent has.</summary>
    public void TalkEnded(Offer offer)
    {
        foreach (var monitor in offer.Agent.Monitors)
        {
            if (monitor.Talk == offer)
            {
                monitor.Talk = null;
                state.Commands.Add(Command.DetachMonitor(monitor.Number));
                FindTalk(monitor);
            }
        }
    }

    /// <summary>The first of the agent's talks that can be heard.</summary>
    public void FindTalk(MonitorSession monitor)
    {
        foreach (var offer in monitor.Agent.Offers)
        {
            if (offer.State == OfferState.Talking)
            {
                Attach(monitor, offer);
            }
        }
    }

    /// <summary>The agent is gone for good.</summary>
    public void AgentVanished(Agent agent)
    {
        foreach (var monitor in agent.Monitors)
        {
            Stop(monitor);
        }
    }

    public void Stop(MonitorSession monitor)
    {
        if (!monitor.IsStopping)
        {
            monitor.IsStopping = true;
            monitor.Talk = null;
            state.Commands.Add(Command.StopMonitor(monitor.Number));
        }
    }

    private void Attach(MonitorSession monitor, Offer offer)
    {
        if (monitor is { IsAnswered: true, IsStopping: false, Talk: null } && offer.Caller is { } caller
            && offer.Queue.Config.MediaMode != MediaMode.Bypass)
        {
            monitor.Talk = offer;
            state.Commands.Add(Command.AttachMonitor(monitor.Number, offer.LegUuid, monitor.Mode));
            state.Facts.MonitorAttached(monitor, offer, caller);
        }
    }
}
