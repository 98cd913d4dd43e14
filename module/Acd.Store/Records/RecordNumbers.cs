namespace Acd.Store.Records;

/// <summary>
/// Numbers of records: 10^16 for each machine, plus a counter that begins, in each life of the store, at the wall clock's µs or behind
/// the last number given, whichever is later. So they ascend by one within a life, ascend over lives, never meet those of another
/// machine, and need no database to be given.
/// </summary>
public static class RecordNumbers
{
    public const long PerNode = 10_000_000_000_000_000;

    public const int NodeMax = 900;

    /// <summary>The machine a number was given by.</summary>
    public static int NodeOf(long number) => (int)(number / PerNode);

    /// <summary>The number before the first of a new life.</summary>
    /// <param name="node">The machine.</param>
    /// <param name="unixUs">Wall clock, µs.</param>
    /// <param name="lastKnown">The highest number this machine is known to have given; 0: unknown.</param>
    public static long Before(int node, long unixUs, long lastKnown) => Math.Max((node * PerNode) + unixUs, lastKnown);
}
