using System.Globalization;

namespace Acd.Live.Tests.Support;

/// <summary>How many calls, and how fast.</summary>
/// <param name="Count">Ends after so many; 0: goes on until stopped.</param>
/// <param name="PerSecond">New calls a second (callers only).</param>
public sealed record SippCalls(int Count, int PerSecond = 10)
{
    /// <summary>For a phone that rings whenever somebody calls.</summary>
    public static readonly SippCalls UntilStopped = new(0);

    /// <summary>SIPp's arguments. Without -l it would hold new calls back when many are up.</summary>
    public IEnumerable<string> Arguments => Count == 0
        ? []
        : ["-m", Text(Count), "-r", Text(PerSecond), "-l", Text(Count + 1)];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
