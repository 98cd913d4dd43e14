namespace Acd.Live.Tests.Support;

/// <summary>Waits for conditions. The time given is a generous bound for a loaded machine, never an expectation.</summary>
public static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Polls until <paramref name="probe"/> gives a value; fails with <paramref name="what"/> and the last answer after
    /// <paramref name="within"/>.
    /// </summary>
    public static async Task<T> GetAsync<T>(string what, TimeSpan within, Func<Task<T?>> probe, Func<string>? details = null)
        where T : class
    {
        CancellationToken cancelled = TestContext.Current.CancellationToken;
        using var deadline = new CancellationTokenSource(within);
        while (!deadline.IsCancellationRequested)
        {
            if (await probe() is { } value)
                return value;
            await Task.Delay(Pause, cancelled);
        }

        throw new TimeoutException($"Not within {within.TotalSeconds:0} s: {what}. {details?.Invoke()}");
    }

    public static Task HoldsAsync(string what, TimeSpan within, Func<Task<bool>> condition, Func<string>? details = null) =>
        GetAsync(what, within, async () => await condition() ? "" : null, details);

    public static Task HoldsAsync(string what, TimeSpan within, Func<bool> condition, Func<string>? details = null) =>
        HoldsAsync(what, within, () => Task.FromResult(condition()), details);
}
