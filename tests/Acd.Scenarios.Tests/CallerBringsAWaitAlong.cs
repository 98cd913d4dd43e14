using Acd.Engine.Commands;

namespace Acd.Scenarios.Tests;

public class CallerBringsAWaitAlong
{
    [Fact]
    public void It_counts_for_order_limit_and_record()
    {
        var s = Held.Of(Setup.Support with { MaxWaitMs = 60_000 });
        s.Join(1);
        s.Wait(10_000);
        s.JoinWith(2, e => e with { WaitedMs = 20_000 });
        Assert.Equal(20_000, s.Caller(2).WaitMs);
        Assert.Equal(1, s.EstimateWait(2)!.Value.Position);
        s.Wait(40_000);
        Assert.Equal(2u, s.Sent(CommandKind.ReleaseCaller).Call.Value);
        s.Leave(2);
        Assert.Equal(60_000, s.Ended(2).WaitMs);
    }

    [Fact]
    public void Nonsense_is_bounded()
    {
        var s = Held.Of(Setup.Support);
        s.JoinWith(1, e => e with { WaitedMs = -5 });
        s.JoinWith(2, e => e with { WaitedMs = long.MaxValue });
        Assert.Equal(0, s.Caller(1).WaitMs);
        Assert.InRange(s.Caller(2).WaitMs, 1, 31L * 24 * 3_600_000);
    }
}
