using Acd.Bench.Live.Measuring;

namespace Acd.Bench.Tuning.Report;

/// <summary>What a part of a run changes in numbers published before.</summary>
public static class PublishedNumbers
{
    /// <summary>
    /// All readings of a measure measured anew take the place of its old ones; those of others stay. In the order of
    /// <paramref name="measures"/>; a measure not among them comes last, in the order it was found.
    /// </summary>
    public static IReadOnlyList<Reading> Merge(
        IReadOnlyList<Reading> published, IReadOnlyList<Reading> measured, IReadOnlyList<string> measures)
    {
        HashSet<string> anew = [.. measured.Select(one => one.Measure)];
        return [.. published.Where(one => !anew.Contains(one.Measure)).Concat(measured).OrderBy(one => Place(measures, one.Measure))];
    }

    private static int Place(IReadOnlyList<string> measures, string measure)
    {
        for (int at = 0; at < measures.Count; at++)
        {
            if (measures[at] == measure)
                return at;
        }

        return measures.Count;
    }
}
