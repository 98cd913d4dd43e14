using Acd.Engine.Skills;
using static Acd.Engine.Tests.Skills.SkillSamples;

namespace Acd.Engine.Tests.Skills;

public class SkillExpressionTests
{
    [Theory]
    [InlineData("english>=5 and (billing or refund>=3)", "english=5 refund=3", true)]
    [InlineData("english>=5 and (billing or refund>=3)", "english=5 refund=2", false)]
    [InlineData("english>=5 and (billing or refund>=3)", "english=4 billing=10", false)]
    [InlineData("a or b and c", "a=1", true)]
    [InlineData("(a or b) and c", "a=1", false)]
    [InlineData("not a and b", "b=1", true)]
    [InlineData("not (a and b)", "a=1", true)]
    [InlineData("not not a", "a=1", true)]
    [InlineData("a>3", "a=3", false)]
    [InlineData("a>3", "a=4", true)]
    [InlineData("a<3", "", true)]
    [InlineData("a<3", "a=3", false)]
    [InlineData("a<=3", "a=3", true)]
    [InlineData("a=3", "a=4", false)]
    [InlineData("a!=3", "a=3", false)]
    [InlineData("a!=3", "", true)]
    [InlineData("a>=0", "", true)]
    [InlineData("a>10", "a=10", false)]
    [InlineData("", "", true)]
    [InlineData(" \t ", "", true)]
    [InlineData("nobody", "a=10", false)]
    public void It_is_true_of_those_who_meet_it(string text, string skills, bool expected) =>
        Assert.Equal(expected, Parse(text).Matches(Set(skills)));

    [Theory]
    [InlineData("ENGLISH >= 5 AND Billing", "english>=5&billing")]
    [InlineData("a && b || c", "a and b or c")]
    [InlineData("!a", "not a")]
    [InlineData("a == 3", "a=3")]
    [InlineData("\"english\"", "english")]
    [InlineData("中文 and Ελληνικά", "ελληνικά and 中文")]
    [InlineData("𠮷>=2", "\"𠮷\">=2")]
    [InlineData("हिन्दी", "\"हिन्दी\"")]
    [InlineData("2nd-line.v1_x", "\"2ND-LINE.V1_X\"")]
    public void Notation_does_not_count(string text, string same) => Assert.Equal(Parse(same), Parse(text));

    [Theory]
    [InlineData("b and a", "a and b")]
    [InlineData("a or (b or c)", "c or b or a")]
    [InlineData("a and a", "a")]
    [InlineData("(a or b) and (b or a)", "a or b")]
    [InlineData("not (a or b)", "not a and not b")]
    [InlineData("not (a and b>=3)", "not a or b<3")]
    [InlineData("a>=3 and a>=5", "a>=5")]
    [InlineData("a>=3 or a>=5", "a>=3")]
    [InlineData("a>=3 and a<=3", "a=3")]
    [InlineData("a and b>=0", "a")]
    [InlineData("a or b>10", "a")]
    [InlineData("a or not a", "anyone")]
    [InlineData("a and not a", "nobody")]
    [InlineData("a and nobody", "nobody")]
    [InlineData("not anyone", "nobody")]
    [InlineData("not nobody", "anyone")]
    [InlineData("a or anyone", "")]
    [InlineData("a and (b or (c and not c))", "a and b")]
    public void Equal_requirements_are_equal(string text, string same)
    {
        Assert.Equal(Parse(same), Parse(text));
        Assert.Equal(Parse(same).GetHashCode(), Parse(text).GetHashCode());
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData("a", "a>=2")]
    [InlineData("a and b", "a or b")]
    [InlineData("a or b and c", "(a or b) and c")]
    [InlineData("a", "not a")]
    public void Different_requirements_are_different(string text, string other) => Assert.NotEqual(Parse(other), Parse(text));

    [Theory]
    [InlineData("Refund>=3 | Billing&english>5", "refund>=3 or billing and english>=6")]
    [InlineData("c and (b or a)", "c and (a or b)")]
    [InlineData("not a>=1", "not a")]
    [InlineData("a>=3 and a<=7", "a>=3 and a<=7")]
    [InlineData("a!=5 and b", "a!=5 and b")]
    [InlineData("b and (a=1 or a=3)", "(a=1 or a=3) and b")]
    [InlineData("a<10", "a<=9")]
    [InlineData("\"Two  words\" and \"say \"\"hi\"\"\"", "\"say \"\"hi\"\"\" and \"two  words\"")]
    [InlineData("\"and\" or \"12\" or \"nobody\"", "\"12\" or \"and\" or \"nobody\"")]
    [InlineData("a and not a", "nobody")]
    [InlineData("anyone", "")]
    public void It_has_one_text_that_reads_back(string text, string canonical)
    {
        var expression = Parse(text);
        Assert.Equal(canonical, expression.ToString());
        Assert.Equal(expression, Parse(canonical));
    }

    [Fact]
    public void What_is_always_or_never_true_says_so()
    {
        Assert.Same(SkillExpression.Anyone, Parse(""));
        Assert.Same(SkillExpression.Anyone, Parse("a or not a"));
        Assert.True(SkillExpression.Anyone.IsAnyone);
        Assert.True(Parse("english>=5 and english<3").IsNobody);
        Assert.False(Parse("a").IsAnyone || Parse("a").IsNobody);
    }

    [Fact]
    public void It_names_the_skills_it_depends_on() => Assert.Equal(["a", "c"], Parse("C>=2 and (a or b>10)").Skills);

    [Fact]
    public void It_takes_what_its_bounds_allow()
    {
        var deep = $"{new string('(', 32)}a{new string(')', 32)}";
        var many = string.Join(" or ", Enumerable.Range(0, 64).Select(i => $"s{i}"));
        Assert.Equal(Parse("a"), Parse(deep));
        Assert.Equal(Parse("a"), Parse(string.Join('|', Enumerable.Repeat("(a)", 40))));
        Assert.Equal(64, Parse(many).Skills.Length);
        Assert.Equal(Parse("a"), Parse($"{new string('!', 1022)} a"));
        Assert.True(Parse(many).Matches(Set("s63=1")));
    }

    [Fact]
    public void Matching_allocates_nothing()
    {
        var expression = Parse("english>=5 and (billing or refund>=3) and not spanish");
        var skills = Set("english=7 refund=3 zulu=1");
        Assert.True(expression.Matches(skills));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var matches = 0;
        for (var i = 0; i < 1_000; i++)
        {
            matches += expression.Matches(skills) ? 1 : 0;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((1_000, 0), (matches, allocated));
    }
}
