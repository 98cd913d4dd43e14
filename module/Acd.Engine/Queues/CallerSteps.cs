using Acd.Engine.Config;
using Acd.Engine.Commands;
using Acd.Engine.Reviews;
using Acd.Engine.Routing;

namespace Acd.Engine.Queues;

/// <summary>
/// A caller's time has come for something: more digits won't come, no answer about an offer has come, a veto is over, one more phone rings,
/// another line, another queue.
/// </summary>
internal sealed class CallerSteps(
    EngineState state, CallerLifecycle callers, CallerPlacement placement, CallerOrders orders, ExitKeys exitKeys, ReviewHandler reviews,
    Dispatcher dispatcher)
{
    public void Handle(Caller caller)
    {
        if (caller.DigitsDueMs <= state.NowMs)
        {
            // May release him, and then nothing else is due.
            exitKeys.Decide(caller);
        }
        else if (caller.ReviewDueMs <= state.NowMs)
        {
            reviews.GiveUp(caller);
        }
        else if (caller.VetoUntilMs <= state.NowMs)
        {
            reviews.EndVeto(caller);
        }
        else if (caller.RecruitAtMs <= state.NowMs)
        {
            if (caller.State == CallerState.Deferred)
            {
                callers.WaitAgain(caller);
            }
            else
            {
                placement.Enter(caller);
                dispatcher.CallerWaits(caller);
            }
        }
        else if (caller.Line is not null)
        {
            Advance(caller);
        }
        else
        {
            placement.Arm(caller);
        }
    }

    private void Advance(Caller caller)
    {
        var queue = caller.Queue;
        var waitMs = state.NowMs - caller.JoinedAtMs;
        if (!caller.HasChannel)
        {
            // Who is to be called back has time: neither deserted queues nor overflow concern him.
            Reassess(caller);
        }
        else if (queue.IsDeserted && waitMs >= queue.Config.NoAgentGraceMs)
        {
            callers.Release(caller, ReleaseResult.NoAgent, queue.Config.ClosedExtension);
        }
        else if (DueOverflow(caller, waitMs) is { } rule)
        {
            Overflow(caller, rule);
        }
        else
        {
            Reassess(caller);
        }
    }

    private void Overflow(Caller caller, OverflowRule rule)
    {
        if (rule.Queue.Length == 0)
        {
            callers.Release(caller, ReleaseResult.Overflow, rule.Extension);
        }
        else if (state.Queues.TryGetValue(rule.Queue, out var to) && to.Mode == QueueMode.Open)
        {
            orders.Move(caller, to);
        }
        else if (to?.ClosedExtension is { Length: > 0 } extension)
        {
            callers.Release(caller, ReleaseResult.Overflow, extension);
        }
        else
        {
            // That queue takes nobody and says of no other place: he is better off where he is.
            caller.OverflowsAfterMs = rule.Threshold;
            Advance(caller);
        }
    }

    private void Reassess(Caller caller)
    {
        if (placement.Reassess(caller))
        {
            dispatcher.CallerWaits(caller);
        }
    }

    private static OverflowRule? DueOverflow(Caller caller, long waitMs)
    {
        foreach (var rule in caller.Queue.Config.Overflow)
        {
            if (rule.When == OverflowCondition.Wait && rule.Threshold <= waitMs && rule.Threshold > caller.OverflowsAfterMs)
            {
                return rule;
            }
        }

        return null;
    }
}
