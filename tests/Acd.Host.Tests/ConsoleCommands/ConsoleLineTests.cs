using Acd.Host.ConsoleCommands;

namespace Acd.Host.Tests.ConsoleCommands;

public sealed class ConsoleLineTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  a \t b  ", "a|b")]
    [InlineData("a 'b c' d", "a|b c|d")]
    [InlineData("a \"it's\" d", "a|it's|d")]
    [InlineData("a '' d", "a||d")]
    [InlineData("o'brien", "o'brien")]
    [InlineData("'--json'", "--json")]
    [InlineData("--", "--")]
    public void Words(string line, string words) => Assert.Equal(words, string.Join('|', ConsoleLine.Parse(line)!.Words));

    [Fact]
    public void Options_stand_anywhere()
    {
        var line = ConsoleLine.Parse("--x status --json")!;

        Assert.Equal(["status"], line.Words);
        Assert.Equal(["--x", "--json"], line.Options);
    }

    [Theory]
    [InlineData("a 'b")]
    [InlineData("\"")]
    public void A_quote_left_open_is_no_line(string line) => Assert.Null(ConsoleLine.Parse(line));
}
