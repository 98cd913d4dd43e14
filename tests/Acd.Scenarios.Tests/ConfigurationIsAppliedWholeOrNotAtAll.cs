namespace Acd.Scenarios.Tests;

public class ConfigurationIsAppliedWholeOrNotAtAll
{
    [Fact]
    public void A_wrong_one_changes_nothing()
    {
        var s = new Scenario(Setup.One("anna"));
        s.Join(1);
        var facts = s.Facts.Count;
        var wrong = Setup.One(Setup.Agent("bert") with { WrapUpMs = -1 });
        var error = Assert.Single(s.Apply(wrong));
        Assert.Contains("bert", error.Where, StringComparison.Ordinal);
        s.AssertSentNothing();
        Assert.Equal(facts, s.Facts.Count);
        Assert.Equal(["anna"], s.Snapshot().Agents.Select(agent => agent.Name));
    }
}
