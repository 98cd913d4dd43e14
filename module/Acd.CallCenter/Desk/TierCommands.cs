using Acd.CallCenter.Commands;
using Acd.CallCenter.Replies;
using Acd.CallCenter.States;

namespace Acd.CallCenter.Desk;

/// <summary>Carries out <c>callcenter_config tier …</c>. The order of the checks is mod_callcenter's.</summary>
internal sealed class TierCommands(ICallCenter center)
{
    public string Run(AddTier request)
    {
        if (!HasQueue(request.Queue))
        {
            return ReplyText.QueueNotFound;
        }

        if (!HasAgent(request.Agent))
        {
            return ReplyText.AgentNotFound;
        }

        if (HasTier(request.Queue, request.Agent))
        {
            return ReplyText.TierExists;
        }

        center.AddTier(request.Queue, request.Agent, request.Level, request.Position);
        return ReplyText.Ok;
    }

    public string Run(SetTier request)
    {
        if (!HasTier(request.Queue, request.Agent))
        {
            return ReplyText.UnknownError;
        }

        if (!HasAgent(request.Agent))
        {
            return ReplyText.AgentNotFound;
        }

        return HasQueue(request.Queue) ? SetFound(request) : ReplyText.TierQueueNotFound;
    }

    public string Run(DeleteTier request)
    {
        center.DeleteTier(request.Queue, request.Agent);
        return ReplyText.Ok;
    }

    public string List() => Tables.Tiers.Render(ByLevel(center));

    public static IReadOnlyList<Rows.TierRow> ByLevel(ICallCenter center) =>
        [.. center.Tiers.OrderBy(tier => tier.Level).ThenBy(tier => tier.Position)];

    private string SetFound(SetTier request)
    {
        switch (request.Key.ToLowerInvariant())
        {
            case "state" when Spellings.TierState.Parse(request.Value) is { } state:
                center.SetTierState(request.Queue, request.Agent, state, request.Value);
                return ReplyText.Ok;
            case "state":
                return ReplyText.InvalidTierState;
            case "level":
                center.SetTierLevel(request.Queue, request.Agent, LeadingNumber.Parse(request.Value));
                return ReplyText.Ok;
            case "position":
                center.SetTierPosition(request.Queue, request.Agent, LeadingNumber.Parse(request.Value));
                return ReplyText.Ok;
            default:
                return ReplyText.InvalidTierKey;
        }
    }

    private bool HasQueue(string name) => center.Queues.Any(queue => queue.Name == name);

    private bool HasAgent(string name) => center.Agents.Any(agent => agent.Name == name);

    private bool HasTier(string queue, string agent) => center.Tiers.Any(tier => tier.Queue == queue && tier.Agent == agent);
}
