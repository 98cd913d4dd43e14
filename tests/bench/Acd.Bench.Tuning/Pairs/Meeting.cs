namespace Acd.Bench.Tuning.Pairs;

/// <summary>Two who begin together: neither gets calls before both exchanges are up. Safe from any thread.</summary>
internal sealed class Meeting
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing = 2;

    /// <summary>Waits for the other.</summary>
    public Task ArriveAsync()
    {
        if (Interlocked.Decrement(ref _missing) <= 0)
            _all.TrySetResult();
        return _all.Task;
    }

    /// <summary>Doesn't come any more; nobody waits for him.</summary>
    public void Leave() => _all.TrySetResult();
}
