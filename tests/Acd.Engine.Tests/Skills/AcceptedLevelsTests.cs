using Acd.Engine.Skills;

namespace Acd.Engine.Tests.Skills;

public class AcceptedLevelsTests
{
    [Fact]
    public void It_contains_its_levels_and_no_others()
    {
        var levels = AcceptedLevels.AtLeast(9) | AcceptedLevels.Exactly(3);
        Assert.Equal([3, 9, 10], Enumerable.Range(-2, 40).Where(levels.Contains));
    }

    [Fact]
    public void The_ends_of_the_scale_are_kept()
    {
        Assert.Equal(AcceptedLevels.All, AcceptedLevels.AtLeast(0));
        Assert.Equal(AcceptedLevels.All, AcceptedLevels.AtMost(10));
        Assert.Equal(AcceptedLevels.None, AcceptedLevels.AtLeast(11));
        Assert.Equal(AcceptedLevels.None, ~AcceptedLevels.All);
        Assert.Equal(AcceptedLevels.Exactly(0), ~AcceptedLevels.AtLeast(1));
    }

    [Fact]
    public void It_reads_as_people_say_it()
    {
        Assert.Equal("at least 3", AcceptedLevels.AtLeast(3).ToString());
        Assert.Equal("at most 3", AcceptedLevels.AtMost(3).ToString());
        Assert.Equal("exactly 3", AcceptedLevels.Exactly(3).ToString());
        Assert.Equal("exactly 10", AcceptedLevels.Exactly(10).ToString());
        Assert.Equal("0 (not to have it)", AcceptedLevels.Exactly(0).ToString());
        Assert.Equal("anything but 3", (~AcceptedLevels.Exactly(3)).ToString());
        Assert.Equal("at most 9", (~AcceptedLevels.Exactly(10)).ToString());
        Assert.Equal("3 to 5", (AcceptedLevels.AtLeast(3) & AcceptedLevels.AtMost(5)).ToString());
        var split = AcceptedLevels.Exactly(1) | AcceptedLevels.AtLeast(8) | (AcceptedLevels.AtLeast(3) & AcceptedLevels.AtMost(5));
        Assert.Equal("exactly 1, 3 to 5 or at least 8", split.ToString());
        Assert.Equal(("any level", "no level"), (AcceptedLevels.All.ToString(), AcceptedLevels.None.ToString()));
    }
}
