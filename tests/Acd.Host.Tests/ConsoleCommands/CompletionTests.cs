namespace Acd.Host.Tests.ConsoleCommands;

/// <summary>What could come next, a candidate a line; the bar shows where the cursor stands.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("ver|", "version")]
    [InlineData("report |", "queue/agent/day")]
    [InlineData("report d|", "day")]
    [InlineData("REPORT d|", "day")]
    [InlineData("agent set status |", "anna/bob/carla")]
    [InlineData("agent set status b|", "bob")]
    [InlineData("agent set status bob |", "Available/'Available (On Demand)'/'On Break'/'Logged Out'")]
    [InlineData("agent set status bob 'Lo|", "'Logged Out'")]
    [InlineData("report day s|", "sales/support")]
    [InlineData("report day sales --|", "--interval=15/--interval=30/--json")]
    [InlineData("report queue --json --|", "--interval=15/--interval=30")]
    [InlineData("help sta|", "status")]
    [InlineData("status |", "")]
    [InlineData("nonsense |", "")]
    [InlineData("agent set status zorro|", "")]
    [InlineData("agent set status 'an|", "anna")]
    public void Completes(string line, string candidates)
    {
        Assert.Equal(candidates.Split('/', StringSplitOptions.RemoveEmptyEntries),
            Typed.Reply("complete " + line.TrimEnd('|')).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Nothing_typed_completes_to_every_first_word() =>
        Assert.Empty(new[] { "help", "status", "agent", "caller", "queue", "complete" }.Except(Typed.Reply("complete ").Split('\n')));
}
