using Acd.Engine.Agents;
using Acd.Host.ConsoleCommands;

namespace Acd.Host.Tests.ConsoleCommands;

public sealed class TextTests
{
    [Theory]
    [InlineData(0, "0:00")]
    [InlineData(7_999, "0:07")]
    [InlineData(754_000, "12:34")]
    [InlineData(3_723_000, "1:02:03")]
    public void Durations(long ms, string text) => Assert.Equal(text, Duration.Text(ms));

    [Theory]
    [InlineData("plain Bär", "plain Bär")]
    [InlineData("a\u001b[2Jb\r\nc\u202ed\u2028e\u0007", "a?[2Jb??c?d?e?")]
    [InlineData("0123456789", "0123456…")]
    public void Printable_text(string text, string printed) => Assert.Equal(printed, Printable.Text(text, text.Length == 10 ? 8 : 40));

    [Theory]
    [InlineData("stauts", "status")]
    [InlineData("STATUS", "status")]
    [InlineData("reloa", "reload")]
    [InlineData("x", null)]
    [InlineData("entirely", null)]
    public void The_nearest_word(string word, string? nearest) => Assert.Equal(nearest, Nearest.Of(word, ["status", "reload", "help"]));

    [Fact]
    public void Every_status_can_be_written_and_read()
    {
        foreach (var status in Enum.GetValues<AgentStatus>())
            Assert.Equal(status, AgentStatusText.Parse(AgentStatusText.Of(status)));
    }

    [Fact]
    public void Every_state_has_a_text_of_its_own()
    {
        var texts = Enum.GetValues<AgentState>().Select(AgentStateText.Of).ToList();

        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.All(texts, text => Assert.Matches("^[a-z-]+$", text));
    }

    [Fact]
    public void A_table_is_as_wide_as_its_widest_cells()
    {
        var table = new TextTable("NAME", "N>");
        table.Add("a", 1_000);
        table.Add("longer", 2);

        Assert.Equal("NAME       N\na       1000\nlonger     2\n2 things", table.ToString("thing"));
    }
}
