using Acd.Engine.Skills;

namespace Acd.Engine.Tests.Skills;

public class SkillExpressionErrorTests
{
    [Theory]
    [InlineData("english>=", 8, "a level from 0 to 10 must follow \">=\", not the end of the text")]
    [InlineData("english>=five", 10, "a level from 0 to 10 must follow \">=\", not \"five\"")]
    [InlineData("english>=-1", 10, "\"-\" has no meaning here")]
    [InlineData("english>=11", 10, "\"11\" is no level")]
    [InlineData("english>=99999999999999999999", 10, "is no level")]
    [InlineData("english=>5", 9, "a level from 0 to 10 must follow \"=\", not \">\"")]
    [InlineData("english 5", 9, "write a comparison (>=, >, <=, <, = or !=) between the skill and \"5\"")]
    [InlineData("1<=a", 1, "\"1\" is a number where a skill must come")]
    [InlineData("a>=1<5", 5, "\"<\" must stand between one skill and one level")]
    [InlineData("(a or b)>=5", 9, "\">=\" must stand between one skill and one level")]
    [InlineData("a and", 3, "the text ends after \"and\"")]
    [InlineData("not", 1, "the text ends after \"not\"")]
    [InlineData("a or and b", 6, "a skill, \"not\" or \"(\" must come here, not \"and\"")]
    [InlineData("two words", 5, "write \"and\" or \"or\" before \"words\"; a skill's name with spaces needs quotes")]
    [InlineData("a (b)", 3, "write \"and\" or \"or\" before \"(\"")]
    [InlineData("a and (b or (c)", 7, "this \"(\" is never closed")]
    [InlineData("(a b)", 4, "write \"and\" or \"or\" before \"b\"")]
    [InlineData("a)", 2, "this \")\" closes nothing")]
    [InlineData("()", 2, "a skill, \"not\" or \"(\" must come here, not \")\"")]
    [InlineData("a and \"b c", 7, "this quote is never closed")]
    [InlineData("\"\"", 1, "the skill has no name")]
    [InlineData("\" a\"", 1, "starts or ends with a space")]
    [InlineData("\"a\u0007b\"", 1, "contains \"\\u0007\"; use printable characters only")]
    [InlineData("a % b", 3, "\"%\" has no meaning here")]
    [InlineData("a and b % )", 9, "\"%\" has no meaning here")]
    [InlineData("a\0", 2, "\"\\u0000\" has no meaning here")]
    public void It_says_where_and_what(string text, int column, string what)
    {
        var error = Fail(text);
        Assert.Equal(column, error.Column);
        Assert.Contains(what, error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lone_surrogate_is_no_character()
    {
        Assert.Equal(3, Fail("a \ud842").Column);
        Assert.Equal(1, Fail("\"\udfb7\"").Column);
    }

    [Fact]
    public void A_long_text_is_refused_where_it_gets_too_long()
    {
        var error = Fail(new string(' ', 2_000));
        Assert.Equal(1_025, error.Column);
        Assert.Contains("has 2000 characters; at most 1024", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_parentheses_are_refused_where_they_get_too_deep()
    {
        var error = Fail($"{new string('(', 500)}a{new string(')', 500)}");
        Assert.Equal(33, error.Column);
        Assert.Contains("more than 32 deep", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void The_65th_skill_is_refused()
    {
        var first64 = string.Concat(Enumerable.Range(0, 64).Select(i => $"s{i}|"));
        var error = Fail($"{first64}s0|new");
        Assert.Equal(first64.Length + 4, error.Column);
        Assert.Contains("skill number 65; at most 64 are allowed", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_gets_too_long_in_normal_form_is_refused()
    {
        // Different pairs of one-letter names, so that nothing merges; each "a&b|" becomes "(not a or not b) and ".
        var pairs = from a in "abcdefghijklm" from b in "nopqrstuvwxyz" select $"{a}&{b}";
        var error = Fail($"!({string.Join('|', pairs.Take(100))})");
        Assert.Equal(1, error.Column);
        Assert.Contains("at most 1024 and 32 are allowed", error.What, StringComparison.Ordinal);
    }

    [Fact]
    public void What_gets_too_deep_in_normal_form_is_refused()
    {
        // Levels with gaps are written with "or", which needs one more pair of parentheses within the innermost "and".
        var open = string.Concat(Enumerable.Repeat("a&(b|", 32));
        var close = new string(')', 32);
        Assert.True(SkillExpression.TryParse($"{open}c&s!=2{close}", out _, out _));
        Assert.Contains("33 levels of parentheses", Fail($"{open}c&s!=2&s!=5{close}").What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_word_is_cut_in_the_message()
    {
        var error = Fail($"a {new string('x', 64)}");
        Assert.Contains("…", error.What, StringComparison.Ordinal);
        Assert.InRange(error.What.Length, 1, 150);
    }

    [Fact]
    public void It_reads_as_a_sentence() =>
        Assert.Equal("column 2: this \")\" closes nothing; remove it, or write the \"(\" it belongs to", Fail("a)").ToString());

    private static SkillExpressionError Fail(string text)
    {
        Assert.False(SkillExpression.TryParse(text, out var expression, out var error), $"{expression}");
        return error!;
    }
}
