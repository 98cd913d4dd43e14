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
/// terminal records. ACD_TEST_CRASHES: how many kills on each database must come after a record was acknowledged, as only these can lose
/// one; 200 is the full number. Kills before that are among them and aren't counted.
/// </summary>
public sealed class CrashTests(ServerFixture<PostgreSqlServer> postgres, ServerFixture<MariaDbServer> mariadb)
    : IClassFixture<ServerFixture<PostgreSqlServer>>, IClassFixture<ServerFixture<MariaDbServer>>, IDisposable
{
    private static readonly int Crashes = int.Parse(
        Environment.GetEnvironmentVariable("ACD_TEST_CRASHES") ?? "3", CultureInfo.InvariantCulture);

    /// <summary>Every fourth is killed only then; that it takes more lives is a fault.</summary>
    private static readonly int LivesMax = (4 * Crashes) + 4;

    private readonly TestFolder _folder = new();
    private readonly Random _random = new();

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
        int lives = 0;
        while (acknowledged.Count < Crashes)
        {
            Assert.True(++lives <= LivesMax, $"only {acknowledged.Count} of {LivesMax} lives acknowledged records before they were killed");
            if (await OneLifeAsync(kind, connection, killedAfter: lives % 4 % 3) is { Last: > 0 } life)
                acknowledged.Add(life);
        }
        TestContext.Current.SendDiagnosticMessage(
            $"{kind}: killed {lives} times, {acknowledged.Count} of these after the first acknowledged records");
        await CheckAsync(kind, connection, acknowledged);
    }

    /// <summary>The number before the first of this life's facts, and the last it acknowledged; 0: none.</summary>
    /// <param name="kind">Of the database.</param>
    /// <param name="connection">To it.</param>
    /// <param name="killedAfter">A moment after 0: the start of the process, 1: that of the store, 2: the first acknowledgement.</param>
    private async Task<(long First, long Last)> OneLifeAsync(StoreKind kind, string connection, int killedAfter)
    {
        string program = Path.Combine(
            AppContext.BaseDirectory.Replace("Acd.Store.Tests", "bench/Acd.Bench.Store", StringComparison.Ordinal), "Acd.Bench.Store.dll");
        string[] command = ["-s", "KILL", "60", "dotnet", program, "writer", _folder.Path, kind.ToString(), connection];
        var start = new ProcessStartInfo("timeout", command) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var numbers = new List<long>();
        for (int i = 0; i < killedAfter && await NumberAsync(process.StandardOutput) is { } number; i++)
            numbers.Add(number);
        await Task.Delay(_random.Next(5, 700), TestContext.Current.CancellationToken);
        process.Kill(entireProcessTree: true);
        while (await NumberAsync(process.StandardOutput) is { } number)
            numbers.Add(number);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return numbers.Count > 1 ? (numbers[0], numbers.Max()) : (0, 0);
    }

    /// <summary>Null: the end. A torn last line is a smaller number than it was to be, so it claims nothing too much.</summary>
    private static async Task<long?> NumberAsync(StreamReader output) =>
        await output.ReadLineAsync(TestContext.Current.CancellationToken) is { Length: > 0 } line
            ? long.Parse(line, CultureInfo.InvariantCulture) : null;

    private async Task CheckAsync(StoreKind kind, string connection, List<(long First, long Last)> acknowledged)
    {
        var options = new StoreOptions { Folder = _folder.Path, Kind = kind, ConnectionString = connection, StraysAfter = TimeSpan.Zero };
        using (var store = new StoreService(options, new ListLog()))
        {
            int strays = store.State.Callers.Count;
            for (int i = 0; i < 600 && store.Status.RecordsWritten < strays; i++)
                await Task.Delay(100, TestContext.Current.CancellationToken);
            Assert.True(store.Flush(TimeSpan.FromSeconds(120)), store.Status.ToString());
        }
        var (numbers, joined, ended) = await ReadAllAsync(options);
        Assert.Empty(joined.Except(ended));
        foreach (var (first, last) in acknowledged)
        {
            for (long number = first + 1; number <= last; number++)
                Assert.True(numbers.Contains(number), $"{number} of {first + 1} to {last} was acknowledged and is gone");
        }
    }

    private static async Task<(HashSet<long> Numbers, HashSet<string> Joined, HashSet<string> Ended)> ReadAllAsync(StoreOptions options)
    {
        await using var database = Database.Of(options, "check");
        var reader = new RecordReader(database);
        var numbers = new HashSet<long>();
        var joined = new HashSet<string>();
        var ended = new HashSet<string>();
        for (long after = 0; await reader.ReplayAsync(after, 50_000, TestContext.Current.CancellationToken) is { Count: > 0 } read;)
        {
            foreach (var record in read)
                Assert.True(numbers.Add(record.Number), $"{record} is there twice");
            foreach (var caller in read.OfType<CallerRecord>())
                Assert.True(ended.Add(caller.CallUuid), $"{caller} has two records");
            joined.UnionWith(read.OfType<EventRecord>().Where(e => e.Kind == "caller-joined").Select(e => e.CallUuid));
            after = read[^1].Number;
        }
        return (numbers, joined, ended);
    }
}
