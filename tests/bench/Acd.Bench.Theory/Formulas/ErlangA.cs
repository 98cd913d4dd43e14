namespace Acd.Bench.Theory.Formulas;

/// <summary>
/// M/M/c+M: M/M/c where each caller's patience is exponential and who loses it leaves. C. Palm 1946; O. Garnett, A. Mandelbaum,
/// M. Reiman, Designing a Call Center with Impatient Customers, M&amp;SOM 4(3) 2002; A. Mandelbaum, S. Zeltyn, The Palm/Erlang-A
/// Queue, 2005.
/// Computed from the birth-death process itself instead of by their incomplete gamma functions, so nothing overflows.
/// </summary>
internal static class ErlangA
{
    private const double Negligible = 1e-17;

    /// <summary>Rates in one and the same unit of time; <paramref name="t"/> in that unit.</summary>
    public static ErlangAMeasures Of(int servers, double arrivalRate, double serviceRate, double abandonRate, double t)
    {
        // Weights of the states relative to "all busy, nobody waits".
        var free = 0.0;
        var weight = 1.0;
        for (var n = servers; n >= 1; n--)
        {
            weight *= n * serviceRate / arrivalRate;
            free += weight;
        }

        var (busy, queue, servedInTime) = (0.0, 0.0, 0.0);
        var within = new ServedAfterWaiting(servers * serviceRate / abandonRate, Math.Exp(-abandonRate * t));
        weight = 1;
        for (var waiting = 0; weight > Negligible * (free + busy); waiting++)
        {
            busy += weight;
            queue += waiting * weight;
            servedInTime += weight * within.Next();
            weight *= arrivalRate / ((servers * serviceRate) + ((waiting + 1) * abandonRate));
        }

        var all = free + busy;
        var meanQueue = queue / all;
        return new ErlangAMeasures(
            ProbabilityOfWait: busy / all,
            ProbabilityOfAbandonment: abandonRate * meanQueue / arrivalRate,
            MeanWait: meanQueue / arrivalRate,
            ServedWithin: (free + servedInTime) / all);
    }

    /// <summary>
    /// P(served, and within t), for who finds all servers busy and k = 0, 1, 2, … before him. His turn comes after V, the sum of
    /// exponential times with rates cμ+kθ, …, cμ, so Y = exp(-θV) is Beta(a, k+1) with a = cμ/θ, and he is still there then with
    /// probability Y: E(Y; Y ≥ y) = a/(a+k+1) · (1 - I_y(a+1, k+1)) with y = exp(-θt). I_y follows from
    /// I_y(p, q+1) = I_y(p, q) + y^p (1-y)^q Γ(p+q)/(Γ(p) Γ(q+1)), I_y(p, 1) = y^p (Abramowitz and Stegun 26.5).
    /// </summary>
    private struct ServedAfterWaiting(double a, double y)
    {
        private int _k;
        private double _term = Math.Pow(y, a + 1);
        private double _incompleteBeta = Math.Pow(y, a + 1);

        public double Next()
        {
            var result = a / (a + _k + 1) * Math.Max(0, 1 - _incompleteBeta);
            _k++;
            _term *= (a + _k) / _k * (1 - y);
            _incompleteBeta += _term;
            return result;
        }
    }
}
