using Acd.Engine.Agents;

namespace Acd.Scenarios.Tests;

public class StatusOfAnUnknownAgent
{
    [Fact]
    public void Is_refused()
    {
        var s = new Scenario(Setup.One("anna"));
        Assert.False(s.SetStatus("ana", AgentStatus.Available));
        Assert.True(s.SetStatus("anna", AgentStatus.Available));
        s.AssertSentNothing();
    }
}
