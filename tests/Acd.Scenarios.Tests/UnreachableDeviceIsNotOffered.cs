using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Config;

namespace Acd.Scenarios.Tests;

public class UnreachableDeviceIsNotOffered
{
    private readonly Scenario _s = new(Setup.One("anna", "bert"));

    [Fact]
    public void Others_are_offered_until_it_is_back()
    {
        Assert.Null(_s.Device("anna", isReachable: false));
        Assert.Equal(AgentState.Unreachable, _s.StateOf("anna"));
        _s.Join(1);
        _s.AssertOffered(1, "bert");
        _s.Join(2);
        Assert.Empty(_s.Offered);
        _s.Device("anna", isReachable: true);
        _s.AssertOffered(2, "anna");
    }

    [Fact]
    public void Time_without_a_device_is_not_idle_time()
    {
        _s.Device("anna", isReachable: false);
        _s.Device("anna", isReachable: true);
        _s.Join(1);
        _s.AssertOffered(1, "bert");
    }

    [Fact]
    public void Said_twice_it_changes_nothing()
    {
        _s.Device("anna", isReachable: true);
        _s.Join(1);
        _s.AssertOffered(1, "anna");
    }

    [Fact]
    public void Lost_during_a_call_it_counts_after_the_call()
    {
        _s.Join(1);
        _s.Connect("anna");
        _s.Device("anna", isReachable: false);
        Assert.Equal(AgentState.Talking, _s.StateOf("anna"));
        _s.HangUp("anna");
        Assert.Equal(AgentState.Unreachable, _s.StateOf("anna"));
    }

    [Fact]
    public void Lost_on_break_the_agent_stays_on_break()
    {
        _s.SetStatus("anna", AgentStatus.OnBreak);
        _s.Device("anna", isReachable: false);
        Assert.Equal(AgentState.NotReady, _s.StateOf("anna"));
        _s.SetStatus("anna", AgentStatus.Available);
        Assert.Equal(AgentState.Unreachable, _s.StateOf("anna"));
    }

    [Fact]
    public void A_reload_does_not_forget_it()
    {
        _s.Device("anna", isReachable: false);
        _s.Apply(_s.Config);
        Assert.Equal(AgentState.Unreachable, _s.StateOf("anna"));
    }

    [Fact]
    public void An_unknown_agent_is_an_error() =>
        Assert.Equal(EngineErrorCode.UnknownAgent, _s.Device("nobody", isReachable: true)!.Code);
}
