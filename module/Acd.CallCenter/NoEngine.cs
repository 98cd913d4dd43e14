using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Ids;

namespace Acd.CallCenter;

/// <summary>Behind a face that only tries a configuration.</summary>
public sealed class NoEngine : IEngineDoor
{
    public static readonly NoEngine Instance = new();

    public long NowEpoch => 0;

    public long EpochOf(long atMs) => 0;

    public void SetStatus(string agent, AgentStatus status)
    {
    }

    public void SetReachable(string agent, bool reachable)
    {
    }

    public void SetOtherCall(string agent, ulong key, bool started)
    {
    }

    public void SetStandbyLeg(string agent, string channelUuid)
    {
    }

    public void CancelLeg(OfferId offer)
    {
    }

    public bool Withdraw(CallId call) => false;

    public void ReleaseAgent(OfferId offer)
    {
    }

    public bool Accepts(EngineConfig config) => true;

    public bool Apply(EngineConfig config) => true;

    public void ReadConfig(Action<CallCenterImport?> then) => then(null);

    public void FindChannel(string channelUuid, Action<bool> then) => then(false);
}
