namespace Acd.Engine.Routing;

/// <summary>A caller's place among all who wait, comparable across queues; the lowest is served first.</summary>
/// <param name="JoinOrder">Ascending in the order in which callers joined; distinct, kept when an offer comes to nothing.</param>
internal readonly record struct CallerRank(long JoinOrder) : IComparable<CallerRank>
{
    public int CompareTo(CallerRank other) => JoinOrder.CompareTo(other.JoinOrder);
}
