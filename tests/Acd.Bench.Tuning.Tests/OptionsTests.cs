namespace Acd.Bench.Tuning.Tests;

public sealed class OptionsTests
{
    [Fact]
    public void What_is_told_is_done()
    {
        var options = Options.Parse(["--quick", "--only", "nosql,dialplan", "--resume"]);

        Assert.True(options is { Quick: true, Resume: true });
        Assert.Equal(["nosql", "dialplan"], options.Only);
    }

    [Theory]
    [InlineData("--fast")]
    [InlineData("--only")]
    public void What_isnt_understood_is_quoted(string argument) =>
        Assert.Contains(argument, Assert.Throws<ArgumentException>(() => Options.Parse([argument])).Message, StringComparison.Ordinal);
}
