using Acd.Config;
using Acd.Host.Reports.Stored;
using Acd.Host.Store;
using Acd.Host.Tests.Support;
using Acd.Store;
using Acd.Store.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Acd.Host.Tests.Reports;

/// <summary>The report command reads servers, too, and finds there what it finds in the embedded database.</summary>
public sealed class ServerReportTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-report-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task PostgreSql() => ComparesAsync(new PostgreSqlServer(), "postgresql");

    [Fact]
    public Task MariaDb() => ComparesAsync(new MariaDbServer(), "mariadb");

    [Theory]
    [InlineData(null, "--folder")]
    [InlineData("oracle:Host=x", "names no database")]
    [InlineData("postgresql", "names no database")]
    public void What_is_no_database_is_said(string? store, string words) =>
        Assert.Contains(words, Assert.Throws<FormatException>(() => ReportSource.Of(store, null)).Message, StringComparison.Ordinal);

    private async Task ComparesAsync(ServerProcess server, string kind)
    {
        await using (server)
        {
            Assert.SkipWhen(server.Missing is not null, server.Missing ?? "");
            await server.StartAsync();
            string store = $"{kind}:{server.ConnectionString(await server.NewDatabaseAsync())}";
            string file = Path.Combine(_folder, "embedded.db");
            RunHour(new StoreSettings { Database = store });
            RunHour(new StoreSettings { Database = $"sqlite:{file}" });
            string report = await ReportAsync(store);
            Assert.True(report.Split('\n').Length > 2, report);
            Assert.Equal(await ReportAsync($"sqlite:{file}"), report);
        }
    }

    private void RunHour(StoreSettings settings)
    {
        string folder = Path.Combine(_folder, settings.Kind);
        var options = StoreChoice.ToRead(settings, folder) with { WallClock = Wall };
        using var store = new StoreService(options, NullLogger.Instance);
        using var @switch = new SimulatedSwitch(Hosts.World with { Seed = 7 }, TimeProvider.System);
        Assert.Equal(RunResult.Stopped, Hosts.On(@switch, Hosts.Options with { WallClock = Wall }, store).Run());
        Assert.True(store.Flush(TimeSpan.FromSeconds(60)), store.Status.ToString());
    }

    private static async Task<string> ReportAsync(string store)
    {
        var range = new ReportRange(
            Morning.ToUnixTimeMilliseconds(), Morning.AddHours(2).ToUnixTimeMilliseconds(), Acd.Engine.Statistics.IntervalLength.Minutes15,
            TimeZoneInfo.Utc);
        var records = await RecordArchive.ReadAsync(
            ReportSource.Of(store, null), range.WarmUpMs, range.UntilMs, TestContext.Current.CancellationToken);
        return ReportOutput.Of(StoredReporter.Of(records, range, new ReportThresholds(20_000, 5_000)), range, "csv", "queue-intervals");
    }

    private static DateTimeOffset Wall(long nowMs) => Morning.AddMilliseconds(nowMs);
}
