using Acd.Engine.Commands;
using Acd.Engine.Facts;

namespace Acd.Scenarios.Tests;

public class RequirementThatCannotBeReadIsRefused
{
    [Theory]
    [InlineData("english>=", "column")]
    [InlineData("english; german", "column 9")]
    [InlineData("english; x: german", "column 9")]
    public void With_the_column(string requirement, string expected)
    {
        var s = Held.Of(Setup.Support with { ClosedExtension = "700" });
        s.JoinWith(1, e => e with { Requirement = requirement });
        var release = Assert.Single(s.Commands);
        Assert.Equal((ReleaseResult.BadRequirement, "700"), (release.Result, release.Extension));
        var refused = s.FactsOf(FactKind.CallerRefused).Single();
        Assert.Equal(("support", CallerOutcome.BadRequirement), (refused.Queue, refused.Outcome));
        Assert.Contains(expected, refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_one_means_what_the_queue_says()
    {
        var s = Held.Of(Setup.Support with { SkillSteps = [new(0, "english")] });
        s.JoinWith(1, e => e with { Requirement = "" });
        Assert.Equal("english", s.Explain(1).Requirement);
    }
}
