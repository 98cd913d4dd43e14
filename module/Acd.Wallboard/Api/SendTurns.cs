namespace Acd.Wallboard.Api;

/// <summary>
/// Two watchers are sent to at the same time, the others right after. With all of a thousand at once, what is on its way to them takes so
/// much memory that the collections it causes hold up the engine; and each sending works in the kernel, which no priority interrupts, so
/// eight at once kept both processors of a small machine from threads that report a free agent. Any thread.
/// </summary>
internal sealed class SendTurns : IDisposable
{
    private const int AtOnce = 2;

    /// <summary>Who takes longer gives up his turn, not his message: a peer who is slow or gone is nobody else's business.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(10);

    private readonly SemaphoreSlim _turns = new(AtOnce);

    public void Dispose() => _turns.Dispose();

    /// <summary>Sends when it is his turn; ends when it is sent.</summary>
    /// <exception cref="OperationCanceledException">Cancelled before.</exception>
    public async Task<T> TakeAsync<T>(Func<ValueTask<T>> send, CancellationToken over)
    {
        await _turns.WaitAsync(over).ConfigureAwait(false);
        Task<T> sending;
        try
        {
            sending = send().AsTask();
            if (!sending.IsCompleted)
                await ((Task)sending).WaitAsync(Turn, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        finally
        {
            _turns.Release();
        }
        return await sending.ConfigureAwait(false);
    }
}
