using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class NeedsChangeWhileWaiting
{
    private static Scenario AnnaSpeaksEnglish() =>
        new(Setup.One(Setup.Agent("anna") with { Skills = [new("english", 5)] }, Setup.Agent("ben")));

    [Fact]
    public void A_relaxed_requirement_finds_an_agent_at_once()
    {
        var s = AnnaSpeaksEnglish();
        s.JoinWith(1, e => e with { Requirement = "english>=8" });
        Assert.Empty(s.FactsOf(FactKind.OfferStarted));
        Assert.Null(s.SetNeeds(1, "english>=3"));
        s.AssertOffered(1, "anna");
        Assert.Equal("needs", s.FactsOf(FactKind.CallerReordered).Single().Text);
    }

    [Fact]
    public void Empty_is_what_the_queue_says_and_null_leaves_it()
    {
        var s = AnnaSpeaksEnglish();
        s.JoinWith(1, e => e with { Requirement = "french" });
        Assert.Null(s.SetNeeds(1, null, "anna"));
        Assert.Equal("french", s.Explain(1).Requirement);
        s.SetStatus("anna", AgentStatus.OnBreak);
        Assert.Null(s.SetNeeds(1, ""));
        s.AssertOffered(1, "ben");
    }

    [Fact]
    public void A_preferred_agent_is_waited_for_within_the_queues_time()
    {
        var s = Held.Of(Setup.Support);
        s.Join(1);
        Assert.Null(s.SetNeeds(1, null, "anna"));
        s.SetStatus("anna", AgentStatus.Available);
        s.AssertOffered(1, "anna");
    }

    [Fact]
    public void Nonsense_changes_nothing()
    {
        var s = AnnaSpeaksEnglish();
        s.JoinWith(1, e => e with { Requirement = "french" });
        Assert.Equal(EngineErrorCode.BadRequirement, s.SetNeeds(1, "english>=")!.Code);
        Assert.Equal(EngineErrorCode.UnknownAgent, s.SetNeeds(1, "english", "nobody")!.Code);
        Assert.Equal(EngineErrorCode.UnknownCaller, s.SetNeeds(7, "english")!.Code);
        Assert.Equal("french", s.Explain(1).Requirement);
    }
}
