using System.Collections.Concurrent;

namespace Acd.Scripting.Running;

/// <summary>A few threads of our own that take work from one queue: scripts never run on the engine's thread or the thread pool.</summary>
internal sealed class WorkerThreads<T> : IDisposable
{
    /// <summary>Lua nests at most 200 calls of C, about 1 KB each; the rest is for managed code.</summary>
    private const int StackBytes = 1024 * 1024;

    private readonly BlockingCollection<T> _queue = [];
    private readonly Thread[] _threads;

    /// <param name="count">How many.</param>
    /// <param name="name">Of the threads, for debuggers; a number is added.</param>
    /// <param name="work">Must not throw.</param>
    public WorkerThreads(int count, string name, Action<T> work)
    {
        _threads = [.. Enumerable.Range(1, count).Select(number => new Thread(() => Work(work), StackBytes)
        {
            Name = $"{name}-{number}",
            IsBackground = true,
        })];
        foreach (var thread in _threads)
            thread.Start();
    }

    /// <summary>False: the end has begun, nobody will take it.</summary>
    public bool TryAdd(T item)
    {
        try
        {
            return _queue.TryAdd(item);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Lets the workers finish what is queued.</summary>
    public void Dispose()
    {
        _queue.CompleteAdding();
        foreach (var thread in _threads)
            thread.Join();
        _queue.Dispose();
    }

    private void Work(Action<T> work)
    {
        foreach (var item in _queue.GetConsumingEnumerable())
            work(item);
    }
}
