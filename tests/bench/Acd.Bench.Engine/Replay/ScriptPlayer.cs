using Acd.Bench.Engine.Workload;
using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Bench.Engine.Replay;

/// <summary>Gives recorded inputs to a target. Allocates nothing.</summary>
internal static class ScriptPlayer
{
    /// <summary>Plays inputs [from, to), each drained before the next. Returns a figure that depends on all output.</summary>
    public static long Play<TTarget>(Script script, TTarget target, int from, int to)
        where TTarget : struct, IEngineTarget
    {
        var sum = 0L;
        var inputs = script.Inputs;
        for (var i = from; i < to; i++)
        {
            Give(target, script, in inputs[i]);
            sum += target.Drain();
        }

        return sum;
    }

    public static void Give<TTarget>(TTarget target, Script script, in ScriptInput input)
        where TTarget : struct, IEngineTarget
    {
        var (call, offer, nowMs) = (new CallId(input.Call), new OfferId(input.Offer), input.NowMs);
        switch (input.Kind)
        {
            case InputKind.CallerJoined:
                var number = Script.NumberOf(input.Call);
                var joined = new CallerJoined(call, script.Queues[input.Index], Script.UuidOf(input.Call), number, number, "800")
                {
                    Priority = input.Call % CallCentreShape.CallersPerPrioritized == 0 ? 1 : 0,
                    Requirement = script.Requirements.Length == 0 ? null : script.Requirements[input.Detail],
                };
                target.Handle(in joined, nowMs);
                break;
            case InputKind.CallerLeft:
                target.Handle(new CallerLeft(call, (LeaveReason)input.Detail), nowMs);
                break;
            case InputKind.LegDialing:
                target.Handle(new LegDialing(offer), nowMs);
                break;
            case InputKind.LegAnswered:
                target.Handle(new LegAnswered(offer, Script.UuidOf(input.Call)), nowMs);
                break;
            case InputKind.LegEnded:
                target.Handle(new LegEnded(offer, (HangupCause)input.Detail), nowMs);
                break;
            case InputKind.BridgeStarted:
                target.Handle(new BridgeStarted(call, offer), nowMs);
                break;
            case InputKind.BridgeEnded:
                target.Handle(new BridgeEnded(call, offer), nowMs);
                break;
            case InputKind.AgentStatusSet:
                target.Handle(new AgentStatusSet(script.Agents[input.Index], (AgentStatus)input.Detail), nowMs);
                break;
            default:
                target.HandleDeadlines(nowMs);
                break;
        }
    }
}
