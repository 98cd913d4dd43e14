using Acd.Store.Records;
using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Faults;

/// <summary>A store with short time-outs that something happens to, and what must be true in the end.</summary>
internal sealed class FaultyStore : IDisposable
{
    private const int RecordsPerCaller = 9;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);
    private readonly Day _day = new();
    private int _callers;

    public FaultyStore(StoreOptions options) => Service = new StoreService(
        options with
        {
            WriteTimeout = TimeSpan.FromSeconds(1), ConnectTimeout = TimeSpan.FromSeconds(1), RetryAfter = TimeSpan.FromMilliseconds(500),
        },
        Log);

    public StoreService Service { get; }

    public ListLog Log { get; } = new();

    public void Dispose() => Service.Dispose();

    /// <summary>Callers who are answered.</summary>
    public void Give(int callers)
    {
        for (int i = 0; i < callers; i++)
        {
            foreach (var fact in _day.Answered())
                Service.Take(in fact);
        }
        _callers += callers;
    }

    public async Task UntilAsync(Func<StoreStatus, bool> holds)
    {
        for (long endMs = Environment.TickCount64 + (long)Longest.TotalMilliseconds; Environment.TickCount64 < endMs;)
        {
            if (holds(Service.Status))
                return;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"{Service.Status}\n{string.Join('\n', Log.Lines)}");
    }

    /// <summary>The database couldn't be written to; the log says so, and the journal keeps what comes.</summary>
    public async Task UntilAwayAsync()
    {
        // There must be something it could fail with.
        Give(10);
        await UntilAsync(status => status is { IsConnected: false, Failures: > 0 });
        Give(10);
        await UntilAsync(status => status.JournalBytes > 0);
        await UntilSaidAsync(1601);
    }

    /// <summary>The log has a line with that number: status and journal may be there before it.</summary>
    public Task UntilSaidAsync(int number) =>
        UntilAsync(_ => Log.Lines.Any(line => line.Contains($" {number} ", StringComparison.Ordinal)));

    /// <summary>Everything given is in the database, in order, once, and nothing was given up on the way.</summary>
    public async Task AllArrivesAsync()
    {
        Assert.True(Service.Flush(Longest), $"{Service.Status}\n{string.Join('\n', Log.Lines)}");
        var records = await Service.Records.ReplayAsync(0, int.MaxValue, TestContext.Current.CancellationToken);
        Assert.Equal(
            Enumerable.Range(0, _callers * RecordsPerCaller).Select(i => Service.FirstNumber + i), records.Select(record => record.Number));
        var callers = records.OfType<CallerRecord>().Select(caller => caller.CallUuid).ToList();
        Assert.Equal((_callers, _callers), (callers.Count, callers.Distinct().Count()));
        Assert.Equal((0, 0, 0), (Service.Status.FactsDropped, Service.Status.DetailDropped, Service.Status.TerminalDropped));
    }
}
