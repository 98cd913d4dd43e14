using System.Collections.Immutable;

namespace Acd.Engine.Config;

/// <summary>Something waiting callers are told, once or again and again. Times in milliseconds.</summary>
public sealed record AnnouncementConfig
{
    /// <summary>First played when a caller has been in the queue for so long.</summary>
    public long AfterMs { get; init; }

    /// <summary>Played again so long after it began; 0: once.</summary>
    public long EveryMs { get; init; }

    /// <summary><see cref="EveryMs"/> counts from its end instead.</summary>
    public bool CountsFromEnd { get; init; }

    public PlayOrder Order { get; init; }

    /// <summary>Whoever stands further back isn't told his position; 0: everybody is.</summary>
    public int PositionMax { get; init; }

    /// <summary>Whoever waits longer isn't told how long; 0: everybody is.</summary>
    public long ExpectedWaitMaxMs { get; init; }

    /// <summary>One of these is played at a time; see <see cref="PromptParts"/>.</summary>
    public ImmutableArray<string> Plays { get; init; } = [];
}
