using System.Globalization;
using Acd.Live.Tests.Support;
using Acd.Store.Databases;
using Acd.Store.Tests.Contract;
using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Faults;

/// <summary>
/// What may happen to a database on a server; nothing of it loses or doubles a record. One server for all, so one after the other.
/// </summary>
public abstract class ServerFaultContract<T>(ServerFixture<T> fixture, StoreKind kind) : IDisposable
    where T : ServerProcess, new()
{
    private readonly TestFolder _folder = new();

    protected T Server => fixture.Server;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Statements that make the first two rows of acd_callers fail as a deadlock does.</summary>
    protected abstract IReadOnlyList<string> DeadlockTwice { get; }

    public void Dispose()
    {
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Down_at_the_start()
    {
        var options = await NewOptionsAsync();
        fixture.Server.Kill();
        using var store = new FaultyStore(options);
        store.Give(10);
        await store.UntilAwayAsync();
        await fixture.Server.RestartAsync();
        await store.AllArrivesAsync();
    }

    [Fact]
    public async Task Killed_in_the_middle_of_batches()
    {
        using var store = new FaultyStore(await NewOptionsAsync());
        store.Give(10);
        await store.UntilAsync(status => status.RecordsWritten > 0);
        for (int i = 0; i < 3; i++)
        {
            // Many, so that some of them are on the way.
            store.Give(1_000);
            await Task.Delay(30, Cancelled);
            fixture.Server.Kill();
            await store.UntilAwayAsync();
            await fixture.Server.RestartAsync();
        }
        await store.AllArrivesAsync();
    }

    [Fact]
    public async Task Connections_that_stay_open_and_silent()
    {
        var options = await NewOptionsAsync();
        using var line = new FaultyLine(fixture.Server.Port);
        using var store = new FaultyStore(Through(line, options));
        store.Give(10);
        await store.UntilAsync(status => status.RecordsWritten > 0);
        for (int i = 0; i < 2; i++)
        {
            store.Give(500);
            await Task.Delay(70 * i, Cancelled);
            line.IsSilent = true;
            await store.UntilAwayAsync();
            line.IsSilent = false;
            await store.UntilAsync(status => status.IsConnected);
        }
        await store.AllArrivesAsync();
    }

    [Fact]
    public async Task Slower_than_its_time_out()
    {
        var options = await NewOptionsAsync();
        using var line = new FaultyLine(fixture.Server.Port);
        using var store = new FaultyStore(Through(line, options));
        store.Give(10);
        await store.UntilAsync(status => status.RecordsWritten > 0);
        line.DelayMs = 2_500;
        store.Give(100);
        await store.UntilAwayAsync();
        line.DelayMs = 0;
        await store.AllArrivesAsync();
    }

    [Fact]
    public async Task A_deadlock_is_tried_again_at_once()
    {
        var options = await NewOptionsAsync();
        await PreparedAsync(options, DeadlockTwice);
        using var store = new FaultyStore(options);
        store.Give(10);
        await store.AllArrivesAsync();
        Assert.Equal(0, store.Service.Status.Failures);
        Assert.Equal(0, store.Service.Status.JournalBytes);
    }

    [Fact]
    public async Task A_lock_somebody_keeps()
    {
        var options = await NewOptionsAsync();
        await PreparedAsync(options, []);
        using var store = new FaultyStore(options);
        await using (var database = Database.Of(options, "somebody"))
        await using (var connection = await database.OpenAsync(Cancelled))
        await using (var transaction = await connection.BeginTransactionAsync(Cancelled))
        {
            await using var hold = database.Command(
                connection, transaction, "select last_number from acd_writers where node = 0 for update");
            await hold.ExecuteScalarAsync(Cancelled);
            store.Give(10);
            await store.UntilAwayAsync();
        }
        await store.AllArrivesAsync();
    }

    [Fact]
    public async Task The_servers_disk_is_full()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 64);
        var options = await NewOptionsAsync();
        string database = await fixture.Server.NewDatabaseOnAsync(disk.Folder);
        using (var store = new FaultyStore(options with { ConnectionString = fixture.Server.ConnectionString(database) }))
        {
            store.Give(10);
            await store.UntilAsync(status => status.RecordsWritten > 0);
            disk.Fill();
            // Until what its files had left is used up.
            for (int i = 0; i < 100 && store.Service.Status.IsConnected; i++)
            {
                long before = store.Service.Status.RecordsWritten;
                store.Give(500);
                await store.UntilAsync(status => status.RecordsWritten > before || !status.IsConnected);
            }
            await store.UntilAwayAsync();
            Assert.Matches("(?i)full|no space", store.Service.Status.Failure);
            File.Delete(Path.Combine(disk.Folder, "filler"));
            await store.AllArrivesAsync();
        }
        await fixture.Server.DropAsync(database);
    }

    [Fact]
    public async Task A_newer_schema_is_said_and_the_records_wait_for_the_newer_program()
    {
        var options = await NewOptionsAsync();
        await PreparedAsync(options, ["update acd_schema_version set version = 99"]);
        using var store = new FaultyStore(options);
        store.Give(10);
        await store.UntilAsync(status => status.JournalBytes > 0);
        await store.UntilSaidAsync(1605);
        await PreparedAsync(options, ["update acd_schema_version set version = 1"], prepare: false);
        await store.AllArrivesAsync();
    }

    protected async Task<StoreOptions> NewOptionsAsync()
    {
        Assert.SkipWhen(fixture.Server.Missing is not null, fixture.Server.Missing ?? "");
        // A test that failed may have left it dead.
        await fixture.Server.RestartAsync();
        string database = await fixture.Server.NewDatabaseAsync();
        return new StoreOptions { Folder = _folder.Path, Kind = kind, ConnectionString = fixture.Server.ConnectionString(database) };
    }

    protected static async Task PreparedAsync(StoreOptions options, IReadOnlyList<string> statements, bool prepare = true)
    {
        await using var database = Database.Of(options, "tester");
        if (prepare)
            await database.PrepareAsync(Cancelled);
        await using var connection = await database.OpenAsync(Cancelled);
        foreach (string sql in statements)
        {
            await using var command = database.Command(connection, null, sql);
            await command.ExecuteNonQueryAsync(Cancelled);
        }
    }

    private StoreOptions Through(FaultyLine line, StoreOptions options) => options with
    {
        ConnectionString = options.ConnectionString.Replace(
            string.Create(CultureInfo.InvariantCulture, $"Port={fixture.Server.Port}"),
            string.Create(CultureInfo.InvariantCulture, $"Port={line.Port}"), StringComparison.Ordinal),
    };
}
