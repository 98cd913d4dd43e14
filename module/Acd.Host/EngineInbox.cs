using System.Collections.Concurrent;

namespace Acd.Host;

/// <summary>
/// Brings results of other threads to the engine thread. Nothing wakes the poll, so while a result is expected the loop polls in short
/// turns.
/// </summary>
internal sealed class EngineInbox
{
    /// <summary>Longest wait for an expected result to be seen, µs.</summary>
    private const long ExpectedWaitUs = 500;

    private readonly ConcurrentQueue<Action> _arrived = new();
    private int _expected;

    /// <summary>How long a poll may wait, µs. Engine thread.</summary>
    public long WaitMaxUs => _arrived.IsEmpty ? _expected > 0 ? ExpectedWaitUs : long.MaxValue : 0;

    /// <summary>A result is on its way: <see cref="Post"/> will be called exactly once for it. Engine thread.</summary>
    public void Expect() => _expected++;

    /// <summary>Any thread. <paramref name="arrival"/> runs on the engine thread.</summary>
    public void Post(Action arrival) => _arrived.Enqueue(arrival);

    /// <summary>Engine thread: handles what has arrived.</summary>
    public void Open()
    {
        while (_arrived.TryDequeue(out var arrival))
        {
            _expected--;
            arrival();
        }
    }
}
