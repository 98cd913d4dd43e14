using System.Collections.Concurrent;

namespace Acd.Live.Tests.Support;

/// <summary>
/// Exchanges whose test has passed end while the next one runs: FreeSWITCH takes some seconds to, and sleeps through most of them. At
/// the end of the run each must have ended, and without a fault.
/// </summary>
public sealed class Departures : IAsyncDisposable
{
    /// <summary>More would be processes that hang, and take the machine from the tests.</summary>
    private static readonly SemaphoreSlim Places = new(3);

    private static readonly ConcurrentBag<Task> Leaving = [];
    private static readonly ConcurrentBag<string> Complaints = [];

    /// <summary>Stops it and what called it, and deletes its folder. Waits for a place only.</summary>
    public static async Task AddAsync(string test, FreeSwitchInstance exchange, Func<Task> stop)
    {
        await Places.WaitAsync();
        Leaving.Add(EndAsync(test, exchange, stop));
    }

    /// <summary>Of the whole run.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Leaving);
        if (!Complaints.IsEmpty)
            throw new InvalidOperationException(string.Join('\n', Complaints));
    }

    private static async Task EndAsync(string test, FreeSwitchInstance exchange, Func<Task> stop)
    {
        bool isUp = !exchange.HasExited;
        try
        {
            await stop();
        }
        finally
        {
            Places.Release();
        }

        if (isUp && exchange.ExitCode != 0)
            Complaints.Add($"The FreeSWITCH of {test} ended with exit code {exchange.ExitCode}; its files are in {exchange.Folder.Root}");
        else
            exchange.Folder.Delete();
    }
}
