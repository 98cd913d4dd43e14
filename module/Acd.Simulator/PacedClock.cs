namespace Acd.Simulator;

/// <summary>
/// Real time, times <c>speed</c>. Timers are good to a millisecond or so, which would drown the latencies measured on this clock, so the
/// end of each wait is spun.
/// </summary>
internal sealed class PacedClock : ISimulationClock, IDisposable
{
    private static readonly TimeSpan SpunEnd = TimeSpan.FromMilliseconds(2);
    private readonly TimeProvider _time;
    private readonly double _speed;
    private readonly long _start;
    private readonly AutoResetEvent _wake = new(false);
    private readonly ITimer _timer;
    private volatile bool _woken;

    public PacedClock(TimeProvider time, double speed)
    {
        _time = time;
        _speed = speed;
        _start = time.GetTimestamp();
        _timer = time.CreateTimer(_ => _wake.Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public long NowUs => (long)(_time.GetElapsedTime(_start).TotalMicroseconds * _speed);

    public void WaitUntil(long us)
    {
        var spin = new SpinWait();
        while (!_woken)
        {
            var left = TimeSpan.FromMicroseconds((us - NowUs) / _speed);
            if (left <= TimeSpan.Zero)
                return;
            if (left > SpunEnd)
            {
                _timer.Change(left - SpunEnd, Timeout.InfiniteTimeSpan);
                _wake.WaitOne();
            }
            else
            {
                spin.SpinOnce(sleep1Threshold: -1);
            }
        }
        _woken = false;
    }

    public void Wake()
    {
        _woken = true;
        _wake.Set();
    }

    public void Dispose()
    {
        _timer.Dispose();
        _wake.Dispose();
    }
}
