namespace Acd.Engine.Routing;

/// <summary>
/// An agent's place among those of a queue who can take a caller; the lowest is offered first. The level decides before anything a strategy
/// ranks by, the idle order or the place in the configuration makes ranks distinct.
/// </summary>
internal readonly record struct AgentRank(int Level, long First, long Second, long Third) : IComparable<AgentRank>
{
    /// <summary>Before everybody of the level.</summary>
    public static AgentRank StartOf(int level) => new(level, long.MinValue, long.MinValue, long.MinValue);

    public int CompareTo(AgentRank other)
    {
        if (Level != other.Level)
        {
            return Level.CompareTo(other.Level);
        }

        if (First != other.First)
        {
            return First.CompareTo(other.First);
        }

        return Second != other.Second ? Second.CompareTo(other.Second) : Third.CompareTo(other.Third);
    }
}
