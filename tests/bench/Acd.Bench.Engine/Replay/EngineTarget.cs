using Acd.Engine;
using Acd.Engine.Events;

namespace Acd.Bench.Engine.Replay;

/// <summary>The engine. A struct, so that the player's calls are direct.</summary>
internal readonly struct EngineTarget(AcdEngine engine) : IEngineTarget
{
    public void Handle(in CallerJoined e, long nowMs) => engine.Handle(in e, nowMs);

    public void Handle(in CallerLeft e, long nowMs) => engine.Handle(in e, nowMs);

    public void Handle(in LegDialing e, long nowMs) => engine.Handle(in e, nowMs);

    public void Handle(in LegAnswered e, long nowMs) => engine.Handle(in e, nowMs);

    public void Handle(in LegEnded e, long nowMs) => engine.Handle(in e, nowMs);

    public void Handle(in BridgeStarted e, long nowMs) => engine.Handle(in e, nowMs);

    public void Handle(in BridgeEnded e, long nowMs) => engine.Handle(in e, nowMs);

    public void Handle(in AgentStatusSet e, long nowMs) => engine.Handle(in e, nowMs);

    public void HandleDeadlines(long nowMs) => engine.HandleDeadlines(nowMs);

    public long Drain()
    {
        var sum = 0L;
        foreach (ref readonly var command in engine.Commands)
        {
            sum += (long)command.Kind + (long)command.Offer.Value;
        }

        foreach (ref readonly var fact in engine.Facts)
        {
            sum += (long)fact.Kind + fact.Sequence;
        }

        engine.ClearOutput();
        return sum;
    }
}
