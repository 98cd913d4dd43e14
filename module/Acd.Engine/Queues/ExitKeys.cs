using System.Collections.Immutable;
using Acd.Engine.Callbacks;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;

namespace Acd.Engine.Queues;

/// <summary>Digits of waiting callers: the longest choice that fits counts, and a pause ends a choice.</summary>
internal sealed class ExitKeys(EngineState state, CallerLifecycle callers, CallerPlacement placement, CallbackHandler callbacks)
{
    public void Handle(in CallerDigit e)
    {
        if (!state.Callers.TryFind(e.Call, out var caller) || !caller.IsMovable || !caller.HasChannel)
        {
            return;
        }

        var keys = caller.Queue.Config.ExitKeys;
        var digits = caller.Digits + e.Digit;
        if (!Begins(keys, digits, digits.Length))
        {
            // Not a choice as a whole; perhaps this digit begins another.
            digits = e.Digit.ToString();
            if (!Begins(keys, digits, digits.Length))
            {
                Forget(caller);
                return;
            }
        }

        caller.Digits = digits;
        if (Begins(keys, digits, digits.Length + 1))
        {
            caller.DigitsDueMs = state.NowMs + caller.Queue.Config.DigitTimeoutMs;
            placement.Arm(caller);
        }
        else
        {
            Decide(caller);
        }
    }

    /// <summary>No more digits come: what has been pressed is the choice, or none.</summary>
    public void Decide(Caller caller)
    {
        var digits = caller.Digits;
        Forget(caller);
        foreach (var key in caller.Queue.Config.ExitKeys)
        {
            if (key.Digits == digits)
            {
                Act(caller, key);
                return;
            }
        }
    }

    private void Act(Caller caller, ExitKey key)
    {
        if (key.Action == ExitAction.CallBack)
        {
            // Refused (number, cap): he goes on waiting, which is what he would have done anyway.
            callbacks.Handle(new CallbackRequested(caller.Call));
        }
        else
        {
            callers.Release(caller, ReleaseResult.ExitKey, key.Extension, key.Digits);
        }
    }

    private void Forget(Caller caller)
    {
        caller.Digits = "";
        caller.DigitsDueMs = long.MaxValue;
        placement.Arm(caller);
    }

    /// <summary>A choice of at least so many digits begins with these.</summary>
    private static bool Begins(ImmutableArray<ExitKey> keys, string digits, int lengthMin)
    {
        foreach (var key in keys)
        {
            if (key.Digits.Length >= lengthMin && key.Digits.StartsWith(digits, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
