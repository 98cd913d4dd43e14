using System.Globalization;
using Acd.CallCenter.Commands;
using Acd.CallCenter.Replies;
using Acd.CallCenter.Rows;

namespace Acd.CallCenter.Desk;

/// <summary>Carries out the <c>callcenter_config queue …</c> that answer at once.</summary>
internal sealed class QueueCommands(ICallCenter center)
{
    public string ListQueues() => Tables.Queues.Render(center.Queues);

    public string CountQueues() => Count(center.Queues.Count);

    public string Run(UnloadQueue request)
    {
        center.UnloadQueue(request.Queue);
        return ReplyText.Ok;
    }

    public string Run(QueueAgents request)
    {
        IEnumerable<AgentRow> agents = AgentsOf(center, request.Queue);
        if (request.Status is { } status)
        {
            agents = agents.Where(agent => agent.Status == status);
        }

        if (request.State is { } state)
        {
            agents = agents.Where(agent => agent.State == state);
        }

        List<AgentRow> rows = [.. agents];
        return request.CountOnly ? Count(rows.Count) : Tables.Agents.Render(rows);
    }

    /// <summary>A list without a queue is of all queues, a count without one is 0.</summary>
    public string Run(QueueMembers request)
    {
        if (request.CountOnly)
        {
            return Count(center.Members.Count(member => member.Queue == request.Queue));
        }

        return Tables.MembersAt(center.NowEpoch).Render(request.Queue is null ? MembersByQueue() : MembersByScore(center, request.Queue));
    }

    public string Run(QueueTiers request)
    {
        List<TierRow> rows = [.. center.Tiers.Where(tier => tier.Queue == request.Queue)];
        return request.CountOnly ? Count(rows.Count) : Tables.Tiers.Render(rows);
    }

    /// <summary>One row per tier, as the join of the two tables gives them.</summary>
    public static IEnumerable<AgentRow> AgentsOf(ICallCenter center, string? queue)
    {
        Dictionary<string, AgentRow> agents = center.Agents.DistinctBy(agent => agent.Name).ToDictionary(agent => agent.Name);
        return center.Tiers
            .Where(tier => tier.Queue == queue && agents.ContainsKey(tier.Agent))
            .Select(tier => agents[tier.Agent]);
    }

    /// <param name="center">Where they wait.</param>
    /// <param name="queue">Null: of all queues, mixed.</param>
    public static IReadOnlyList<MemberRow> MembersByScore(ICallCenter center, string? queue) =>
    [
        .. center.Members
            .Where(member => queue is null || member.Queue == queue)
            .OrderByDescending(member => member.ScoreAt(center.NowEpoch)),
    ];

    private IReadOnlyList<MemberRow> MembersByQueue() =>
    [
        .. center.Members
            .OrderBy(member => member.Queue, StringComparer.Ordinal)
            .ThenByDescending(member => member.ScoreAt(center.NowEpoch)),
    ];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture) + "\n";
}
