namespace Acd.Simulator.Tests;

public sealed class PacedClockTests
{
    [Fact]
    public void Ten_times_faster_passes_ten_seconds_in_one()
    {
        var time = new LeapingTime();
        using var clock = new PacedClock(time, speed: 10);

        clock.WaitUntil(10_000_000);

        Assert.InRange(clock.NowUs, 10_000_000, 10_010_000);
        Assert.InRange(time.ElapsedMs, 1_000, 1_001);
    }

    [Fact]
    public void A_wait_never_ends_early()
    {
        var time = new LeapingTime();
        using var clock = new PacedClock(time, speed: 1);

        for (long us = 0; us < 20_000; us += 137)
        {
            clock.WaitUntil(us);
            Assert.True(clock.NowUs >= us);
        }
    }

    [Fact]
    public void A_wake_before_the_wait_ends_it_at_once_and_only_it()
    {
        var time = new LeapingTime();
        using var clock = new PacedClock(time, speed: 1);

        clock.Wake();
        clock.WaitUntil(3_600_000_000);
        Assert.InRange(time.ElapsedMs, 0, 1);
        clock.WaitUntil(5_000_000);
        Assert.InRange(time.ElapsedMs, 5_000, 5_001);
    }

    [Fact]
    public async Task Stop_from_another_thread_ends_a_wait_in_real_time()
    {
        using var @switch = new SimulatedSwitch(new SimulationOptions { CallsPerSecond = 0 }, TimeProvider.System);
        var log = new EventLog();

        var poll = Task.Run(() => @switch.Poll(log, 3_600_000_000), TestContext.Current.CancellationToken);
        @switch.Stop();

        Assert.Equal(1, await poll.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal(["shutdown"], log.Lines);
    }
}
