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

    /// <summary>A load takes most of a minute.</summary>
    private const int LoadRoundsMax = 3;

    private static readonly TimeSpan QuickTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan PairTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LoadTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LoadWarmUp = TimeSpan.FromSeconds(15);

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
        for (int round = 1; round <= Math.Min(options.Rounds, LoadRoundsMax); round++)
        {
            foreach (Load load in options.Wants(SizingFigures.Measure, isAdvice: false) ? Loads.Fitted.Concat(Loads.Checked) : [])
            {
                if (isOver())
                    return false;
                await LoadAsync(raw, SizingFigures.Measure, load, round, options.Quick);
            }
        }

        foreach (string headline in SizingFigures.Headlines.Where(one => options.Wants(one, isAdvice: false)))
        {
            foreach (Load load in Loads.Headline)
            {
                if (isOver())
                    return false;
                await LoadAsync(raw, headline, load, 1, options.Quick);
                if (SizingFigures.Fits(raw, headline, load))
                    break;
            }
        }

        return true;
    }

    private static bool Has(RawNumbers raw, string measure, string way, int level) =>
        raw.All.Any(one => one.Measure == measure && one.Product == way && one.Level == level);

    /// <summary>Measures it unless it was measured so many times.</summary>
    private static async Task LoadAsync(RawNumbers raw, string measure, Load load, int times, bool quick)
    {
        string way = SizingFigures.Name(load.CallsPerSecond);
        if (SizingFigures.Values(raw, measure, load, "cores").Count + SizingFigures.Values(raw, measure, load, "not_run").Count >= times)
            return;
        Console.Error.Write($"{DateTime.Now:HH:mm:ss} {measure} {way} {load.Waiting}: ");
        try
        {
            IReadOnlyList<(string Name, double Value)> figures =
                await Loading.MeasureAsync(
                    load, quick ? QuickTime : LoadTime, quick ? QuickTime : LoadWarmUp, measure == SizingFigures.HeadlineAudio);
            raw.Add(figures.Select(one => new Reading(measure, way, load.Waiting, one.Name, one.Value)));
            Console.Error.WriteLine(string.Join(' ', figures.Select(one => $"{one.Name}={one.Value:0.##}")));
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
