using System.Globalization;
using Acd.Bench.Live.Measuring;
using Acd.Bench.Live.Report;

namespace Acd.Bench.Live;

/// <summary>Runs what the options ask for, says what it is doing on standard error.</summary>
internal static class Runner
{
    private const int HeldInSoak = 1000;

    public static async Task<int> SoakAsync(Options options)
    {
        Product product = Product.All.Single(one => one.Name == options.Products.DefaultIfEmpty(Product.Acd.Name).First());
        int held = options.Levels.DefaultIfEmpty(HeldInSoak).First();
        IReadOnlyList<(string Name, double Value)> figures =
            await Soaking.MeasureAsync(product, held, options.SoakMinutes, Console.Error.WriteLine);
        if (!options.Quick && product == Product.Acd && held == HeldInSoak)
            new Documents(options.Documents).WriteSoak(figures.ToDictionary(one => one.Name, one => one.Value));
        Console.WriteLine(ResultLine.Of(figures));
        return 0;
    }

    public static async Task<int> CompareAsync(Options options)
    {
        bool all = options.Products.Count + options.Measures.Count + options.Levels.Count == 0;
        string file = options.Quick ? "live-quick.csv" : all ? "live.csv" : "live-part.csv";
        var raw = new RawNumbers(Path.Combine(options.Artifacts, file), options.Resume);
        foreach (Measurement one in Plan.Of(options).Where(one => !raw.Has(one)))
            await MeasureAsync(one, raw);

        if (all && !options.Quick)
            new Documents(options.Documents).WriteComparison(raw);
        var figures = new Figures(raw);
        Console.WriteLine(Documents.Comparison(figures, Words.English));
        Console.WriteLine(ResultLine.Of(figures));
        return 0;
    }

    private static async Task MeasureAsync(Measurement one, RawNumbers raw)
    {
        Console.Error.Write(string.Create(
            CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {one.Measure,-10} {one.Product.Name,-15} {one.Level,5}: "));
        try
        {
            IReadOnlyList<(string Name, double Value)> figures = await one.RunAsync();
            raw.Add(figures.Select(figure => new Reading(one.Measure, one.Product.Name, one.Level, figure.Name, figure.Value)));
            Console.Error.WriteLine(ResultLine.Of(figures)["result ".Length..]);
        }
        catch (Exception exception)
            when (exception is TimeoutException or InvalidOperationException or IOException or Xunit.Sdk.XunitException)
        {
            // A product that can't take the load is a result; the others are still to be measured.
            raw.Add([new Reading(one.Measure, one.Product.Name, one.Level, "failed", 1)]);
            Console.Error.WriteLine($"FAILED: {exception.Message.ReplaceLineEndings(" ")}");
        }
    }
}
