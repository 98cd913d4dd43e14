using Acd.Engine.Agents;
using Acd.Engine.Explain;
using Acd.Engine.Ids;

namespace Acd.Scenarios.Tests;

public class SupervisorSeesWhyCallersWait
{
    [Fact]
    public void In_a_few_words_for_each_caller()
    {
        var s = new Scenario(Setup.One("anna", "bert", "carl"));
        s.SetStatus("bert", AgentStatus.OnBreak);
        s.SetStatus("carl", AgentStatus.LoggedOut);
        s.Join(1);
        s.Join(2);
        s.JoinWith(3, e => e with { Requirement = "german" });
        var whys = s.WhyWaiting();
        Assert.Equal("rings anna", whys[new CallId(1)]);
        Assert.Equal("1 logged out, 1 on break, 1 busy", whys[new CallId(2)]);
        Assert.Equal("3 without the skills", whys[new CallId(3)]);
        s.Connect("anna");
        Assert.DoesNotContain(new CallId(1), s.WhyWaiting().Keys);
    }

    [Fact]
    public void And_for_an_agent_why_he_is_not_offered()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 10_000 }));
        s.JoinWith(1, e => e with { Requirement = "german" });
        var anna = s.ExplainAgent("anna")!;
        Assert.Equal(("support", 1, AgentVerdict.LacksSkills), (anna.Queues[0].Queue, anna.Queues[0].Waiting, anna.Queues[0].Verdict));
        s.Join(2);
        s.Serve("anna");
        Assert.Equal((AgentState.WrapUp, 10_000), (s.ExplainAgent("anna")!.State, s.ExplainAgent("anna")!.HeldMs));
        Assert.Equal(AgentVerdict.WrapUp, s.ExplainAgent("anna")!.Queues[0].Verdict);
        Assert.Null(s.ExplainAgent("nobody"));
    }

    [Fact]
    public void And_makes_an_agent_ready()
    {
        var s = new Scenario(Setup.One(Setup.Agent("anna") with { WrapUpMs = 10_000 }));
        s.Join(1);
        s.Serve("anna");
        s.Join(2);
        Assert.Null(s.Ready("anna"));
        s.AssertOffered(2, "anna");
        s.SetStatus("anna", AgentStatus.OnBreak);
        Assert.NotNull(s.Ready("anna"));
        Assert.NotNull(s.Ready("nobody"));
    }

    [Fact]
    public void And_has_a_customer_called_back_now()
    {
        var s = Held.Of(Held.SupportWithCallback);
        s.Join(1);
        Assert.Null(s.RequestCallback(1, notBeforeMs: 600_000));
        Assert.NotNull(s.CallBackNow(1));
        s.Leave(1);
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertSentNothing();
        Assert.Null(s.CallBackNow(1));
        Assert.Contains(s.Commands, command => command.Kind == Acd.Engine.Commands.CommandKind.DialCustomer);
        Assert.NotNull(s.CallBackNow(1));
        Assert.NotNull(s.CallBackNow(9));
    }
}
