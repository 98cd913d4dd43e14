using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Engine;

#pragma warning disable CA1822, IDE0060, CS9113
/// <summary>Placeholder of the contract: the engine's public face, which the host drives.</summary>
public sealed class AcdEngine(ulong seed)
{
    public long NextDeadlineMs => long.MaxValue;
    public ReadOnlySpan<Command> Commands => default;
    public ReadOnlySpan<Fact> Facts => default;
    public IReadOnlyList<ConfigError> Apply(EngineConfig config, long nowMs) => throw new NotImplementedException();
    public void Handle(in CallerJoined e, long nowMs) => throw new NotImplementedException();
    public void Handle(in CallerLeft e, long nowMs) => throw new NotImplementedException();
    public void Handle(in LegDialing e, long nowMs) => throw new NotImplementedException();
    public void Handle(in LegAnswered e, long nowMs) => throw new NotImplementedException();
    public void Handle(in LegEnded e, long nowMs) => throw new NotImplementedException();
    public void Handle(in BridgeStarted e, long nowMs) => throw new NotImplementedException();
    public void Handle(in BridgeEnded e, long nowMs) => throw new NotImplementedException();
    /// <summary>False when there is no such agent.</summary>
    public bool Handle(in AgentStatusSet e, long nowMs) => throw new NotImplementedException();
    public void HandleDeadlines(long nowMs) => throw new NotImplementedException();
    public void ClearOutput() => throw new NotImplementedException();
    public Acd.Engine.Snapshots.EngineSnapshot TakeSnapshot(long nowMs) => throw new NotImplementedException();
}
