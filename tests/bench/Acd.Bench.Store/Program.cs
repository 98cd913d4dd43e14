using System.Globalization;
using Acd.Bench.Store;
using Acd.Store;
using Acd.Store.Tests.Support;

if (args is ["writer", var folder, var kind, var connection])
    return CrashWriter.Run(folder, Enum.Parse<StoreKind>(kind), connection);

bool quick = args.Contains("--quick");
using var awake = args.Contains("--awake") ? new AwakeProcessors(TimeSpan.FromMinutes(15)) : null;
if (args.Contains("--dispatch"))
{
    DispatchLatency.Measure(quick);
    return 0;
}
if (args.Contains("--offers"))
{
    string[] crowded = [.. args.SkipWhile(argument => argument != "--crowded")];
    bool isSized = int.TryParse(crowded.ElementAtOrDefault(1), CultureInfo.InvariantCulture, out int callersPerSecond);
    await OfferDelay.MeasureAsync(quick, crowded.Length > 0, isSized ? callersPerSecond : OfferDelay.ManyPassersPerSecond);
    return 0;
}
var results = new List<string>();
using (var files = new TestFolder())
{
    var options = new StoreOptions { Folder = files.Path };
    results.Add($"sqlite_facts_per_s={Text(await StoreSpeed.MeasureAsync("SQLite", options, quick))}");
}
results.Add($"postgres_facts_per_s={await OnAsync(new PostgreSqlServer { IsDurable = true }, "PostgreSQL", StoreKind.PostgreSql)}");
results.Add($"mariadb_facts_per_s={await OnAsync(new MariaDbServer { IsDurable = true }, "MariaDB", StoreKind.MySql)}");
DispatchLatency.Measure(quick);
await OfferDelay.MeasureAsync(quick, crowdedOnly: false, OfferDelay.ManyPassersPerSecond);
Console.WriteLine($"result {string.Join(' ', results)}");
return 0;

async Task<string> OnAsync(ServerProcess server, string name, StoreKind kind)
{
    await using (server)
    {
        if (server.Missing is { } missing)
        {
            Console.WriteLine($"{name}: not measured, {missing}");
            return "none";
        }
        await server.StartAsync();
        using var files = new TestFolder();
        string connection = server.ConnectionString(await server.NewDatabaseAsync());
        var options = new StoreOptions { Folder = files.Path, Kind = kind, ConnectionString = connection };
        return Text(await StoreSpeed.MeasureAsync(name, options, quick));
    }
}

static string Text(double value) => value.ToString("F0", CultureInfo.InvariantCulture);
