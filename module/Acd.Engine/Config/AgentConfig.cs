using System.Collections.Immutable;
using Acd.Engine.Agents;
using Acd.Engine.Skills;

namespace Acd.Engine.Config;

/// <summary>One agent. Times in milliseconds.</summary>
public sealed record AgentConfig
{
    public required string Name { get; init; }

    /// <summary>FreeSWITCH dial string, from configuration only. Unused for a standby agent, whose leg is there already.</summary>
    public required string Contact { get; init; }

    public AgentType Type { get; init; }

    /// <summary>Contacts beside the first, tried in the <see cref="ContactOrder"/>.</summary>
    public ImmutableArray<string> MoreContacts { get; init; } = [];

    public ContactOrder ContactOrder { get; init; }

    /// <summary>Status given when the agent first appears; a reload doesn't touch the status of one already there.</summary>
    public AgentStatus InitialStatus { get; init; } = AgentStatus.LoggedOut;

    /// <summary>Calls he can have at the same time.</summary>
    public int Capacity { get; init; } = 1;

    public ImmutableArray<SkillLevel> Skills { get; init; } = [];

    /// <summary>Who stands in for him when he is somebody's preferred agent; empty: nobody in particular.</summary>
    public string Team { get; init; } = "";

    public int RingTimeoutMs { get; init; } = 60_000;

    public long WrapUpMs { get; init; }

    public WrapUpRule WrapUpRule { get; init; }

    /// <summary>Most by which he can prolong one wrap-up, in all.</summary>
    public long WrapUpExtensionMaxMs { get; init; } = 10 * 60_000;

    /// <summary>Unanswered offers in a row after which the agent is put On Break; 0: never.</summary>
    public int MaxNoAnswer { get; init; }

    public long NoAnswerDelayMs { get; init; }

    public long BusyDelayMs { get; init; } = 60_000;

    public long RejectDelayMs { get; init; } = 60_000;

    /// <summary>
    /// Rest after a technical failure (unreachable, not registered), so that a dead phone isn't dialled in a loop. For the same reason
    /// the rest after an offer that fails within a second and whose cause has no delay of its own.
    /// </summary>
    public long FailureDelayMs { get; init; } = 5_000;

    /// <summary>
    /// Everything but busy, rejected and not registered counts as not answered, in the delay that follows and for
    /// <see cref="MaxNoAnswer"/>.
    /// </summary>
    public bool FailuresAreNoAnswers { get; init; }

    /// <summary>Least time between the end of one call, wrap-up included, and the next offer.</summary>
    public long MinRestMs { get; init; }

    /// <summary>
    /// Share of his available time he may spend with calls, 1 to 99 percent; above it he rests until he is below again. 0: no limit.
    /// </summary>
    public int MaxOccupancyPercent { get; init; }

    /// <summary>Over how long the occupancy is measured.</summary>
    public long OccupancyWindowMs { get; init; } = 30 * 60_000;

    /// <summary>All contacts as one dial string: FreeSWITCH tries what commas join at once, what bars join one after the other.</summary>
    internal string DialString => MoreContacts.IsDefaultOrEmpty
        ? Contact
        : string.Join(ContactOrder == ContactOrder.Parallel ? ',' : '|', MoreContacts.Prepend(Contact));

    /// <summary>Longest time an attempt may ring, all contacts included, ms.</summary>
    internal int LegTimeoutMs => ContactOrder == ContactOrder.Sequential && !MoreContacts.IsDefaultOrEmpty
        ? RingTimeoutMs * (1 + MoreContacts.Length)
        : RingTimeoutMs;
}
