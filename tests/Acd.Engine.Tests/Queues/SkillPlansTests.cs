using Acd.Engine.Queues;

namespace Acd.Engine.Tests.Queues;

public class SkillPlansTests
{
    [Fact]
    public void Steps_follow_the_wait()
    {
        Assert.True(new SkillPlans().TryParse("english>=5 and billing; 30: english>=3; 90:", out var plan, out _));
        Assert.Equal(plan!.At(0), plan.At(29_999));
        Assert.NotEqual(plan.At(29_999), plan.At(30_000));
        Assert.False(plan.At(89_999).IsAnyone);
        Assert.True(plan.At(90_000).IsAnyone);
        Assert.Equal((30_000, 90_000, long.MaxValue), (plan.NextMs(0), plan.NextMs(30_000), plan.NextMs(90_000)));
    }

    [Fact]
    public void Before_the_first_step_anyone_will_do()
    {
        Assert.True(new SkillPlans().TryParse("10: english", out var plan, out _));
        Assert.True(plan!.At(9_999).IsAnyone);
        Assert.False(plan.At(10_000).IsAnyone);
    }

    [Theory]
    [InlineData("english; german", "column 9:")]
    [InlineData("english; 30: german; 30: french", "column 21:")]
    [InlineData("english; soon: german", "column 9:")]
    [InlineData("english; -5: german", "column 9:")]
    [InlineData("english; 99999999: german", "column 9:")]
    [InlineData("1:a;2:a;3:a;4:a;5:a;6:a;7:a;8:a;9:a;10:a;11:a;12:a;13:a;14:a;15:a;16:a;17:a", "more than 16 steps")]
    public void Errors_name_the_column(string text, string expected)
    {
        Assert.False(new SkillPlans().TryParse(text, out _, out var error));
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("english; soon: german", 9, "requirement-seconds-malformed")]
    [InlineData("english; 30: german; 30: french", 21, "requirement-steps-disordered")]
    [InlineData("english; 30: german and (french", 25, "requirement-unclosed")]
    [InlineData("english; 30: german and not german", 13, "requirement-contradictory")]
    public void Errors_are_sentences_with_a_place(string text, int column, string id)
    {
        Assert.False(new SkillPlans().TryParse(text, out _, out var error));
        Assert.Equal((column, id), (error.Column, error.Said.Id));
    }

    [Fact]
    public void Many_different_texts_are_no_trouble()
    {
        var plans = new SkillPlans();
        for (var i = 0; i < 3_000; i++)
        {
            Assert.True(plans.TryParse($"skill{i}", out var plan, out _));
            Assert.False(plan!.At(0).IsAnyone);
        }
    }
}
