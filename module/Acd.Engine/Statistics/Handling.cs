using Acd.Engine.Agents;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.Engine.Statistics;

/// <summary>
/// Joins talks and wrap-ups to handled calls. A call is handled when its wrap-up ends, or when its talk does and no wrap-up follows. Which
/// of the two facts (talk over, agent in wrap-up) comes first depends on who hung up; a wrap-up can be over before the talk is reported.
/// </summary>
internal sealed class Handling(Tallies tallies)
{
    public void TalkEnded(CallRecord call, long talkMs)
    {
        var at = tallies.Now;
        call.TalkEnded = true;
        call.TalkMs = talkMs;
        call.Queue.Add(at, QueueColumns.Talks);
        call.Queue.Add(at, QueueColumns.TalkMs, talkMs);
        call.Queue.Record(at, HistogramKind.Talk, talkMs);
        if (call.Agent is not { } agent)
        {
            Handled(call);
            return;
        }

        agent.Add(at, call.Queue, AgentColumns.Talks);
        agent.Add(at, call.Queue, AgentColumns.TalkMs, talkMs);
        var isLast = agent.EndTalk(call);
        if (call.WrapUpEnded)
        {
            Handled(call);
        }
        else if (isLast)
        {
            Settle(agent);
            agent.Unsettled = call;
        }
        else if (agent.WrapUpOf != call.Call)
        {
            Handled(call);
        }
    }

    /// <summary>To be called when the agent has his new state.</summary>
    public void StateChanged(AgentTally agent, in Fact fact)
    {
        if (fact.StateBefore == AgentState.WrapUp)
        {
            WrapUpEnded(agent, fact);
        }

        if (fact.StateBefore == AgentState.Talking)
        {
            agent.EndRound();
        }

        if (fact.State == AgentState.WrapUp)
        {
            agent.WrapUpOf = fact.Call != default ? fact.Call : agent.Unsettled?.Call ?? agent.LastCall;
        }

        Settle(agent);
    }

    /// <summary>The agent's next state is known: a talk that is over and has no wrap-up is handled.</summary>
    private void Settle(AgentTally agent)
    {
        if (agent.Unsettled is { } call)
        {
            agent.Unsettled = null;
            if (agent.WrapUpOf != call.Call)
            {
                Handled(call);
            }
        }
    }

    private void WrapUpEnded(AgentTally agent, in Fact fact)
    {
        var at = tallies.Now;
        var call = tallies.Calls.Find(agent.WrapUpOf);
        var queue = call?.Queue ?? (string.IsNullOrEmpty(fact.Queue) ? null : tallies.Queue(fact.Queue));
        agent.WrapUpOf = default;
        agent.Add(at, queue, AgentColumns.WrapUps);
        agent.Add(at, queue, AgentColumns.WrapUpMs, fact.DurationMs);
        queue?.Add(at, QueueColumns.WrapUps);
        queue?.Add(at, QueueColumns.WrapUpMs, fact.DurationMs);
        queue?.Record(at, HistogramKind.WrapUp, fact.DurationMs);
        if (call is null)
        {
            return;
        }

        call.WrapUpEnded = true;
        call.WrapUpMs = fact.DurationMs;
        if (call.TalkEnded)
        {
            Handled(call);
        }
    }

    private void Handled(CallRecord call)
    {
        var at = tallies.Now;
        var handleMs = call.TalkMs + call.WrapUpMs;
        call.Queue.Add(at, QueueColumns.Handled);
        call.Queue.Add(at, QueueColumns.HandleMs, handleMs);
        call.Agent?.Add(at, call.Queue, AgentColumns.Handled);
        call.Agent?.Add(at, call.Queue, AgentColumns.HandleMs, handleMs);
        tallies.Calls.Remove(call);
    }
}
