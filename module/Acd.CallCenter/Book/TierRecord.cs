using Acd.CallCenter.Rows;
using Acd.CallCenter.States;
using Acd.Engine.Config;

namespace Acd.CallCenter.Book;

/// <summary>An agent's place in a queue.</summary>
internal sealed class TierRecord(string queue, string agent)
{
    public string Queue { get; } = queue;

    public string Agent { get; } = agent;

    public TierActivity State { get; set; } = TierActivity.Ready;

    public int Level { get; set; } = 1;

    public int Position { get; set; } = 1;

    public TierRow ToRow() => new(Queue, Agent, Spellings.TierState.Of(State), Level, Position);

    /// <summary>The engine knows no negative levels and positions; 0 comes first as well and is never gated either.</summary>
    public TierConfig ToEngine() => new(Queue, Agent, Math.Max(Level, 0), Math.Max(Position, 0));
}
