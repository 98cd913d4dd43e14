namespace Acd.Bench.Store;

/// <summary>Threads that take what processor they get and do nothing with it.</summary>
internal sealed class SpinningThreads : IDisposable
{
    private const int Turns = 1_000;
    private readonly Thread[] _threads;
    private volatile bool _isOver;

    public SpinningThreads(int count)
    {
        _threads = [.. Enumerable.Range(0, count).Select(_ => new Thread(Spin) { IsBackground = true, Name = "spins" })];
        foreach (var thread in _threads)
            thread.Start();
    }

    public void Dispose()
    {
        _isOver = true;
        foreach (var thread in _threads)
            thread.Join();
    }

    private void Spin()
    {
        while (!_isOver)
            Thread.SpinWait(Turns);
    }
}
