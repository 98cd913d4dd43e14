namespace Acd.Engine.Routing;

/// <summary>One tier level of a queue.</summary>
internal sealed class QueueLevel(int number)
{
    public int Number { get; } = number;

    /// <summary>How many levels of the queue are lower.</summary>
    public int Ordinal { get; set; }

    /// <summary>Agents of this level who count as present.</summary>
    public int Present { get; set; }

    /// <summary>Rank of the agent offered last, for strategies that go round.</summary>
    public AgentRank Cursor { get; set; } = AgentRank.StartOf(number);

    /// <summary>See <see cref="Strategies.RandomRace"/>.</summary>
    public long RaceTime { get; set; }
}
