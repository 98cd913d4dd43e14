using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Ids;

namespace Acd.CallCenter;

/// <summary>
/// What the face needs of the engine and of the host around it. Engine thread only. Facts that a call causes come back through
/// <see cref="CallCenterFace.Take"/>, before the call returns.
/// </summary>
public interface IEngineDoor
{
    /// <summary>Unix time, seconds.</summary>
    long NowEpoch { get; }

    /// <summary>Unix time, seconds, of a moment on the engine's clock, ms.</summary>
    long EpochOf(long atMs);

    void SetStatus(string agent, AgentStatus status);

    /// <summary>Who can't be reached isn't offered.</summary>
    void SetReachable(string agent, bool reachable);

    /// <summary>The agent has a call of his own, or has it no more.</summary>
    void SetOtherCall(string agent, ulong key, bool started);

    /// <summary>The channel a uuid-standby agent waits on; empty: it is gone.</summary>
    void SetStandbyLeg(string agent, string channelUuid);

    /// <summary>Stops a phone that rings.</summary>
    void CancelLeg(OfferId offer);

    /// <summary>Takes a waiting caller out of his queue, on in the dialplan; false: he doesn't wait.</summary>
    bool Withdraw(CallId call);

    /// <summary>The agent is free although his leg stays up.</summary>
    void ReleaseAgent(OfferId offer);

    /// <summary>Whether <see cref="Apply"/> would put it into force. If not, the host has logged why. Nothing changes.</summary>
    bool Accepts(EngineConfig config);

    /// <summary>
    /// Puts queues, agents and tiers into force; false: the engine refuses, nothing has changed, and the host has logged why.
    /// </summary>
    bool Apply(EngineConfig config);

    /// <summary>Reads the configuration again; null: it can't be read, which the host has logged.</summary>
    void ReadConfig(Action<CallCenterImport?> then);

    void FindChannel(string channelUuid, Action<bool> then);
}
