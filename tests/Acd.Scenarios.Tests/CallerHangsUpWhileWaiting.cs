using Acd.Engine.Agents;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class CallerHangsUpWhileWaiting
{
    [Fact]
    public void He_is_abandoned_and_the_next_moves_up()
    {
        var s = new Scenario(Setup.One("anna"));
        s.SetStatus("anna", AgentStatus.OnBreak);
        s.Join(1);
        s.Join(2);
        s.Wait(7_000);
        s.Leave(1);
        s.AssertSentNothing();
        Assert.Equal((CallerOutcome.Abandoned, 7_000, 0), (s.Ended(1).Outcome, s.Ended(1).WaitMs, s.Ended(1).DurationMs));
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertOffered(2, "anna");
    }
}
