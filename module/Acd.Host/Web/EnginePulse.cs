namespace Acd.Host.Web;

/// <summary>When the engine thread was last seen, for threads that must not wait for it.</summary>
/// <param name="clock">ms, monotonic; called from any thread.</param>
internal sealed class EnginePulse(Func<long> clock)
{
    private long _lastMs = clock();

    /// <summary>How long ago it turned, ms; it does so at least each half second. Any thread.</summary>
    public long SilentMs => Math.Max(0, clock() - Volatile.Read(ref _lastMs));

    /// <summary>Engine thread, each turn.</summary>
    public void Beat() => Volatile.Write(ref _lastMs, clock());
}
