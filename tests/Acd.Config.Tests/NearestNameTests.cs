namespace Acd.Config.Tests;

/// <summary>Suggestions that help, and none that mislead.</summary>
public sealed class NearestNameTests
{
    private static readonly string[] Known = ["max-wait-time", "max-no-answer", "name", "status", "moh-sound", "level"];

    [Theory]
    [InlineData("max-wait-time", "max-wait-time")]
    [InlineData("MAX-WAIT-TIME", "max-wait-time")]
    [InlineData("max_wait_time", "max-wait-time")]
    [InlineData("maxwaittime", "max-wait-time")]
    [InlineData("nmae", "name")]
    [InlineData("stauts", "status")]
    [InlineData("leve", "level")]
    [InlineData("music", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_within_reach(string name, string? nearest) => Assert.Equal(nearest, new NearestName().Find(name, Known));

    [Fact]
    public void Of_two_equally_near_the_first() => Assert.Equal("ab", new NearestName().Find("aa", ["ab", "ac"]));

    [Fact]
    public void A_very_long_name_gets_no_suggestion() =>
        Assert.Null(new NearestName().Find(new string('x', 65), [new string('x', 65)]));

    [Fact]
    public void The_work_is_bounded()
    {
        NearestName nearest = new();
        string[] many = [.. Enumerable.Range(0, 60_000).Select(i => $"agent{i:D6}")];
        Assert.Equal("agent000000", nearest.Find("agent00000x", many));
        Assert.Equal("agent000000", nearest.Find("agent00000x", many));
        Assert.Null(nearest.Find("agent00000x", many));
    }
}
