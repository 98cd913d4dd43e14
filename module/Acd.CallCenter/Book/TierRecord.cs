using Acd.CallCenter.Keeping;
using Acd.CallCenter.Rows;
using Acd.CallCenter.States;
using Acd.Engine.Config;

namespace Acd.CallCenter.Book;

/// <summary>An agent's place in a queue.</summary>
internal sealed class TierRecord(string queue, string agent)
{
    public string Queue { get; } = queue;

    public string Agent { get; } = agent;

    public TierActivity State { get; private set; } = TierActivity.Ready;

    /// <summary>As lists show it.</summary>
    public string StateText { get; private set; } = Spellings.TierState.Of(TierActivity.Ready);

    /// <summary>A state set by hand keeps him away from the queue's callers until his next attempt or call is over.</summary>
    public bool IsHeld { get; private set; }

    public int Level { get; set; } = 1;

    public int Position { get; set; } = 1;

    /// <summary>The configuration has it.</summary>
    public bool IsConfigured { get; set; }

    public static TierRecord Of(KeptTier kept, string agent) =>
        new(kept.Queue, agent) { Level = kept.Level, Position = kept.Position, IsConfigured = kept.IsConfigured };

    public KeptTier ToKept() => new(Queue, Level, Position, IsConfigured);

    /// <summary>What his offers and calls make of it.</summary>
    public void Become(TierActivity state)
    {
        State = state;
        StateText = Spellings.TierState.Of(state);
        IsHeld = false;
    }

    /// <param name="state">The state.</param>
    /// <param name="text">How lists are to show it.</param>
    public void SetByHand(TierActivity state, string text)
    {
        State = state;
        StateText = text;
        IsHeld = state is not (TierActivity.Ready or TierActivity.NoAnswer);
    }

    public TierRow ToRow() => new(Queue, Agent, StateText, Level, Position);

    /// <summary>
    /// The engine knows no negative levels and positions; 0 comes first as well and is never gated either. What is beyond its bound comes
    /// last all the same.
    /// </summary>
    public TierConfig ToEngine() => new(Queue, Agent, Within(Level), Within(Position), IsPaused: IsHeld);

    private static int Within(int number) => Math.Clamp(number, 0, ConfigLimits.LevelMax);
}
