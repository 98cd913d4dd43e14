namespace Acd.Live.Tests.Support;

/// <summary>
/// Exchanges whose test has passed end while the next one runs: FreeSWITCH takes some seconds to, and sleeps through most of them. At
/// the end of the run each must have ended, and by itself.
/// </summary>
public sealed class Departures : IAsyncDisposable
{
    /// <summary>More would be processes that hang, and take the machine from the tests.</summary>
    private const int AtOnce = 3;

    private static readonly List<Task> Leaving = [];
    private static readonly List<string> Complaints = [];

    /// <summary>Ends it, deletes its folder, and ends what called it. Tests call this one after the other.</summary>
    public static async Task AddAsync(string test, FreeSwitchInstance exchange, IReadOnlyList<Sipp> phones)
    {
        while (Leaving.Count(task => !task.IsCompleted) >= AtOnce)
            await Task.WhenAny(Leaving.Where(task => !task.IsCompleted));
        Leaving.Add(EndAsync(test, exchange, phones));
    }

    /// <summary>Of the whole run.</summary>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(Leaving);
        if (Complaints.Count > 0)
            throw new InvalidOperationException(string.Join('\n', Complaints));
    }

    private static async Task EndAsync(string test, FreeSwitchInstance exchange, IReadOnlyList<Sipp> phones)
    {
        bool isUp = !exchange.HasExited;
        await exchange.DisposeAsync();
        foreach (Sipp phone in phones)
            phone.Dispose();
        if (!isUp || exchange.ExitCode == 0)
        {
            exchange.Folder.Delete();
            return;
        }

        lock (Complaints)
            Complaints.Add($"The FreeSWITCH of {test} ended with exit code {exchange.ExitCode}; its files are in {exchange.Folder.Root}");
    }
}
