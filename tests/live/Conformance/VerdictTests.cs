using Acd.Conformance.Tests.Framework;

namespace Acd.Conformance.Tests;

/// <summary>The suite's own judgement, without FreeSWITCH.</summary>
public sealed class VerdictTests
{
    private static readonly Case Example = new("case", "a title", _ => Task.CompletedTask);

    [Fact]
    public void What_mod_callcenter_does_is_same() => Assert.Equal(Verdict.Same, Judge(Module.Ours, check => check.Is("x", "a", "a")));

    [Fact]
    public void Anything_else_is_worse() => Assert.Equal(Verdict.Worse, Judge(Module.Ours, check => check.Is("x", "b", "a")));

    [Fact]
    public void What_the_case_calls_better_is_better_in_mod_acd() =>
        Assert.Equal(Verdict.Better, Judge(Module.Ours, check => check.Is("x", "b", "a", "b", "why")));

    [Fact]
    public void A_mod_callcenter_that_does_it_is_not_the_one_that_was_recorded() =>
        Assert.Equal(Verdict.Worse, Judge(Module.Stock, check => check.Is("x", "b", "a", "b", "why")));

    [Fact]
    public void Neither_the_recorded_nor_the_better_is_worse() =>
        Assert.Equal(Verdict.Worse, Judge(Module.Ours, check => check.Is("x", "c", "a", "b", "why")));

    [Theory]
    [InlineData(0.9, Verdict.Worse)]
    [InlineData(1, Verdict.Same)]
    [InlineData(2, Verdict.Same)]
    [InlineData(2.1, Verdict.Worse)]
    public void Bounds_belong_to_the_range(double seen, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Module.Ours, check => check.Within("x", seen, 1, 2)));

    [Theory]
    [InlineData(7, Verdict.Same)]
    [InlineData(3, Verdict.Better)]
    [InlineData(0.5, Verdict.Worse)]
    public void A_range_may_have_a_better_one(double seen, Verdict verdict) =>
        Assert.Equal(verdict, Judge(Module.Ours, check => check.Within("x", seen, (5, 9), (1, 4), "why")));

    [Fact]
    public void One_worse_finding_outweighs_what_is_better() => Assert.Equal(Verdict.Worse, Judge(Module.Ours, check =>
    {
        check.IsNow("x", seen: true, better: true, "why");
        check.Is("y", "b", "a");
    }));

    [Fact]
    public void A_case_that_could_not_be_finished_is_worse() =>
        Assert.Equal(Verdict.Worse, new CaseResult([], "It hung.", TimeSpan.Zero).Verdict);

    [Fact]
    public void The_report_has_both_columns_and_the_reasons()
    {
        var stock = new Checks(Module.Stock, text => text);
        stock.IsNow("x", seen: false, better: true, "why");
        var ours = new Checks(Module.Ours, text => text);
        ours.IsNow("x", seen: true, better: true, "why");

        string text = new Report([new CaseRun(Example, Result(stock), Result(ours))], oursRefusal: null).ToText();

        Assert.Matches("(?m)^a title +as recorded +better$", text);
        Assert.Contains("    mod_acd: x: yes instead of no: why\n", text, StringComparison.Ordinal);
        Assert.EndsWith(
            "1 cases; mod_callcenter as recorded: 1; mod_acd same: 0, better: 1, worse: 0, not compared: 0\n", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_says_why_mod_acd_is_missing()
    {
        var stock = new Checks(Module.Stock, text => text);
        stock.Is("x", "b", "a");

        string text = new Report([new CaseRun(Example, Result(stock), Ours: null)], "it sleeps").ToText();

        Assert.Matches("(?m)^a title +OTHERWISE +-$", text);
        Assert.Contains("mod_acd was not compared: it sleeps\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_is_read_by_its_header()
    {
        var table = new CcTable("name|state\na|Ready\nb|\n+OK\n");

        Assert.Equal("Ready", table.Of("a", "state"));
        Assert.Equal("b|", table.Of("b", "name", "state"));
        Assert.Equal("", table.Of("c", "state"));
        Assert.Throws<InvalidOperationException>(() => table.Of("a", "colour"));
        Assert.Throws<InvalidOperationException>(() => new CcTable("-ERR Invalid!\n"));
        Assert.Empty(new CcTable("+OK\n").Rows);
    }

    private static Verdict Judge(Module module, Action<Checks> look)
    {
        var checks = new Checks(module, text => text);
        look(checks);
        return Result(checks).Verdict;
    }

    private static CaseResult Result(Checks checks) => new(checks.Findings, null, TimeSpan.Zero);
}
