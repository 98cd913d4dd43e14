using Acd.Bench.Live.Measuring;

namespace Acd.Bench.Live;

/// <summary>
/// What is measured, in order. Rounds of the comparison with plain bridge alternate, so that a machine that warms up is fair.
/// </summary>
public static class Plan
{
    public const string Answering = "answering";
    public const string Offering = "offering";
    public const string Again = "again";
    public const string Joining = "joining";
    public const string Listening = "listening";
    public const string Passing = "passing";

    /// <summary>Agents whose offers are timed.</summary>
    public const int Few = 20;

    /// <summary>Calls/s when nobody has to wait; a machine that can do fewer can't be compared.</summary>
    private const int PassingPerSecond = 30;

    /// <summary>At 30 calls/s .NET compiles what is called often anew for twenty seconds, which no later call pays for.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(45);

    private static readonly AgentTeam Fifty = new(50, TimeSpan.FromSeconds(1));

    /// <summary>20 calls/s leave the processors time: what is measured is the offer, not the crowd.</summary>
    private static readonly AgentTeam Twenty = new(Few, TimeSpan.FromSeconds(1)) { TalkSpread = 0.2 };

    public static IReadOnlyList<Measurement> Of(Options options)
    {
        TimeSpan settle = TimeSpan.FromSeconds(options.Quick ? 2 : 3);
        TimeSpan measured = TimeSpan.FromSeconds(options.Quick ? 8 : 12);
        // Of 20 offers a second it takes many to know the slowest hundredth.
        TimeSpan offering = TimeSpan.FromSeconds(options.Quick ? 8 : 40);
        int[] held = options.Levels.Count > 0 ? [.. options.Levels] : options.Quick ? [100, 500] : [100, 500, 1000, 2000];
        int[] hearing = options.Levels.Count > 0 ? [.. options.Levels] : options.Quick ? [500] : [500, 1000, 2000, 2500];
        int crowd = options.Levels.Count > 0 ? options.Levels[0] : options.Quick ? 300 : 1000;
        int rounds = options.Quick ? 1 : 3;
        AgentTeam twenty = options.TalkMs > 0
            ? Twenty with { Talk = TimeSpan.FromMilliseconds(options.TalkMs), TalkSpread = 0 }
            : Twenty;
        IEnumerable<Measurement> all =
        [
            .. from product in Product.All
               from level in product.Queues ? held : [50]
               select new Measurement(
                   Answering, product, level, () => Measuring.Answering.MeasureAsync(product, Fifty, level, settle, measured)),
            .. from product in Product.All
               where product.Queues
               select new Measurement(
                   Offering, product, crowd, () => Measuring.Answering.MeasureAsync(product, twenty, crowd, settle, offering)),
            .. from product in Product.BesideBridge
               select new Measurement(Again, product, Few, () => AgainAsync(product, twenty, settle, offering)),
            .. from product in Product.All
               select new Measurement(Joining, product, 0, () => Measuring.Joining.MeasureAsync(product, measured)),
            .. from product in Product.All
               from level in hearing
               select new Measurement(
                   Listening, product, level, () => Measuring.Listening.MeasureAsync(product, level, settle, measured / 2)),
            .. from round in Enumerable.Range(1, rounds)
               from product in Product.BesideBridge
               select new Measurement(
                   Passing, product, round,
                   () => Measuring.Passing.MeasureAsync(product, PassingPerSecond, measured * 2, warmUp: options.Quick ? null : WarmUp)),
        ];
        return [.. all.Where(one => Wanted(options.Products, one.Product.Name) && Wanted(options.Measures, one.Measure))];
    }

    /// <summary>Plain bridge connects each caller with the same agent again; a queue has as many wait as talk.</summary>
    private static Task<IReadOnlyList<(string Name, double Value)>> AgainAsync(
        Product product, AgentTeam team, TimeSpan settle, TimeSpan measured) => product.Queues
            ? Measuring.Answering.MeasureAsync(product, team, 2 * team.Count, settle, measured)
            : Measuring.Answering.MeasureAsync(product, team, team.Count, settle, measured, ProductFiles.Again);

    private static bool Wanted(IReadOnlyList<string> names, string name) => names.Count == 0 || names.Contains(name);
}
