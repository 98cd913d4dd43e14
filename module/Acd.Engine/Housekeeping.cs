using Acd.Engine.Agents;
using Acd.Engine.Callbacks;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Routing;
using Acd.Engine.Timing;

namespace Acd.Engine;

/// <summary>
/// What follows from an input for others than those it was about: a level gets its first agent or loses its last, a queue is deserted,
/// phones ring for callers who are gone, an agent some callers wait for leaves. Noted while the input is handled, done before it is over.
/// </summary>
internal sealed class Housekeeping(
    EngineState state, OfferLifecycle offers, CallerLifecycle callers, CallerPlacement placement, Dispatcher dispatcher,
    CallbackStarter callbacks)
{
    public void Finish()
    {
        while (state.DirtyQueues.Count > 0 || state.DirtyAgents.Count > 0)
        {
            if (state.DirtyAgents.Count > 0)
            {
                var agent = state.DirtyAgents[^1];
                state.DirtyAgents.RemoveAt(state.DirtyAgents.Count - 1);
                ReleaseOwnLines(agent);
            }
            else
            {
                var queue = state.DirtyQueues[^1];
                state.DirtyQueues.RemoveAt(state.DirtyQueues.Count - 1);
                queue.IsDirty = false;
                LookAfter(queue);
            }
        }
    }

    /// <summary>Nobody has been present for as long as this queue's callers wait for that.</summary>
    public void Desert(Queue queue)
    {
        queue.IsDeserted = true;
        foreach (var caller in WaitingIn(queue))
        {
            if (state.NowMs - caller.JoinedAtMs >= queue.Config.NoAgentGraceMs)
            {
                callers.Release(caller, ReleaseResult.NoAgent, queue.Config.ClosedExtension);
            }
            else
            {
                placement.Arm(caller);
            }
        }
    }

    private void LookAfter(Queue queue)
    {
        if (queue.IsRemoved)
        {
            state.Deadlines.Cancel(queue.NoAgentDeadline);
            return;
        }

        if (queue.Routes.Levels.FindFirstStaffed() && queue.Config is { TierRulesApply: true, TierRuleNoAgentNoWait: true })
        {
            queue.Routes.Reconnect();
        }

        WatchPresence(queue);
        Unblock(queue);
        foreach (var line in queue.Routes.AllLines)
        {
            while (line.Demand < 0)
            {
                Spare(line.Unbound.Last!);
            }
        }

        if (!queue.Routes.Wanting.IsEmpty && !queue.Routes.Having.IsEmpty)
        {
            dispatcher.ServeInOrder(queue);
        }
    }

    private void WatchPresence(Queue queue)
    {
        var config = queue.Config;
        if (queue.Present > 0)
        {
            queue.IsDeserted = false;
            state.Deadlines.Cancel(queue.NoAgentDeadline);
        }
        else if (config.LeaveWhenEmpty)
        {
            foreach (var caller in WaitingIn(queue))
            {
                callers.Release(caller, ReleaseResult.NoAgent, config.ClosedExtension);
            }
        }
        else if (config.MaxWaitNoAgentMs == 0)
        {
            // A reload may have switched it off.
            queue.IsDeserted = false;
            state.Deadlines.Cancel(queue.NoAgentDeadline);
        }
        else if (!queue.IsDeserted && !queue.NoAgentDeadline.IsArmed)
        {
            state.Deadlines.Arm(queue.NoAgentDeadline, state.NowMs + config.MaxWaitNoAgentMs, DeadlineReason.NoAgent);
        }
    }

    /// <summary>Fewer customers are being dialled than may be: as many of those whose turn it was come to stand in line again.</summary>
    private void Unblock(Queue queue)
    {
        var blocked = queue.BlockedCallbacks;
        var liveMax = queue.Config.Callback?.LiveMax ?? 0;
        for (var room = liveMax > 0 ? liveMax - callbacks.LiveIn(queue) : int.MaxValue; room > 0 && blocked.Count > 0; room--)
        {
            var next = blocked.First;
            blocked.Remove(next);
            callers.WaitAgain(next);
        }
    }

    /// <summary>A phone rings for more callers than there are: it rings for another line of the queue, or stops.</summary>
    private void Spare(Offer offer)
    {
        if (LineChoice.Wanting(offer) is { } to)
        {
            var from = offer.Line!;
            from.Unbound.Remove(offer);
            to.Unbound.Add(offer);
            offer.Line = to;
            offer.Queue.Routes.Mark(from);
            offer.Queue.Routes.Mark(to);
            return;
        }

        offers.Withdraw(offer, HangupCause.OriginatorCancel);
        offers.Close(offer, HangupCause.OriginatorCancel);
    }

    private void ReleaseOwnLines(Agent agent)
    {
        foreach (var line in agent.OwnLines.ToArray())
        {
            while (line.Count > 0)
            {
                var caller = line.First(state.NowMs);
                if (!placement.Reassess(caller))
                {
                    // The agent is back already; his callers go on waiting for him.
                    return;
                }

                dispatcher.CallerWaits(caller);
            }
        }
    }

    /// <summary>Those who stand in a line; people who want to be called back can wait for better times.</summary>
    private static List<Caller> WaitingIn(Queue queue) =>
        [.. queue.Routes.AllLines.SelectMany(line => line.InTrees()).Where(caller => caller.HasChannel && caller.IsMovable)];
}
