using System.Diagnostics;
using System.Globalization;
using Acd.Store.Databases;
using Acd.Store.Reading;
using Acd.Store.Records;
using Acd.Store.Tests.Contract;
using Acd.Store.Tests.Support;

namespace Acd.Store.Tests;

/// <summary>
/// kill -9 at random moments under load, again and again on the same database: what was acknowledged is there once, and no caller has two
/// terminal records. ACD_TEST_CRASHES: how many on each database; 200 is the full number.
/// </summary>
public sealed class CrashTests(ServerFixture<PostgreSqlServer> postgres, ServerFixture<MariaDbServer> mariadb)
    : IClassFixture<ServerFixture<PostgreSqlServer>>, IClassFixture<ServerFixture<MariaDbServer>>, IDisposable
{
    private static readonly int Crashes = int.Parse(
        Environment.GetEnvironmentVariable("ACD_TEST_CRASHES") ?? "5", CultureInfo.InvariantCulture);

    private readonly TestFolder _folder = new();
    private readonly Random _random = new(17);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Sqlite_loses_and_doubles_nothing() => CrashAsync(StoreKind.Sqlite, "");

    [Fact]
    public async Task PostgreSql_loses_and_doubles_nothing()
    {
        Assert.SkipWhen(postgres.Server.Missing is not null, postgres.Server.Missing ?? "");
        await CrashAsync(StoreKind.PostgreSql, postgres.Server.ConnectionString(await postgres.Server.NewDatabaseAsync()));
    }

    [Fact]
    public async Task MariaDb_loses_and_doubles_nothing()
    {
        Assert.SkipWhen(mariadb.Server.Missing is not null, mariadb.Server.Missing ?? "");
        await CrashAsync(StoreKind.MySql, mariadb.Server.ConnectionString(await mariadb.Server.NewDatabaseAsync()));
    }

    private async Task CrashAsync(StoreKind kind, string connection)
    {
        var acknowledged = new List<(long First, long Last)>();
        for (int i = 0; i < Crashes; i++)
            acknowledged.Add(await OneLifeAsync(kind, connection));
        Assert.Contains(acknowledged, life => life.Last > 0);
        await CheckAsync(kind, connection, acknowledged);
    }

    /// <summary>The first number of this life and the last it acknowledged; 0: none.</summary>
    private async Task<(long First, long Last)> OneLifeAsync(StoreKind kind, string connection)
    {
        string program = Path.Combine(
            AppContext.BaseDirectory.Replace("Acd.Store.Tests", "bench/Acd.Bench.Store", StringComparison.Ordinal), "Acd.Bench.Store.dll");
        var start = new ProcessStartInfo("timeout", ["60", "dotnet", program, "writer", _folder.Path, kind.ToString(), connection])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var read = ReadAsync(process.StandardOutput);
        await Task.Delay(_random.Next(400, 1_500), TestContext.Current.CancellationToken);
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return await read;
    }

    private static async Task<(long First, long Last)> ReadAsync(StreamReader output)
    {
        // The last line may be torn: a number counts only when its line is whole.
        string text = await output.ReadToEndAsync();
        int end = text.LastIndexOf('\n');
        long[] numbers = end < 0 ? [] : [.. text[..end].Split('\n').Select(line => long.Parse(line, CultureInfo.InvariantCulture))];
        return numbers.Length > 1 ? (numbers.Min(), numbers.Max()) : (0, 0);
    }

    private async Task CheckAsync(StoreKind kind, string connection, List<(long First, long Last)> acknowledged)
    {
        var options = new StoreOptions { Folder = _folder.Path, Kind = kind, ConnectionString = connection, StraysAfter = TimeSpan.Zero };
        using (var store = new StoreService(options, new ListLog()))
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            Assert.True(store.Flush(TimeSpan.FromSeconds(60)), store.Status.ToString());
        }
        await using var database = Database.Of(options, "check");
        var reader = new RecordReader(database);
        var numbers = new HashSet<long>();
        var callers = new HashSet<string>();
        for (long after = 0; await reader.ReplayAsync(after, 50_000, TestContext.Current.CancellationToken) is { Count: > 0 } read;)
        {
            Assert.All(read, record => Assert.True(numbers.Add(record.Number), $"{record} is there twice"));
            Assert.All(read.OfType<CallerRecord>(), caller => Assert.True(callers.Add(caller.CallUuid), $"{caller} has two records"));
            after = read[^1].Number;
        }
        foreach (var (first, last) in acknowledged.Where(life => life.Last > 0))
        {
            for (long number = first; number <= last; number++)
                Assert.True(numbers.Contains(number), $"{number} of {first} to {last} was acknowledged and is gone");
        }
    }
}
