using Acd.Bench.Live.Measuring;
using Acd.Bench.Report;

namespace Acd.Bench.Live.Report;

/// <summary>What the raw numbers say about the measures of the comparison. NaN: not measured, or failed.</summary>
internal sealed class Figures(RawNumbers raw)
{
    private const double SteadyShare = 0.99;

    public IReadOnlyList<int> Held { get; } = Levels(raw, Plan.Answering);

    public IReadOnlyList<int> Hearing { get; } = Levels(raw, Plan.Listening);

    public int Crowd { get; } = Levels(raw, Plan.Offering) is [int first, ..] ? first : 0;

    /// <summary>At 1,000, or the most that was measured.</summary>
    public int CostLevel => Held.Contains(1000) ? 1000 : Held is [.., int last] ? last : 0;

    /// <summary>Plain bridge holds nobody: its 50 callers stand for every number.</summary>
    public double Answered(Product product, int held) => raw.Value(Plan.Answering, product.Name, Of(product, held), "answered_per_s");

    public double Cost(Product product, int held) => raw.Value(Plan.Answering, product.Name, Of(product, held), "cpu_ms_per_call");

    /// <param name="product">On what.</param>
    /// <param name="percentile">50 or 99.</param>
    public double Free(Product product, int percentile) =>
        raw.Value(Plan.Offering, product.Name, Crowd, $"free_to_invite_p{percentile}_ms");

    /// <summary>As <see cref="Free"/>, with few who wait; plain bridge: from a caller's talk to his next one.</summary>
    /// <param name="product">On what.</param>
    /// <param name="percentile">50 or 99.</param>
    public double Again(Product product, int percentile) =>
        raw.Value(Plan.Again, product.Name, Plan.Few, $"free_to_invite_p{percentile}_ms");

    /// <param name="product">On what.</param>
    /// <param name="percentile">50 or 99.</param>
    public double Join(Product product, int percentile) => raw.Value(Plan.Joining, product.Name, 0, $"join_to_invite_p{percentile}_ms");

    /// <param name="product">On what.</param>
    /// <param name="percentile">50 or 99.</param>
    public double JoinOver(Product product, int percentile) => Join(product, percentile) - Join(Product.Bridge, percentile);

    public double Cores(Product product, int callers) => raw.Value(Plan.Listening, product.Name, callers, "cpu_cores");

    /// <summary>At the largest crowd of which everybody got steady music; 0: at none.</summary>
    public double PerCore(Product product) => Hearing
        .Where(callers => IsSteady(product, callers))
        .Select(callers => raw.Value(Plan.Listening, product.Name, callers, "callers_per_core"))
        .LastOrDefault();

    /// <summary>The median of the rounds.</summary>
    public double Passing(Product product) => Percentiles.At(
        raw.All.Where(one => one.Measure == Plan.Passing && one.Product == product.Name && one.Name == "cpu_ms_per_call")
            .Select(one => one.Value), 0.5);

    /// <summary>Share of CPU more than plain bridge.</summary>
    public double Over(Product product) => (Passing(product) / Passing(Product.Bridge)) - 1;

    private bool IsSteady(Product product, int callers) =>
        raw.Value(Plan.Listening, product.Name, callers, "gaps_steady_share") >= SteadyShare
        && raw.Value(Plan.Listening, product.Name, callers, "packets_share") >= SteadyShare;

    private static int Of(Product product, int held) => product.Queues ? held : 50;

    private static IReadOnlyList<int> Levels(RawNumbers raw, string measure) =>
        [.. raw.All.Where(one => one.Measure == measure && one.Product != Product.Bridge.Name).Select(one => one.Level).Distinct().Order()];
}
