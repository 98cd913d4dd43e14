using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Events;

namespace Acd.Scenarios.Tests;

public class AgentRestsBetweenCalls
{
    [Fact]
    public void After_a_call_without_wrap_up()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { MinRestMs = 3_000 }));
        s.Join(1);
        s.Join(2);
        s.Serve("anna", 1_000);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        s.Wait(2_999);
        Assert.Empty(s.Offered);
        s.Wait(1);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void After_the_wrap_up_where_there_is_one()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 10_000, MinRestMs = 3_000 }));
        s.Join(1);
        s.Join(2);
        s.Serve("anna", 1_000);
        s.Wait(10_000);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        s.Wait(2_999);
        Assert.Empty(s.Offered);
        s.Wait(1);
        s.AssertOffered(2, "anna");
    }

    [Fact]
    public void After_an_early_exit_too()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 10_000, MinRestMs = 3_000 }));
        s.Join(1);
        s.Serve("anna");
        s.EndWrapUp("anna");
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        s.Wait(3_000);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void He_cannot_end_it_and_a_supervisor_can()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { MinRestMs = 30_000 }));
        s.Join(1);
        s.Serve("anna");
        Assert.Equal(EngineErrorCode.NotAllowed, s.EndWrapUp("anna")!.Code);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        Assert.Null(s.Ready("anna"));
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }

    [Fact]
    public void The_rest_after_an_offer_he_can_end()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { NoAnswerDelayMs = 30_000, MinRestMs = 60_000 }));
        s.Join(1);
        s.Wait(5_000);
        s.EndLeg("anna", HangupCause.NoAnswer);
        Assert.Equal(AgentState.Cooling, s.StateOf("anna"));
        Assert.Null(s.EndWrapUp("anna"));
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void Not_after_an_offer_that_came_to_nothing()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { MinRestMs = 60_000 }));
        s.Join(1);
        s.Wait(5_000);
        s.EndLeg("anna", HangupCause.NoAnswer);
        s.Wait(2_000);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void A_break_ends_it()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { MinRestMs = 60_000 }));
        s.Join(1);
        s.Serve("anna");
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.SetStatus("anna", AgentStatus.Available);
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
    }
}
