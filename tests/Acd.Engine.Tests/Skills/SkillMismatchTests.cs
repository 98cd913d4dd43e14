using Acd.Engine.Skills;
using static Acd.Engine.Tests.Skills.SkillSamples;

namespace Acd.Engine.Tests.Skills;

public class SkillMismatchTests
{
    [Theory]
    [InlineData("refund>=3", "refund=2", "refund is 2, needs at least 3")]
    [InlineData("refund", "", "refund is missing, needs at least 1")]
    [InlineData("not trainee", "trainee=4", "trainee is 4, needs 0 (not to have it)")]
    [InlineData("a>=2 and b", "b=1", "a is missing, needs at least 2")]
    [InlineData("a and b", "", "a is missing, needs at least 1; and b is missing, needs at least 1")]
    [InlineData("a or b>=3", "b=2", "a is missing, needs at least 1; or b is 2, needs at least 3")]
    [InlineData("a and (b or c)", "b=1", "a is missing, needs at least 1")]
    [InlineData("a and (b or c)", "a=1", "b is missing, needs at least 1; or c is missing, needs at least 1")]
    [InlineData(
        "a and (b or c)", "", "a is missing, needs at least 1; and (b is missing, needs at least 1; or c is missing, needs at least 1)")]
    [InlineData("nobody", "a=1", "no agent can meet the requirement")]
    public void It_names_what_fails_and_only_that(string text, string skills, string expected) =>
        Assert.Equal(expected, Parse(text).Explain(Set(skills))?.ToString());

    [Theory]
    [InlineData("a or b", "b=1")]
    [InlineData("", "")]
    public void Who_meets_the_requirement_lacks_nothing(string text, string skills) => Assert.Null(Parse(text).Explain(Set(skills)));

    [Fact]
    public void It_is_data()
    {
        var mismatch = Parse("English>=5 and (billing or refund>=3)").Explain(Set("english=4 refund=2"))!;
        Assert.Equal((SkillMismatchKind.AllOf, 2), (mismatch.Kind, mismatch.Parts.Length));
        var english = mismatch.Parts[0];
        Assert.Equal((SkillMismatchKind.Level, "english", 4), (english.Kind, english.Skill, english.Level));
        Assert.Equal([5, 6, 7, 8, 9, 10], Enumerable.Range(0, 11).Where(english.Needed.Contains));
        Assert.Equal(SkillMismatchKind.AnyOf, mismatch.Parts[1].Kind);
        Assert.Equal([("billing", 0), ("refund", 2)], mismatch.Parts[1].Parts.Select(part => (part.Skill, part.Level)));
    }
}
