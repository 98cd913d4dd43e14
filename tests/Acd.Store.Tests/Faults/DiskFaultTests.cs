using Acd.Live.Tests.Support;
using Acd.Store.Records;
using Acd.Store.Tests.Support;

namespace Acd.Store.Tests.Faults;

/// <summary>Disks that are full and files that can't be written, with the embedded database.</summary>
public sealed class DiskFaultTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_full_disk_of_the_database()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 4);
        using var store = new FaultyStore(On(Path.Combine(disk.Folder, "records.db")));
        store.Give(10);
        await store.UntilAsync(status => status.RecordsWritten > 0);
        disk.Fill();
        store.Give(500);
        await store.UntilAwayAsync();
        File.Delete(Path.Combine(disk.Folder, "filler"));
        await store.AllArrivesAsync();
    }

    [Fact]
    public async Task A_full_disk_of_the_journal_costs_the_oldest_detail_and_no_terminal_record()
    {
        await using var disk = await SmallDisk.MountAsync(megabytes: 12);
        var options = On(Path.Combine(_folder.Path, "not-yet", "records.db")) with { Folder = disk.Folder };
        using (var store = new FaultyStore(options))
        {
            store.Give(1);
            await store.UntilAwayAsync();
            for (int i = 0; i < 60 && store.Service.Status.DetailDropped == 0; i++)
            {
                store.Give(1_000);
                await store.UntilAsync(status => status.Facts >= 10L * ((i + 1) * 1_000));
            }
            await store.UntilAsync(status => status.DetailDropped > 0);
            Assert.Equal(0, store.Service.Status.TerminalDropped);
            await store.UntilSaidAsync(1603);

            Directory.CreateDirectory(Path.Combine(_folder.Path, "not-yet"));
            Assert.True(store.Service.Flush(TimeSpan.FromSeconds(60)), store.Service.Status.ToString());
            int callers = (int)store.Service.Status.Facts / 10;
            var records = await store.Service.Records.ReplayAsync(0, int.MaxValue, TestContext.Current.CancellationToken);
            Assert.Equal(callers, records.OfType<CallerRecord>().Count());
            Assert.Equal(callers, records.OfType<DispositionRecord>().Count());
        }
    }

    [Fact]
    public async Task A_read_only_database()
    {
        string file = Path.Combine(_folder.Path, "records.db");
        using (var store = new FaultyStore(On(file)))
        {
            store.Give(10);
            await store.AllArrivesAsync();
        }
        var options = On(file) with { ConnectionString = $"Data Source={file};Mode=ReadOnly" };
        long first;
        using (var store = new FaultyStore(options))
        {
            first = store.Service.FirstNumber;
            store.Give(10);
            await store.UntilAwayAsync();
            Assert.Contains("readonly", store.Service.Status.Failure, StringComparison.Ordinal);
        }
        using var next = new StoreService(On(file), new ListLog());
        Assert.True(next.Flush(TimeSpan.FromSeconds(60)), next.Status.ToString());
        var records = await next.Records.ReplayAsync(first - 1, int.MaxValue, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 30 * 9).Select(i => first + i), records.Select(record => record.Number));
    }

    private StoreOptions On(string file) => new() { Folder = _folder.Path, ConnectionString = $"Data Source={file}" };
}
