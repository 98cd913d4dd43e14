using Acd.Architecture.Tests.Rules;
using Acd.Architecture.Tests.Source;

namespace Acd.Architecture.Tests;

public sealed class TwinTests
{
    private const string English = """
        # Title [中文](a.zh.md)

        Calls `acd queue list`, 1,000 of them, at `/agents/NAME` ([more](b.md)).

        - one
        - `wait-ms`

        | a | b |
        |---|---|

        ![picture](p.webp)

            scripts/run
        """;

    private const string Chinese = """
        # 标题 [English](a.md)

        执行 `acd queue list`，共 1,000 次，在 `/agents/名称`（[更多](b.zh.md)）。

        - 一
        - `wait-ms`

        | 甲 | 乙 |
        |---|---|

        ![图](p.webp)

            scripts/run
        """;

    [Fact]
    public void Documents_for_users_are_there_in_both_languages_and_say_the_same() =>
        Rule.Holds(TwinRules.Breaches(TwinRules.ForUsers(Repository.Files)));

    [Fact]
    public void Twins_that_agree_are_left_alone() => Rule.Holds(Compare(Chinese));

    [Theory]
    [InlineData("# 标题", "## 标题", "headings")]
    [InlineData("- 一\n", "", "items")]
    [InlineData("|---|---|\n", "", "table rows")]
    [InlineData("![图](p.webp)", "[图](p.webp)", "pictures")]
    [InlineData("    scripts/run", "", "lines of code")]
    [InlineData("1,000", "", "lacks the number 1,000")]
    [InlineData("1,000", "1,000（9）", "lacks the number 9")]
    [InlineData("`wait-ms`", "等待", "lacks the code word wait-ms")]
    [InlineData("/agents/", "/", "lacks the code word agents")]
    [InlineData("[English](a.md)", "", "no link [English](a.md)")]
    [InlineData("b.zh.md", "b.md", "leads to b.md")]
    public void What_a_twin_lacks_or_has_besides_is_found(string text, string instead, string what) =>
        Rule.Finds(what, Compare(Chinese.ReplaceLineEndings("\n").Replace(text, instead, StringComparison.Ordinal)));

    [Fact]
    public void A_document_without_a_twin_is_found() =>
        Rule.Finds("docs/a.zh.md is missing", TwinRules.Breaches([new("docs/a.md", English)]));

    [Fact]
    public void Only_what_users_read_needs_a_twin() => Assert.Equal(
        ["README.md", "docs/a.md"],
        TwinRules.ForUsers([new("README.md", ""), new("ARCHITECTURE.md", ""), new("docs/a.md", ""), new("docs/samples/b.md", "")])
            .Select(file => file.Path));

    private static IEnumerable<string> Compare(string chinese) =>
        TwinRules.Breaches([new("docs/a.md", English), new("docs/a.zh.md", chinese)]);
}
