using System.Diagnostics;
using System.Globalization;
using Acd.Bench.Live;
using Acd.Bench.Live.Measuring;
using Acd.Bench.Report;
using Acd.Bench.Tuning.Advices;
using Acd.Bench.Tuning.Pairs;
using Acd.Bench.Tuning.Report;
using Acd.Bench.Tuning.Sizing;

namespace Acd.Bench.Tuning;

/// <summary>Measures what isn't measured yet, says on standard error what it does, writes the documents at the end.</summary>
internal static class Runner
{
    private const string Artifacts = "build/bench";

    /// <summary>A round of loads takes three minutes.</summary>
    private const int LoadRoundsMax = 3;
    private const int HeadlineRoundsMax = 5;

    /// <summary>What .NET compiles is compiled when the first load counts.</summary>
    private const int WarmUpCallsPerSecond = 30;

    private static readonly TimeSpan QuickTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PairTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LoadTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LoadWarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan StepTime = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan StepWarmUp = TimeSpan.FromSeconds(3);

    public static async Task<int> RunAsync(Options options)
    {
        IReadOnlyList<Advice> all = AdviceList.All(Path.GetFullPath(Artifacts));
        string[] known = [.. all.Select(one => one.Id), SizingFigures.Measure, .. SizingFigures.Headlines, Options.Advices];
        if (options.Only.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new ArgumentException($"there is no advice \"{unknown}\"; there are: {string.Join(' ', known)}");
        if (options.Publish)
            Documents.RequireSameMachine(Machine.Describe());
        string file = options.Quick ? "tuning-quick.csv" : options.Only.Count > 0 ? "tuning-part.csv" : "tuning.csv";
        var raw = new RawNumbers(Path.Combine(Artifacts, file), options.Resume);
        Advice[] wanted = [.. all.Where(one => options.Wants(one.Id, isAdvice: true))];
        long begin = Stopwatch.GetTimestamp();
        bool complete = await PairsAsync(raw, wanted, options, () => Stopwatch.GetElapsedTime(begin) >= options.Longest)
            && await LoadsAsync(raw, options, () => Stopwatch.GetElapsedTime(begin) >= options.Longest);
        if (options.Writes)
            Documents.Write(raw, all, keep: options.Publish);
        var report = new TuningReport(raw, all);
        Console.WriteLine(report.Text(TuningWords.English));
        Console.WriteLine(complete ? "complete" : "the time was over before all was measured; go on with --resume");
        Console.WriteLine("result " + string.Join(' ', wanted.Select(one => string.Create(
            CultureInfo.InvariantCulture, $"{one.Id}={report.Cost(one).Middle:0.###}"))));
        return 0;
    }

    /// <summary>Round by round: what a machine does in one part of the run is shared out among all advices.</summary>
    private static async Task<bool> PairsAsync(RawNumbers raw, IReadOnlyList<Advice> wanted, Options options, Func<bool> isOver)
    {
        for (int round = 1; round <= options.Rounds; round++)
        {
            foreach ((Advice advice, int pair) in InRound(wanted, round).Where(one => !Has(raw, one.Advice.Id, Pair.Other, one.Pair)))
            {
                if (isOver())
                    return false;
                Console.Error.Write($"{DateTime.Now:HH:mm:ss} {advice.Id} {pair}: ");
                IReadOnlyList<Reading> found = await Pair.MeasureAsync(advice, pair, options.Quick ? QuickTime : PairTime);
                raw.Add([.. found, new Reading(advice.Id, Pair.Other, pair, Documents.Day, Documents.Today)]);
                Console.Error.WriteLine(string.Join(' ', found.Where(one => one.Name == advice.Figure)
                    .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Product}={one.Value:0.###}"))));
            }
        }

        return true;
    }

    /// <summary>Controls twice, first and last: all others are judged by them.</summary>
    private static IEnumerable<(Advice Advice, int Pair)> InRound(IReadOnlyList<Advice> wanted, int round) =>
        wanted.Select(one => (one, one.IsControl ? (2 * round) - 1 : round))
            .Concat(wanted.Where(one => one.IsControl).Select(one => (one, 2 * round)));

    private static async Task<bool> LoadsAsync(RawNumbers raw, Options options, Func<bool> isOver)
    {
        while (options.Wants(SizingFigures.Measure, isAdvice: false)
            && SizingFigures.Values(raw, SizingFigures.Measure, Loads.Ladder[^1], "cores").Count < Math.Min(options.Rounds, LoadRoundsMax))
        {
            if (isOver())
                return false;
            raw.Add(await LadderAsync(options.Quick));
        }

        foreach (string headline in SizingFigures.Headlines.Where(one => options.Wants(one, isAdvice: false)))
        {
            foreach (Load load in Loads.Headline)
            {
                if (!await HeadlineAsync(raw, headline, load, options, isOver))
                    return false;
                if (SizingFigures.Held(raw, headline, load) == SizingFigures.Runs(raw, headline, load))
                    break;
            }
        }

        return true;
    }

    /// <summary>As often as wanted: near the limit a load holds at times. False: there is no time left.</summary>
    private static async Task<bool> HeadlineAsync(RawNumbers raw, string headline, Load load, Options options, Func<bool> isOver)
    {
        while (SizingFigures.Runs(raw, headline, load) < Math.Min(options.Rounds, HeadlineRoundsMax))
        {
            if (isOver())
                return false;
            await LoadAsync(raw, headline, load, options.Quick);
        }

        return true;
    }

    private static bool Has(RawNumbers raw, string measure, string way, int level) =>
        raw.All.Any(one => one.Measure == measure && one.Product == way && one.Level == level);

    /// <summary>All loads on one exchange. A round counts as a whole: half of one would be another machine's.</summary>
    private static async Task<IReadOnlyList<Reading>> LadderAsync(bool quick)
    {
        List<Reading> readings = [];
        await using LoadedSite site = await LoadedSite.StartAsync(Loads.Ladder.Max(load => load.CallsPerSecond));
        await site.MeasureAsync(WarmUpCallsPerSecond, quick ? QuickTime : LoadWarmUp, TimeSpan.Zero);
        foreach (Load load in Loads.Ladder)
        {
            Console.Error.Write($"{DateTime.Now:HH:mm:ss} {SizingFigures.Measure} {load.CallsPerSecond}/s {load.Waiting}: ");
            await site.RaiseAsync(load.Waiting);
            IReadOnlyList<(string Name, double Value)> figures =
                await site.MeasureAsync(load.CallsPerSecond, StepWarmUp, quick ? QuickTime : StepTime);
            readings.AddRange(ReadingsOf(SizingFigures.Measure, load, figures));
        }

        return readings;
    }

    private static IReadOnlyList<Reading> ReadingsOf(string measure, Load load, IReadOnlyList<(string Name, double Value)> figures)
    {
        Console.Error.WriteLine(string.Join(' ', figures.Select(one => $"{one.Name}={one.Value:0.##}")));
        return
        [
            .. figures.Select(one => new Reading(measure, SizingFigures.Name(load.CallsPerSecond), load.Waiting, one.Name, one.Value)),
            new Reading(measure, SizingFigures.Name(load.CallsPerSecond), load.Waiting, Documents.Day, Documents.Today),
        ];
    }

    /// <summary>Measures it once more.</summary>
    private static async Task LoadAsync(RawNumbers raw, string measure, Load load, bool quick)
    {
        string way = SizingFigures.Name(load.CallsPerSecond);
        Console.Error.Write($"{DateTime.Now:HH:mm:ss} {measure} {way} {load.Waiting}: ");
        try
        {
            await using LoadedSite site = await LoadedSite.StartAsync(load.CallsPerSecond, measure == SizingFigures.HeadlineAudio);
            await site.RaiseAsync(load.Waiting);
            raw.Add(ReadingsOf(measure, load, await site.MeasureAsync(
                load.CallsPerSecond, quick ? QuickTime : LoadWarmUp, quick ? QuickTime : LoadTime)));
        }
        catch (Exception exception)
            when (exception is TimeoutException or InvalidOperationException or IOException or Xunit.Sdk.XunitException)
        {
            // That a load can't be run is a result; the others are still to be measured.
            raw.Add([new Reading(measure, way, load.Waiting, "not_run", 1)]);
            Console.Error.WriteLine($"FAILED: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
