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
                await store.UntilSaidAsync(1608);
                Assert.True(store.Service.Flush(Soon), store.Service.Status.ToString());
                Assert.Equal(110, (await store.Service.Records.ReplayAsync(0, int.MaxValue, Cancelled)).OfType<CallerRecord>().Count());
            }
        }

        using var next = new StoreService(Options with { StraysAfter = TimeSpan.FromMinutes(10) }, new ListLog());
        var anna = next.State.Agents.Single(agent => agent.Name == "anna");
        Assert.Equal(("On Break", "lunch"), (anna.Status, anna.Reason));
        Assert.Equal(Day.Uuid(new Acd.Engine.Ids.CallId(10_001)), Assert.Single(next.State.Callers).CallUuid);
    }

    [Fact]
    public async Task Who_only_keeps_writers_from_the_live_state_doesnt_hold_up_the_start()
    {
        var day = new Day();
        using (var before = new StoreService(Options, new ListLog()))
            before.Take(day.StatusChanged("anna", AgentStatus.Available, AgentStatus.OnBreak, "lunch"));

        using var held = await FileLock.TakeAsync(StateFile, FileLock.FromWriting);
        using var store = new StoreService(Options, new ListLog());
        Assert.Equal("On Break", Assert.Single(store.State.Agents).Status);
    }

    [Fact]
    public async Task A_live_state_nobody_may_read_is_tried_again_and_what_waits_goes_on_from_it()
    {
        var day = new Day();
        using (var before = new StoreService(Options, new ListLog()))
        {
            foreach (var fact in day.Answered())
                before.Take(in fact);
            before.Take(day.Waiting());
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();

        LateStore late;
        using (await FileLock.TakeAsync(StateFile, FileLock.FromAll))
        {
            var failure = Assert.Throws<Microsoft.Data.Sqlite.SqliteException>(() => new StoreService(Options, new ListLog()));
            Assert.True(LateStore.MayPass(failure));
            late = new LateStore(Options, new ListLog(), failure.Message);
            foreach (var fact in day.Answered())
                late.Take(in fact);
            Assert.Contains("locked", late.Status.Failure, StringComparison.Ordinal);
            Assert.Equal((10, false), (late.Waiting, late.Status.IsConnected));
        }
        using var store = await OpenedAsync(late);
        late.Dispose();
        var status = day.StatusChanged("anna", AgentStatus.Available, AgentStatus.OnBreak, "lunch");
        store.Take(in status);
        Assert.True(store.Flush(Soon), store.Status.ToString());
        Assert.Equal(1, Assert.Single(store.State.Agents).CallsAnswered);
        var records = await store.Records.ReplayAsync(0, int.MaxValue, Cancelled);
        Assert.Equal(2, records.OfType<CallerRecord>().Select(caller => caller.CallUuid).Distinct().Count());
        Assert.Equal(0, store.Status.FactsDropped);
        store.Dispose();

        using var next = new StoreService(Options, new ListLog());
        var anna = Assert.Single(next.State.Agents);
        Assert.Equal((2, "On Break"), (anna.CallsAnswered, anna.Status));
        // Who waited before, and of whom nothing was heard, waits for the next life still.
        Assert.Equal(Day.Uuid(new Acd.Engine.Ids.CallId(2)), Assert.Single(next.State.Callers).CallUuid);
    }

    [Fact]
    public async Task A_store_that_opens_at_the_end_keeps_what_waited()
    {
        using (new StoreService(Options, new ListLog()))
        {
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        var held = await FileLock.TakeAsync(StateFile, FileLock.FromAll);
        var late = new LateStore(Options, new ListLog(), "locked");
        foreach (var fact in new Day().Answered())
            late.Take(in fact);
        // It is in the middle of an attempt then.
        await Task.Delay(TimeSpan.FromSeconds(3), Cancelled);
        var disposing = Task.Run(late.Dispose, Cancelled);
        held.Dispose();
        await disposing.WaitAsync(Soon, Cancelled);

        Assert.Equal((null, 0), (late.Opened, late.Waiting));
        using var next = new StoreService(Options, new ListLog());
        Assert.True(next.Flush(Soon), next.Status.ToString());
        Assert.Single((await next.Records.ReplayAsync(0, int.MaxValue, Cancelled)).OfType<CallerRecord>());
    }

    private static async Task<StoreService> OpenedAsync(LateStore late)
    {
        for (long endMs = Environment.TickCount64 + (long)Soon.TotalMilliseconds; Environment.TickCount64 < endMs;)
        {
            if (late.Opened is { } store)
                return store;
            await Task.Delay(20, Cancelled);
        }
        throw new TimeoutException(late.Status.ToString());
    }
}
