namespace Acd.Bench.Theory.Formulas;

/// <summary>M/M/c/c: calls that find every server busy are lost.</summary>
internal static class ErlangB
{
    /// <summary>
    /// Share of calls lost. A. K. Erlang 1917, computed by the recursion 1/B(c) = 1 + (c/a)·1/B(c-1), B(0) = 1
    /// (R. B. Cooper, Introduction to Queueing Theory, 2nd ed. 1981, section 3.3), which neither overflows nor cancels.
    /// </summary>
    /// <param name="servers">c, 0 or more.</param>
    /// <param name="offered">a, offered load in Erlang, above 0.</param>
    public static double Blocking(int servers, double offered)
    {
        var inverse = 1.0;
        for (var c = 1; c <= servers; c++)
        {
            inverse = 1 + (c / offered * inverse);
        }

        return 1 / inverse;
    }
}
