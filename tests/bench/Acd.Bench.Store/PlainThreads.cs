using System.Diagnostics;

namespace Acd.Bench.Store;

/// <summary>
/// Two threads that run when the store's would and as long, without a lock, an object or a file: one naps as the fold does and wakes the
/// other as the fold wakes the pump. What an offer notices of them is what it notices of anybody who shares its cores.
/// </summary>
internal sealed class PlainThreads : IDisposable
{
    private const int NapMs = 25;
    private const int Turns = 100;
    private readonly AutoResetEvent _bell = new(false);
    private readonly long _burst;
    private readonly Thread[] _threads;
    private volatile bool _isOver;

    /// <param name="cores">Processor time a second of both together; less than 2.</param>
    public PlainThreads(double cores)
    {
        // Both spin d after a nap: cores = 2 d / (nap + d).
        double burstMs = NapMs * cores / (2 - cores);
        _burst = (long)(burstMs * Stopwatch.Frequency / 1_000);
        _threads = [new Thread(Fold) { IsBackground = true }, new Thread(Pump) { IsBackground = true }];
        foreach (var thread in _threads)
            thread.Start();
    }

    public void Dispose()
    {
        _isOver = true;
        _bell.Set();
        foreach (var thread in _threads)
            thread.Join();
        _bell.Dispose();
    }

    private void Fold()
    {
        while (!_isOver)
        {
            Thread.Sleep(NapMs);
            Spin();
            _bell.Set();
        }
    }

    private void Pump()
    {
        while (!_isOver)
        {
            _bell.WaitOne();
            Spin();
        }
    }

    private void Spin()
    {
        long end = Stopwatch.GetTimestamp() + _burst;
        while (Stopwatch.GetTimestamp() < end)
            Thread.SpinWait(Turns);
    }
}
