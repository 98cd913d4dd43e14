using Acd.Engine.Agents;
using Acd.Engine.Queues;
using Acd.Engine.Skills;

namespace Acd.Engine.Routing;

/// <summary>
/// Agents of one queue who can serve the same callers: same level, same skills, same team. Whoever may be offered is in order here.
/// </summary>
internal sealed class Pool(int slot, QueueLevel level, InternedSkillSet skills, string team)
{
    /// <summary>Number of this pool in its queue's bit sets.</summary>
    public int Slot { get; } = slot;

    public QueueLevel Level { get; } = level;

    public InternedSkillSet Skills { get; } = skills;

    public string Team { get; } = team;

    /// <summary>Those who can take a caller now.</summary>
    public RankTree<AgentRank, Tier> Ready { get; } = new();

    /// <summary>Lines whose callers these agents can serve.</summary>
    public Bits Lines { get; } = new();

    /// <summary>Other queues these agents serve, each with how many of them do.</summary>
    public Dictionary<Queue, int> SharedWith { get; } = [];

    /// <summary>Agents who count as present, busy or not.</summary>
    public int Present { get; set; }
}
