using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class AnsweredCallRunsItsCourse
{
    [Fact]
    public void One_call_from_joining_to_the_terminal_record()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        s.Wait(1_000);
        s.Dialing("anna");
        s.Wait(4_000);
        s.Answer("anna");
        Assert.Equal(s.OfferTo("anna"), s.Sent(CommandKind.Bridge).Offer);
        s.Wait(100);
        s.StartBridge("anna");
        Assert.Equal(AgentState.Talking, s.StateOf("anna"));
        Assert.Equal("connected", s.Caller(1).State);
        s.Wait(60_000);
        s.HangUp("anna");
        Assert.Equal(AgentState.Ready, s.StateOf("anna"));
        Assert.Empty(s.Snapshot().Callers);

        Assert.Equal(4_000, s.FactsOf(FactKind.OfferAnswered).Single().DurationMs);
        Assert.Equal(5_100, s.FactsOf(FactKind.CallerAnswered).Single().DurationMs);
        var ended = s.Ended(1);
        Assert.Equal((CallerOutcome.Answered, "anna", 5_100, 60_000), (ended.Outcome, ended.Agent, ended.WaitMs, ended.DurationMs));
        Assert.Equal(1, s.Agent("anna").CallsAnswered);
        Assert.Empty(s.FactsOf(FactKind.Repaired));
    }
}
