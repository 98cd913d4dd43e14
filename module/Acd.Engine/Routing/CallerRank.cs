namespace Acd.Engine.Routing;

/// <summary>
/// A caller's place among all who wait, comparable across queues; the lowest is served first. Two callers' order never depends on how they
/// got into a structure: join time and sequence make every rank distinct.
/// </summary>
/// <param name="Weight">Of the queue; more comes first.</param>
/// <param name="Priority">More comes first.</param>
/// <param name="Score">
/// µpoints; more comes first. In a tree of callers who still age it is what they would have had at time 0, because they all age at the
/// same rate and so their order stands still.
/// </param>
/// <param name="JoinedAtMs">Earlier comes first.</param>
/// <param name="Sequence">Lower comes first.</param>
/// <param name="Id">Lower comes first; distinct for every caller.</param>
internal readonly record struct CallerRank(int Weight, int Priority, long Score, long JoinedAtMs, long Sequence, long Id)
    : IComparable<CallerRank>
{
    public int CompareTo(CallerRank other)
    {
        if (Weight != other.Weight)
        {
            return other.Weight.CompareTo(Weight);
        }

        if (Priority != other.Priority)
        {
            return other.Priority.CompareTo(Priority);
        }

        if (Score != other.Score)
        {
            return other.Score.CompareTo(Score);
        }

        var byJoin = JoinedAtMs.CompareTo(other.JoinedAtMs);
        if (byJoin != 0)
        {
            return byJoin;
        }

        return Sequence != other.Sequence ? Sequence.CompareTo(other.Sequence) : Id.CompareTo(other.Id);
    }
}
