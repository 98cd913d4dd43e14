namespace Acd.Engine.Routing;

/// <summary>An agent's place among the ready agents of a queue; the lowest is offered first.</summary>
internal readonly record struct AgentRank(long First, long Second, long Third) : IComparable<AgentRank>
{
    public int CompareTo(AgentRank other)
    {
        var order = First.CompareTo(other.First);
        if (order == 0)
        {
            order = Second.CompareTo(other.Second);
        }

        return order != 0 ? order : Third.CompareTo(other.Third);
    }
}
