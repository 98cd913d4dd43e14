using Acd.Engine.Agents;

namespace Acd.Scenarios.Tests;

public class BreakDuringACallBeginsAfterIt
{
    [Fact]
    public void Without_wrap_up()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 10_000 }));
        s.Join(1);
        s.Connect("anna");
        s.SetStatus("anna", AgentStatus.OnBreak);
        Assert.Equal(AgentState.Talking, s.StateOf("anna"));
        s.HangUp("anna");
        Assert.Equal(AgentState.NotReady, s.StateOf("anna"));
    }
}
