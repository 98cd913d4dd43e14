using Acd.Engine.Callbacks;

namespace Acd.Engine.Tests.Callbacks;

public class CallbackCapsTests
{
    private const long DayMs = 24 * 3_600_000;

    [Fact]
    public void As_many_in_a_sliding_day_as_the_cap()
    {
        var caps = new CallbackCaps();
        Assert.True(caps.TryTake("1", 2, 0));
        Assert.True(caps.TryTake("1", 2, 1_000));
        Assert.False(caps.TryTake("1", 2, DayMs - 1));
        Assert.True(caps.TryTake("2", 2, DayMs - 1));
        Assert.True(caps.TryTake("1", 2, DayMs));
        Assert.False(caps.TryTake("1", 2, DayMs + 999));
        Assert.True(caps.TryTake("1", 2, DayMs + 1_000));
    }

    [Fact]
    public void A_refused_request_does_not_count()
    {
        var caps = new CallbackCaps();
        Assert.True(caps.TryTake("1", 1, 0));
        Assert.False(caps.TryTake("1", 1, DayMs - 1));
        Assert.True(caps.TryTake("1", 1, DayMs));
    }
}
