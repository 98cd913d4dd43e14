using Acd.Engine.Skills;
using static Acd.Engine.Tests.Skills.SkillSamples;

namespace Acd.Engine.Tests.Skills;

public class SkillSetTests
{
    [Fact]
    public void It_knows_the_level_of_each_skill()
    {
        var set = Set("english=7 Billing=3 中文=10");
        Assert.Equal((7, 3, 10, 0), (set.Level("ENGLISH"), set.Level("billing"), set.Level("中文"), set.Level("refund")));
        Assert.Equal([new("billing", 3), new("english", 7), new("中文", 10)], set.Skills);
    }

    [Fact]
    public void Equal_skills_make_equal_sets_in_any_order()
    {
        Assert.Equal(Set("a=1 b=2"), Set("B=2 A=1"));
        Assert.Equal(Set("a=1 b=2").GetHashCode(), Set("B=2 A=1").GetHashCode());
        Assert.NotEqual(Set("a=1"), Set("a=2"));
        Assert.NotEqual(Set("a=1"), Set("b=1"));
        Assert.NotEqual(Set("a=1"), Set("a=1 b=1"));
        Assert.Same(SkillSet.Empty, Set(""));
    }

    [Fact]
    public void It_reads_as_people_write_it()
    {
        Assert.True(SkillSet.TryCreate([new("Two Words", 1), new("a", 10)], out var set, out _));
        Assert.Equal("a=10 \"two words\"=1", set.ToString());
    }

    [Theory]
    [InlineData("a", 0, "level 0 is out of range; give 1 to 10, or leave the skill out")]
    [InlineData("a", 11, "level 11 is out of range")]
    [InlineData("a", -1, "level -1 is out of range")]
    [InlineData("", 1, "has no name")]
    [InlineData(null, 1, "has no name")]
    [InlineData("a ", 1, "starts or ends with a space")]
    [InlineData("a\nb", 1, "contains \"\\u000a\"")]
    [InlineData("B", 1, "is given twice")]
    public void It_refuses_what_makes_no_sense(string? name, int level, string what)
    {
        Assert.False(SkillSet.TryCreate([new("b", 1), new(name!, level)], out var set, out var errors));
        Assert.Null(set);
        var error = Assert.Single(errors);
        Assert.Equal(name ?? "", error.Skill);
        Assert.Contains(what, error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_surrogate_is_no_character()
    {
        Assert.False(SkillSet.TryCreate([new("a\ud800", 1)], out _, out var errors));
        Assert.Contains("use printable characters only", Assert.Single(errors).What, StringComparison.Ordinal);
    }

    [Fact]
    public void It_tells_everything_that_is_wrong()
    {
        Assert.False(SkillSet.TryCreate([new("a", 0), new("", 5), new("b", 3), new("b", 3)], out _, out var errors));
        Assert.Equal(
            ["skill \"a\": level 0 is out of range; give 1 to 10, or leave the skill out",
             "skill \"\": the skill has no name; give it one",
             "skill \"b\": is given twice (case doesn't count); remove one"],
            errors.Select(error => error.ToString()));
    }

    [Fact]
    public void Names_have_at_most_64_characters()
    {
        Assert.True(SkillSet.TryCreate([new(new string('x', 64), 1)], out _, out _));
        Assert.False(SkillSet.TryCreate([new(new string('x', 65), 1)], out _, out var errors));
        Assert.Contains("has 65 characters; at most 64", errors[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void An_agent_has_at_most_256_skills()
    {
        var skills = Enumerable.Range(0, 300).Select(i => new SkillLevel($"s{i}", 1));
        Assert.True(SkillSet.TryCreate(skills.Take(256), out var set, out _));
        Assert.Equal(256, set.Skills.Length);
        Assert.False(SkillSet.TryCreate(skills, out _, out var errors));
        Assert.Equal("s256", Assert.Single(errors).Skill);
    }
}
