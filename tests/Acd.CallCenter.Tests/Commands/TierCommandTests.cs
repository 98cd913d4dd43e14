using Acd.CallCenter.Rows;
using Acd.CallCenter.Tests.Support;

namespace Acd.CallCenter.Tests.Commands;

public sealed class TierCommandTests : DeskTest
{
    [Fact]
    public void A_tier_is_added_once()
    {
        Config("agent add z callback");

        Assert.Equal("-ERR Queue not found!\n", Config("tier add nowhere nobody"));
        Assert.Equal("-ERR Agent not found!\n", Config("tier add support nobody"));
        Assert.Equal("-ERR Tier already exist!\n", Config("tier add support anna 2 2"));
        Assert.Equal("+OK\n", Config("tier add support z"));
        Assert.Equal(new TierRow("support", "z", "Ready", 1, 1), Center.Tiers[^1]);
    }

    [Theory]
    [InlineData("3 4", 3, 4)]
    [InlineData("x", 0, 1)]
    [InlineData("-1", -1, 1)]
    [InlineData("'' 5", 1, 5)]
    public void Level_and_position_are_numbers_from_the_start_of_the_word(string numbers, long level, long position)
    {
        Config("tier del support anna");

        Assert.Equal("+OK\n", Config($"tier add support anna {numbers}"));
        Assert.Equal(new TierRow("support", "anna", "Ready", level, position), Assert.Single(Center.Tiers));
    }

    [Fact]
    public void State_level_and_position_can_be_set()
    {
        Assert.Equal("+OK\n", Config("tier set state support anna 'active inbound'"));
        Assert.Equal("+OK\n", Config("tier set level support anna 2"));
        Assert.Equal("+OK\n", Config("tier set POSITION support anna 3"));
        Assert.Equal(new TierRow("support", "anna", "Active Inbound", 2, 3), Assert.Single(Center.Tiers));
    }

    [Theory]
    [InlineData("state support nobody Ready", "-ERR Unknown Error!\n")]
    [InlineData("state nowhere anna Ready", "-ERR Unknown Error!\n")]
    [InlineData("bogus support anna x", "-ERR Invalid Tier Update KEY!\n")]
    [InlineData("state support anna unknown", "-ERR Invalid Tier State!\n")]
    [InlineData("state orphan anna Ready", "-ERR Agent not found!\n")]
    [InlineData("level support ghost 2", "-ERR Agent not found!\n")]
    public void What_is_wrong_is_said_in_this_order(string line, string reply)
    {
        Center.With(new TierRow("orphan", "anna", "Ready", 1, 1)).With(new TierRow("support", "ghost", "Ready", 1, 1));

        Assert.Equal(reply, Config("tier set " + line));
    }

    [Fact]
    public void Deleting_never_fails()
    {
        Assert.Equal("+OK\n", Config("tier del support anna"));
        Assert.Equal("+OK\n", Config("tier del support anna"));
        Assert.Equal("+OK\n", Config("tier list"));
    }

    [Fact]
    public void The_list_goes_by_level_and_position()
    {
        Center.With(new TierRow("support", "b", "Ready", 1, 0)).With(new TierRow("sales", "c", "No Answer", 0, 9));

        Assert.Equal(
            "queue|agent|state|level|position\nsales|c|No Answer|0|9\nsupport|b|Ready|1|0\nsupport|anna|Ready|1|1\n+OK\n",
            Config("tier list whatever follows"));
    }

    [Theory]
    [InlineData("tier reload support", "reload tiers support (all)")]
    [InlineData("tier reload support anna", "reload tiers support anna")]
    [InlineData("tier reload ALL anna", "reload tiers (all) (all)")]
    public void A_reload_asks_for_the_configuration(string line, string call)
    {
        Assert.Equal("+OK\n", Config(line));
        Center.Finds = false;
        Assert.Equal("-ERR Unknown Error!\n", Config(line));
        Assert.Equal([call, call], Center.Calls);
    }
}
