using Acd.Engine.Agents;
using Acd.Engine.Commands;

namespace Acd.Scenarios.Tests;

public class CallerIsAcceptedThenOffered
{
    [Fact]
    public void A_caller_is_accepted_before_his_first_offer()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        Assert.Equal([CommandKind.AcceptCaller, CommandKind.OriginateLeg], s.Commands.Select(c => c.Kind));
        Assert.Equal("music", s.Commands[0].Music);
        Assert.Equal("900", s.Commands[0].Extension);
        var originate = s.Commands[1];
        Assert.Equal(("support", "uuid-1", "+49301", "Caller 1", 20_000),
            (originate.Queue, originate.CallUuid, originate.CallerNumber, originate.CallerName, originate.RingTimeoutMs));
        Assert.Equal("offered", s.Caller(1).State);
        Assert.Equal(AgentState.Ringing, s.StateOf("anna"));
    }

    [Fact]
    public void Without_an_agent_the_caller_only_waits()
    {
        var s = new Scenario(Setup.One(Array.Empty<string>()));
        s.Join(1);
        Assert.Equal([CommandKind.AcceptCaller], s.Commands.Select(c => c.Kind));
        Assert.Equal("waiting", s.Caller(1).State);
        Assert.Equal(1, s.Queue("support").Waiting);
    }
}
