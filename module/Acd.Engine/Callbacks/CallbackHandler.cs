using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Offers;
using Acd.Engine.Queues;
using Acd.Engine.Routing;

namespace Acd.Engine.Callbacks;

/// <summary>Callers who keep their place without staying on the line (virtual hold).</summary>
internal sealed class CallbackHandler(
    EngineState state, AgentStates states, AgentLifecycle agents, OfferLifecycle offers, OfferStarter starter, CallbackStarter dialler,
    CallerLifecycle callers, CallerPlacement placement)
{
    public EngineError? Handle(in CallbackRequested e)
    {
        if (!state.Callers.TryFind(e.Call, out var caller))
        {
            return new(EngineErrorCode.UnknownCaller, $"there is no caller {e.Call}");
        }

        var number = string.IsNullOrEmpty(e.Number) ? caller.Number : e.Number;
        if (Check(caller, number, e) is { } error)
        {
            return error;
        }

        var config = caller.Queue.Config.Callback!;
        if (!state.CallbackCaps.TryTake(number, config.DailyCap, state.NowMs))
        {
            return new(EngineErrorCode.NotAllowed, $"this number has asked for {config.DailyCap} callbacks within a day; no more today");
        }

        var lifeMs = e.NotAfterMs > 0 ? Math.Min(e.NotAfterMs, config.ExpiryMs) : config.ExpiryMs;
        offers.Recall(caller);
        caller.Callback = new Callback
        {
            Number = number, NotBeforeMs = state.NowMs + e.NotBeforeMs, ExpiresAtMs = state.NowMs + lifeMs,
        };
        caller.HasChannel = false;
        caller.State = CallerState.Deferred;
        caller.Digits = "";
        caller.RecruitAtMs = caller.DigitsDueMs = long.MaxValue;
        callers.ArmMaxWait(caller);
        state.Facts.CallbackRequested(caller);
        state.Commands.Add(Command.ReleaseCaller(caller.Call, ReleaseResult.Callback, ""));
        return null;
    }

    public EngineError? Handle(in CallbackCancelled e)
    {
        if (!state.Callers.TryFind(e.Call, out var caller) || caller.Callback is null)
        {
            return new(EngineErrorCode.UnknownCaller, $"nobody is to call {e.Call} back");
        }

        if (caller.HasChannel || !caller.IsMovable)
        {
            return new(EngineErrorCode.WrongState, $"{e.Call} is being called back already");
        }

        offers.Recall(caller);
        callers.End(caller, CallerOutcome.CallbackCancelled);
        return null;
    }

    public EngineError? Handle(in CallbackDue e)
    {
        if (!state.Callers.TryFind(e.Call, out var caller) || caller.Callback is null)
        {
            return new(EngineErrorCode.UnknownCaller, $"nobody is to call {e.Call} back");
        }

        if (!caller.Callback.HasHungUp || caller.State != CallerState.Deferred)
        {
            return new(
                EngineErrorCode.WrongState,
                $"{e.Call} is {(caller.Callback.HasHungUp ? "in line or being called already" : "still on the line")}");
        }

        if (caller.Queue.BlockedCallbacks.Contains(caller))
        {
            return new(EngineErrorCode.WrongState, $"it is the turn of {e.Call} as soon as fewer customers are being dialled");
        }

        callers.WaitAgain(caller);
        return null;
    }

    public void Handle(in CustomerAnswered e)
    {
        if (state.Callers.TryFind(e.Call, out var caller) && caller.HasChannel)
        {
            return;
        }

        if (caller?.State != CallerState.Dialled)
        {
            // Nobody waits for him here any more: let him go on rather than hear nothing for ever.
            state.Commands.Add(Command.ReleaseCaller(e.Call, ReleaseResult.Failed, ""));
            return;
        }

        EndDialling(caller);
        caller.CallUuid = e.CallUuid;
        caller.Arrive(state.NowMs, caller.AskedQueue);
        caller.HasChannel = true;
        caller.Callback!.AnsweredAtMs = state.NowMs;
        caller.OverflowsAfterMs = state.NowMs - caller.JoinedAtMs;
        callers.ArmMaxWait(caller);
        var config = caller.Queue.Config;
        state.Commands.Add(Command.AcceptCaller(caller.Call, config.Music, config.FallbackExtension, inbandDigits: config.InbandDigits));
        if (caller.Offers.First is { State: OfferState.AwaitingCustomer } offer)
        {
            offers.BridgeCustomer(offer);
        }
        else if (TakeReserved(caller) is { } agent)
        {
            caller.State = CallerState.Waiting;
            if (states.CanTakeCallers(agent) && agent.TierIn(caller.Queue) is { } tier)
            {
                starter.Start(tier, caller);
            }
            else
            {
                callers.WaitAgain(caller);
            }

            // Without the hold he may have room for more than this one.
            agents.Settle(agent);
        }
        else
        {
            callers.WaitAgain(caller);
        }
    }

    public void Handle(in CustomerFailed e)
    {
        if (state.Callers.TryFind(e.Call, out var caller) && caller.State == CallerState.Dialled)
        {
            Fail(caller, e.Cause);
        }
    }

    /// <summary>The switch said nothing of the customer it was to dial.</summary>
    public void GiveUpDialling(Caller caller)
    {
        state.Facts.Repaired(caller, "the switch never said whether the customer answered; the attempt counts as failed");
        state.Commands.Add(Command.CancelCustomer(caller.Call));
        Fail(caller, HangupCause.AllottedTimeout);
    }

    /// <summary>The caller who asked to be called back has hung up, or somebody else has him: his line is free.</summary>
    public void CallerHungUp(Caller caller)
    {
        var callback = caller.Callback!;
        if (callback.HasHungUp)
        {
            return;
        }

        callback.HasHungUp = true;
        Defer(caller, callback.NotBeforeMs);
    }

    /// <summary>It is too late to call him back, unless that is just being done.</summary>
    public void Expire(Caller caller)
    {
        if (!caller.HasChannel && caller.IsMovable)
        {
            offers.Recall(caller);
            callers.End(caller, CallerOutcome.CallbackFailed);
        }
    }

    /// <summary>The agent of an agent-first callback has answered.</summary>
    public void AgentAnswered(Offer offer)
    {
        offers.AwaitCustomer(offer);
        dialler.Dial(offer.Caller!);
    }

    /// <summary>He hung up before the customer was there; the customer, if he answers, is first in line.</summary>
    public void AgentGone(Offer offer, HangupCause cause)
    {
        offers.Fail(offer, cause, OfferFailure.Technical);
        offers.Close(offer, HangupCause.None);
    }

    private static EngineError? Check(Caller caller, string number, in CallbackRequested e)
    {
        if (caller.Queue.Config.Callback is not { } config)
        {
            return new(EngineErrorCode.NotAllowed, $"queue \"{caller.Queue.Name}\" calls nobody back; configure <callback> if it should");
        }

        if (caller.Callback is not null || !caller.IsMovable)
        {
            return new(EngineErrorCode.WrongState, $"{e.Call} is to be called back already, or is being connected");
        }

        var isInTime = e.NotBeforeMs >= 0 && e.NotBeforeMs <= ConfigLimits.TimeMsMax && (e.NotAfterMs == 0 || e.NotAfterMs > e.NotBeforeMs)
            && e.NotBeforeMs < config.ExpiryMs;
        return isInTime
            ? CallbackNumbers.Check(number, config)
            : new(EngineErrorCode.BadValue, $"a callback from {e.NotBeforeMs} to {e.NotAfterMs} ms from now; it must end after it begins, "
                + $"and begin within {config.ExpiryMs} ms");
    }

    private void Fail(Caller caller, HangupCause cause)
    {
        var callback = caller.Callback!;
        var config = caller.Queue.Config.Callback;
        state.Facts.CallbackFailed(caller, cause);
        EndDialling(caller);
        caller.State = CallerState.Deferred;
        var retryAtMs = state.NowMs + (config?.RetryMs ?? 0);
        var isOver = config is null || callback.Attempts >= config.Attempts || retryAtMs >= callback.ExpiresAtMs || caller.Queue.IsRemoved;
        var agent = TakeReserved(caller);
        var offer = caller.Offers.First;
        if (offer is not null)
        {
            offers.Withdraw(offer, cause);
        }

        if (isOver)
        {
            callers.End(caller, CallerOutcome.CallbackFailed);
        }
        else
        {
            Defer(caller, retryAtMs);
        }

        if (offer is not null)
        {
            offers.Close(offer, HangupCause.NormalClearing);
        }

        if (agent is not null)
        {
            agent.KeepsIdleOrder = true;
            agents.Settle(agent);
        }
    }

    private void EndDialling(Caller caller)
    {
        var queue = caller.Queue;
        state.Deadlines.Cancel(caller.StepDeadline);
        queue.LiveCallbacks--;
        if (queue.BlockedCallbacks.Count > 0)
        {
            state.MarkDirty(queue);
        }
    }

    /// <summary>He comes to stand in line at that time, at his old place.</summary>
    private void Defer(Caller caller, long untilMs)
    {
        if (untilMs <= state.NowMs)
        {
            callers.WaitAgain(caller);
        }
        else
        {
            caller.State = CallerState.Deferred;
            caller.RecruitAtMs = untilMs;
            placement.Arm(caller);
        }
    }

    private static Agent? TakeReserved(Caller caller)
    {
        if (caller.Callback?.Reserved is not { } agent)
        {
            return null;
        }

        caller.Callback.Reserved = null;
        agent.ReservedFor = null;
        return agent;
    }
}
