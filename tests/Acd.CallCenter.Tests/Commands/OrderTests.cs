using Acd.CallCenter.Tests.Support;

namespace Acd.CallCenter.Tests.Commands;

/// <summary>Which commands change something, and are told of as orders.</summary>
public sealed class OrderTests : DeskTest
{
    [Theory]
    [InlineData("agent add z callback")]
    [InlineData("agent del anna")]
    [InlineData("agent reload anna")]
    [InlineData("agent set status anna Available")]
    [InlineData("agent set status nobody Available")]
    [InlineData("tier add support anna 1 1")]
    [InlineData("tier set level support anna 2")]
    [InlineData("tier del support anna")]
    [InlineData("tier reload support anna")]
    [InlineData("queue load support")]
    [InlineData("queue unload support")]
    [InlineData("queue reload support")]
    public void What_changes_something_is_told_with_its_reply(string line)
    {
        string reply = Config(line);

        Assert.Equal([($"callcenter_config {line}", reply)], Ordered);
    }

    [Fact]
    public void A_break_is_told()
    {
        string reply = Break("agent uuid-1");

        Assert.Equal([("callcenter_break agent uuid-1", reply)], Ordered);
    }

    [Theory]
    [InlineData("agent list")]
    [InlineData("agent get status anna")]
    [InlineData("tier list")]
    [InlineData("queue list")]
    [InlineData("queue list members support")]
    [InlineData("queue count")]
    [InlineData("queue dance support")]
    [InlineData("agent set status anna")]
    [InlineData("")]
    public void What_only_shows_or_is_no_command_is_not(string line)
    {
        Config(line);

        Assert.Empty(Ordered);
    }
}
