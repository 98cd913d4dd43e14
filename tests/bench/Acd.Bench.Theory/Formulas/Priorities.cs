namespace Acd.Bench.Theory.Formulas;

/// <summary>
/// M/M/c with non-preemptive priorities and the same service rate for every class: a free server takes the first of the best class.
/// A. Cobham, Priority Assignment in Waiting Line Problems, Operations Research 2(1) 1954; O. Kella, U. Yechiali, Waiting Times in the
/// Non-Preemptive Priority M/M/c Queue, Stochastic Models 1(2) 1985. P(W &gt; 0) is that of M/M/c for every class.
/// </summary>
internal static class Priorities
{
    /// <summary>
    /// E(W) of class <paramref name="index"/>: W0 / ((1 - s(k-1)) (1 - s(k))), where W0 = P(wait)/(cμ) and s(k) is the load per server of
    /// the classes up to and including k.
    /// </summary>
    /// <param name="servers">c.</param>
    /// <param name="arrivalRates">By class, the best first.</param>
    /// <param name="serviceRate">μ, of one server.</param>
    /// <param name="index">Which class; 0 is the best.</param>
    public static double MeanWait(int servers, ReadOnlySpan<double> arrivalRates, double serviceRate, int index)
    {
        var capacity = servers * serviceRate;
        var (all, better) = (0.0, 0.0);
        for (var k = 0; k < arrivalRates.Length; k++)
        {
            all += arrivalRates[k];
            better += k < index ? arrivalRates[k] : 0;
        }

        var wait = ErlangC.ProbabilityOfWait(servers, all / serviceRate) / capacity;
        return wait / ((1 - (better / capacity)) * (1 - ((better + arrivalRates[index]) / capacity)));
    }

    /// <summary>
    /// P(W ≤ t) of the best class. Who must wait finds a geometric number of his class before him, each server freed takes one of them, so
    /// his wait is exponential with rate cμ - λ1 (R. H. Davis, Waiting-Time Distribution of a Multi-Server, Priority Queuing System,
    /// Operations Research 14(1) 1966).
    /// </summary>
    public static double BestServedWithin(int servers, ReadOnlySpan<double> arrivalRates, double serviceRate, double t)
    {
        var all = 0.0;
        foreach (var rate in arrivalRates)
        {
            all += rate;
        }

        var wait = ErlangC.ProbabilityOfWait(servers, all / serviceRate);
        return 1 - (wait * Math.Exp(-((servers * serviceRate) - arrivalRates[0]) * t));
    }
}
