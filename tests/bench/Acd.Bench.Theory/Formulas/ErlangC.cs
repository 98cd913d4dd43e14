namespace Acd.Bench.Theory.Formulas;

/// <summary>
/// M/M/c: Poisson arrivals, exponential service, c servers, endless patience, first come first served. A. K. Erlang 1917;
/// R. B. Cooper, Introduction to Queueing Theory, 2nd ed. 1981, section 3.4. Rates in one and the same unit of time.
/// </summary>
internal static class ErlangC
{
    /// <summary>
    /// P(W &gt; 0) for an offered load of <paramref name="offered"/> Erlang, which must be below <paramref name="servers"/>.
    /// </summary>
    public static double ProbabilityOfWait(int servers, double offered)
    {
        if (offered >= servers)
            throw new ArgumentOutOfRangeException(nameof(offered), offered, "the queue grows for ever; offer less than there are servers");

        var blocking = ErlangB.Blocking(servers, offered);
        return blocking / (1 - (offered / servers * (1 - blocking)));
    }

    /// <summary>E(W), those who don't wait included.</summary>
    public static double MeanWait(int servers, double arrivalRate, double serviceRate) =>
        ProbabilityOfWait(servers, arrivalRate / serviceRate) / ((servers * serviceRate) - arrivalRate);

    /// <summary>P(W ≤ t).</summary>
    public static double ServedWithin(int servers, double arrivalRate, double serviceRate, double t) =>
        1 - (ProbabilityOfWait(servers, arrivalRate / serviceRate) * Math.Exp(-((servers * serviceRate) - arrivalRate) * t));
}
