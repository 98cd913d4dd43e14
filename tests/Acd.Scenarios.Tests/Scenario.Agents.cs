using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Snapshots;

namespace Acd.Scenarios.Tests;

/// <summary>What agents, their phones and supervisors do.</summary>
internal sealed partial class Scenario
{
    /// <summary>Agents offered in the last step, in the order of the offers.</summary>
    public IEnumerable<string> Offered =>
        Commands.Where(command => command.Kind == CommandKind.OriginateLeg).Select(command => command.Agent!.Name);

    /// <summary>Agents who are in this state, by name.</summary>
    public IEnumerable<string> AgentsIn(AgentState state) =>
        Snapshot().Agents.Where(agent => agent.State == state).Select(agent => agent.Name);

    public void Join(ulong call, Func<CallerJoined, CallerJoined> change, string queue = "support")
    {
        var e = change(new(new CallId(call), queue, $"uuid-{call}", $"+4930{call}", $"Caller {call}", "800"));
        Step(() => _engine.Handle(e, NowMs));
    }

    public EngineError? Break(string agent, string reason, long limitMs = 0) =>
        Order(() => _engine.Handle(new AgentStatusSet(agent, AgentStatus.OnBreak, reason, limitMs), NowMs));

    public EngineError? Device(string agent, bool isReachable) =>
        Order(() => _engine.Handle(new AgentDeviceSet(agent, isReachable), NowMs));

    public EngineError? StandBy(string agent, string legUuid) =>
        Order(() => _engine.Handle(new StandbyLegStarted(agent, legUuid), NowMs));

    public EngineError? EndStandBy(string agent, string legUuid) =>
        Order(() => _engine.Handle(new StandbyLegEnded(agent, legUuid), NowMs));

    public EngineError? StartOtherCall(string agent, ulong key) =>
        Order(() => _engine.Handle(new OtherCallStarted(agent, key), NowMs));

    public EngineError? EndOtherCall(string agent, ulong key) =>
        Order(() => _engine.Handle(new OtherCallEnded(agent, key), NowMs));

    public EngineError? ExtendWrapUp(string agent, long byMs) =>
        Order(() => _engine.Handle(new WrapUpExtended(agent, byMs), NowMs));

    public EngineError? EndWrapUp(string agent) => Order(() => _engine.Handle(new WrapUpEnded(agent), NowMs));

    public EngineError? Ready(string agent) => Order(() => _engine.Handle(new AgentReadied(agent), NowMs));

    public EngineError? Dispose(string agent, string code) => Order(() => _engine.Handle(new DispositionSet(agent, code), NowMs));

    /// <summary>Without an offer: the one that has rung longest.</summary>
    public EngineError? Decline(string agent, OfferId offer = default) =>
        Order(() => _engine.Handle(new OfferDeclined(agent, offer), NowMs));

    public AgentDesk? Desk(string agent) => _engine.DeskOf(agent, NowMs);

    public void EndBridge(ulong call, OfferId offer) => Step(() => _engine.Handle(new BridgeEnded(new CallId(call), offer), NowMs));

    /// <summary>The agent takes the call offered to him, talks and hangs up. He may wrap up then.</summary>
    public void Serve(string agent, long talkMs = 0)
    {
        Connect(agent);
        Wait(talkMs);
        HangUp(agent);
    }

    /// <summary>The phone of the agent rings for nobody in particular; whom he gets shows when he answers.</summary>
    public void ConnectUnbound(string agent)
    {
        Dialing(agent);
        Answer(agent);
        if (Commands.Exists(command => command.Kind == CommandKind.Bridge))
        {
            _callOfOffer[OfferTo(agent)] = Sent(CommandKind.Bridge).Call;
            StartBridge(agent);
        }
    }

    /// <summary>In the last step the phone of this agent was ordered to stop for this cause.</summary>
    public void AssertCancelled(string agent, HangupCause cause) =>
        Assert.Contains(Commands, c => c.Kind == CommandKind.CancelLeg && c.Offer == OfferTo(agent) && c.Cause == cause);

    private EngineError? Order(Func<EngineError?> input)
    {
        EngineError? error = null;
        Step(() => error = input());
        return error;
    }
}
