using Acd.Engine.Agents;

namespace Acd.Scenarios.Tests;

public class CountersOutliveStatusChanges
{
    private static readonly AgentStatus[] Changes =
        [AgentStatus.OnBreak, AgentStatus.Available, AgentStatus.LoggedOut, AgentStatus.AvailableOnDemand, AgentStatus.Available];

    [Theory]
    [InlineData("agent-with-fewest-calls")]
    [InlineData("agent-with-least-talk-time")]
    public void Who_has_worked_more_stays_behind(string strategy)
    {
        var s = new Scenario(Setup.One(Setup.Support with { Strategy = strategy }, "anna", "bert"));
        s.Join(1);
        s.Serve("anna", 60_000);
        foreach (var status in Changes)
        {
            s.SetStatus("anna", status);
        }

        Assert.Equal(1, s.Agent("anna").CallsAnswered);
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.SetStatus("bert", AgentStatus.Available);
        s.Join(2);
        s.AssertOffered(2, "bert");
    }
}
