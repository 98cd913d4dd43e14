using Acd.Engine.Events;

namespace Acd.Bench.Engine.Replay;

/// <summary>What a script is played to: the engine, or nothing at all to measure what playing costs.</summary>
internal interface IEngineTarget
{
    void Handle(in CallerJoined e, long nowMs);

    void Handle(in CallerLeft e, long nowMs);

    void Handle(in LegDialing e, long nowMs);

    void Handle(in LegAnswered e, long nowMs);

    void Handle(in LegEnded e, long nowMs);

    void Handle(in BridgeStarted e, long nowMs);

    void Handle(in BridgeEnded e, long nowMs);

    void Handle(in AgentStatusSet e, long nowMs);

    void HandleDeadlines(long nowMs);

    /// <summary>Reads every command and fact and clears them, as the host does. Returns something made of all of them.</summary>
    long Drain();
}
