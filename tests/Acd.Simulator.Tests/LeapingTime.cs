namespace Acd.Simulator.Tests;

/// <summary>Time for tests: a timer's time comes the moment it is set, and each look at the clock costs 10 µs.</summary>
internal sealed class LeapingTime : TimeProvider
{
    private long _us;

    public double ElapsedMs => _us / 1e3;

    public override long TimestampFrequency => 1_000_000;

    public override long GetTimestamp() => _us += 10;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new LeapingTimer(this, callback, state);

    private sealed class LeapingTimer(LeapingTime time, TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time._us += (long)dueTime.TotalMicroseconds;
            callback(state);
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
