namespace Acd.Bench.Tuning.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void What_is_told_is_done()
    {
        var options = Options.Parse(["--only", "nosql,dialplan", "--resume", "--rounds", "6", "--minutes", "7", "--publish"]);

        Assert.True(options is { Quick: false, Resume: true, Publish: true, Rounds: 6 });
        Assert.Equal(TimeSpan.FromMinutes(7), options.Longest);
        Assert.Equal(["nosql", "dialplan"], options.Only);
    }

    [Theory]
    [InlineData("--fast")]
    [InlineData("--only")]
    [InlineData("--rounds")]
    [InlineData("--rounds", "0")]
    [InlineData("--rounds", "four")]
    [InlineData("--minutes", "-1")]
    public void What_isnt_understood_is_quoted(params string[] arguments) =>
        Assert.Contains(arguments[^1], Assert.Throws<ArgumentException>(() => Options.Parse(arguments)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(true)]
    [InlineData(true, "--publish", "--only", "nosql")]
    [InlineData(true, "--publish", "--minutes", "5")]
    [InlineData(false, "--only", "nosql")] // a part
    [InlineData(false, "--minutes", "5")] // maybe a part
    [InlineData(false, "--quick")]
    [InlineData(false, "--quick", "--publish")] // one pair tells nothing
    public void Documents_are_written_after_a_whole_run_or_when_told(bool written, params string[] arguments) =>
        Assert.Equal(written, Options.Parse(arguments).Writes);

    [Theory]
    [InlineData("nosql", true, true)]
    [InlineData("sizing", false, true)]
    [InlineData("nosql", true, true, "--only", "advices")]
    [InlineData("sizing", false, false, "--only", "advices")]
    [InlineData("sizing", false, true, "--only", "advices,sizing")]
    [InlineData("nosql", true, false, "--only", "dialplan")]
    public void Advices_stands_for_all_of_them_and_for_nothing_else(string name, bool isAdvice, bool wanted, params string[] arguments) =>
        Assert.Equal(wanted, Options.Parse(arguments).Wants(name, isAdvice));
}
