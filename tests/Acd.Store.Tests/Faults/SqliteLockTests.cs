using Acd.Engine.Agents;
using Acd.Store.Records;
using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Faults;

/// <summary>Another process has the embedded database or the live state locked (SQLITE_BUSY): no record is lost or doubled.</summary>
public sealed class SqliteLockTests : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);
    private readonly TestFolder _folder = new();

    private string RecordsFile => Path.Combine(_folder.Path, "acd_records.db");

    private string StateFile => Path.Combine(_folder.Path, "acd_state.db");

    private StoreOptions Options => new() { Folder = _folder.Path };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_lock_somebody_keeps_and_dies_with()
    {
        using var store = new FaultyStore(Options);
        store.Give(10);
        await store.UntilAsync(status => status.RecordsWritten > 0);
        for (int i = 0; i < 2; i++)
        {
            using (await FileLock.TakeAsync(RecordsFile, FileLock.FromWriting))
            {
                store.Give(500);
                await store.UntilAwayAsync();
                Assert.Contains("locked", store.Service.Status.Failure, StringComparison.Ordinal);
            }
            await store.UntilAsync(status => status.IsConnected);
        }
        await store.AllArrivesAsync();
    }

    [Fact]
    public async Task Locked_from_the_start_even_for_readers()
    {
        using (var before = new FaultyStore(Options))
        {
            before.Give(10);
            await before.AllArrivesAsync();
        }
        FaultyStore? store = null;
        try
        {
            using (await FileLock.TakeAsync(RecordsFile, FileLock.FromAll))
            {
                store = new FaultyStore(Options);
                store.Give(10);
                await store.UntilAwayAsync();
            }
            Assert.True(store.Service.Flush(Soon), store.Service.Status.ToString());
            var records = await store.Service.Records.ReplayAsync(store.Service.FirstNumber - 1, int.MaxValue, Cancelled);
            Assert.Equal(Enumerable.Range(0, 30 * 9).Select(i => store.Service.FirstNumber + i), records.Select(record => record.Number));
        }
        finally
        {
            store?.Dispose();
        }
    }

    [Fact]
    public async Task Locked_when_the_process_ends_the_next_life_writes_what_waits_once()
    {
        long first;
        using (var store = new FaultyStore(Options))
        {
            first = store.Service.FirstNumber;
            store.Give(10);
            await store.AllArrivesAsync();
            using var held = await FileLock.TakeAsync(RecordsFile, FileLock.FromWriting);
            store.Give(100);
            await store.UntilAwayAsync();
            store.Dispose();
        }

        using var next = new StoreService(Options, new ListLog());
        Assert.True(next.Flush(Soon), next.Status.ToString());
        var records = await next.Records.ReplayAsync(0, int.MaxValue, Cancelled);
        Assert.Equal(Enumerable.Range(0, 130 * 9).Select(i => first + i), records.Select(record => record.Number));
        Assert.Equal(130, records.OfType<CallerRecord>().Select(caller => caller.CallUuid).Distinct().Count());
    }

    [Fact]
    public async Task A_locked_live_state_holds_up_no_record_and_is_kept_afterwards()
    {
        var day = new Day { FirstCall = 10_000 };
        using (var store = new FaultyStore(Options))
        {
            store.Give(10);
            await store.AllArrivesAsync();
            using (await FileLock.TakeAsync(StateFile, FileLock.FromWriting))
            {
                store.Service.Take(day.StatusChanged("anna", AgentStatus.Available, AgentStatus.OnBreak, "lunch"));
                store.Service.Take(day.Waiting());
                store.Give(100);
                await store.UntilAsync(_ => store.Log.Lines.Any(line => line.Contains(" 1608 ", StringComparison.Ordinal)));
                Assert.True(store.Service.Flush(Soon), store.Service.Status.ToString());
                Assert.Equal(110, (await store.Service.Records.ReplayAsync(0, int.MaxValue, Cancelled)).OfType<CallerRecord>().Count());
            }
        }

        using var next = new StoreService(Options with { StraysAfter = TimeSpan.FromMinutes(10) }, new ListLog());
        var anna = next.State.Agents.Single(agent => agent.Name == "anna");
        Assert.Equal(("On Break", "lunch"), (anna.Status, anna.Reason));
        Assert.Equal(Day.Uuid(new Acd.Engine.Ids.CallId(10_001)), Assert.Single(next.State.Callers).CallUuid);
    }
}
