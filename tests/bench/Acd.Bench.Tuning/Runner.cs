using System.Globalization;
using Acd.Bench.Live;
using Acd.Bench.Live.Measuring;
using Acd.Bench.Tuning.Advices;
using Acd.Bench.Tuning.Report;
using Acd.Bench.Tuning.Sizing;

namespace Acd.Bench.Tuning;

/// <summary>Measures what isn't measured yet, says on standard error what it does, writes the documents at the end.</summary>
internal static class Runner
{
    public const string Shipped = "shipped";
    public const string Other = "other";

    private const string Artifacts = "build/bench";
    private const int CallsPerSecond = 25;

    private static readonly TimeSpan QuickTime = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LoadTime = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LoadWarmUp = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(Options options)
    {
        string file = options.Quick ? "tuning-quick.csv" : options.Only.Count > 0 ? "tuning-part.csv" : "tuning.csv";
        var raw = new RawNumbers(Path.Combine(Artifacts, file), options.Resume);
        IReadOnlyList<Advice> all = AdviceList.All(Path.GetFullPath(Artifacts));
        string[] known = [.. all.Select(one => one.Id), SizingFigures.Measure, SizingFigures.Headline];
        if (options.Only.FirstOrDefault(name => !known.Contains(name)) is { } unknown)
            throw new ArgumentException($"there is no advice \"{unknown}\"; there are: {string.Join(' ', known)}");
        TimeSpan measured = options.Quick ? QuickTime : TimeSpan.FromSeconds(5);
        for (int round = 1; round <= (options.Quick ? 1 : 2); round++)
        {
            foreach (Advice advice in all.Where(one => Wanted(options, one.Id)))
            {
                // A/B, then B/A: a machine that warms up, or gets busy, is fair to both.
                foreach (string way in round % 2 == 1 ? new[] { Shipped, Other } : [Other, Shipped])
                {
                    SwitchVariation variation = way == Shipped ? new SwitchVariation() : advice.Variation;
                    await AddAsync(raw, advice.Id, way, round, () => PassAsync(variation, measured));
                }
            }
        }

        if (Wanted(options, SizingFigures.Measure))
        {
            foreach (Load load in Loads.Fitted.Concat(Loads.Checked))
                await LoadAsync(raw, SizingFigures.Measure, load, options.Quick);
        }

        foreach (Load load in Wanted(options, SizingFigures.Headline) ? Loads.Headline : [])
        {
            await LoadAsync(raw, SizingFigures.Headline, load, options.Quick);
            if (SizingFigures.Fits(raw, load))
                break;
        }

        var report = new TuningReport(raw, all);
        if (!options.Quick && options.Only.Count == 0)
            report.Write();
        Console.WriteLine(report.Text(TuningWords.English));
        Console.WriteLine("result " + string.Join(' ', all.Where(one => Wanted(options, one.Id)).Select(one => string.Create(
            CultureInfo.InvariantCulture, $"{one.Id}={report.Cost(one.Id).Middle:0.###}"))));
        return 0;
    }

    private static bool Wanted(Options options, string name) => options.Only.Count == 0 || options.Only.Contains(name);

    private static Task<IReadOnlyList<(string Name, double Value)>> PassAsync(SwitchVariation variation, TimeSpan measured) =>
        Passing.MeasureAsync(Product.Acd, CallsPerSecond, measured, variation, WarmUp);

    private static Task LoadAsync(RawNumbers raw, string measure, Load load, bool quick) => AddAsync(
        raw, measure, SizingFigures.Name(load.CallsPerSecond), load.Waiting,
        () => Loading.MeasureAsync(load, quick ? QuickTime : LoadTime, quick ? QuickTime : LoadWarmUp));

    private static async Task AddAsync(
        RawNumbers raw, string measure, string way, int level, Func<Task<IReadOnlyList<(string Name, double Value)>>> measureAsync)
    {
        if (raw.All.Any(one => one.Measure == measure && one.Product == way && one.Level == level))
            return;
        Console.Error.Write($"{DateTime.Now:HH:mm:ss} {measure} {way} {level}: ");
        try
        {
            IReadOnlyList<(string Name, double Value)> figures = await measureAsync();
            raw.Add(figures.Select(one => new Reading(measure, way, level, one.Name, one.Value)));
            Console.Error.WriteLine(string.Join(' ', figures.Select(one => $"{one.Name}={one.Value:0.##}")));
        }
        catch (Exception exception)
            when (exception is TimeoutException or InvalidOperationException or IOException or Xunit.Sdk.XunitException)
        {
            // That a setting or a load can't be run is a result; the others are still to be measured.
            raw.Add([new Reading(measure, way, level, "not_run", 1)]);
            Console.Error.WriteLine($"FAILED: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
