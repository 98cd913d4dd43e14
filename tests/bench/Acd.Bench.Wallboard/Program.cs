using System.Globalization;
using Acd.Bench.Report;
using Acd.Bench.Wallboard;

const int Agents = 100;
const int Waiting = 200;
const int OffersPerSecond = 200;
const int Streams = 900;
const int Sockets = 100;

if (args is ["watch", var address, var token, var streams, var sockets])
{
    return await Crowd.RunAsync(
        new Uri(address), token, int.Parse(streams, CultureInfo.InvariantCulture), int.Parse(sockets, CultureInfo.InvariantCulture));
}

bool quick = args.Contains("--quick");
int rounds = quick ? 3 : 7;
var time = TimeSpan.FromSeconds(quick ? 4 : 8);
var alone = new List<double[]>();
var watched = new List<double[]>();
long bytes = 0;
using (var site = new Site(Agents, Waiting))
{
    await site.OpenAsync();
    await RoundAsync(site, measured: false, watchedFirst: false);
    // Each comes first as often as second.
    for (int round = 0; round < rounds; round++)
        await RoundAsync(site, measured: true, watchedFirst: round % 2 == 1);
}
Print("nobody watches", alone);
Print($"{Streams} event streams and {Sockets} WebSockets", watched);
double p50 = Ratio(0.5), p99 = Ratio(0.99);
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"a second the watchers got {bytes / rounds / time.TotalSeconds / 1e6:F1} MB in all"));
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"result watchers={Streams + Sockets} p50_ratio={p50:F3} p99_ratio={p99:F3} target_p99_ratio=1.050 " +
    $"met={(p99 <= 1.05 ? "yes" : "no")}"));
return 0;

async Task RoundAsync(Site site, bool measured, bool watchedFirst)
{
    double[] without = [], with = [];
    double pausesMs = 0;
    if (!watchedFirst)
        without = site.Centre.Serve(time, OffersPerSecond);
    long got = await site.WatchedAsync(Streams, Sockets, () =>
    {
        double before = GC.GetTotalPauseDuration().TotalMilliseconds;
        with = site.Centre.Serve(time, OffersPerSecond);
        pausesMs = GC.GetTotalPauseDuration().TotalMilliseconds - before;
    });
    if (watchedFirst)
        without = site.Centre.Serve(time, OffersPerSecond);
    if (!measured)
        return;
    alone.Add(without);
    watched.Add(with);
    bytes += got;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"round {alone.Count}: p50 {Percentiles.Median(without):F0} us alone, {Percentiles.Median(with):F0} watched; " +
        $"p99 {Percentiles.At(without, 0.99):F0} and {Percentiles.At(with, 0.99):F0}; " +
        $"watched, collections paused {pausesMs / time.TotalSeconds:F1} ms a second"));
}

void Print(string what, List<double[]> times) => Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{what}: p50 {Percentiles.Median(times.Select(Percentiles.Median)):F0} us, " +
    $"p99 {Percentiles.Median(times.Select(round => Percentiles.At(round, 0.99))):F0} us"));

// The median of the rounds' ratios: each round has both sides, a few seconds apart.
double Ratio(double share) =>
    Percentiles.Median(watched.Select((round, i) => Percentiles.At(round, share) / Percentiles.At(alone[i], share)));
