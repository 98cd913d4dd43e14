using System.Globalization;
using Acd.CallCenter.Book;
using Acd.CallCenter.Events;
using Acd.CallCenter.States;

namespace Acd.CallCenter.Facts;

/// <summary>The channel variables of agents' legs.</summary>
internal static class LegVariables
{
    /// <summary>
    /// Those a leg is born with; the contact's own may override them. Exported ones come last, as in mod_callcenter. A leg that stands by
    /// gets what isn't about dialling.
    /// </summary>
    public static IReadOnlyList<EventHeader> OfOffer(OfferRecord offer) =>
    [
        new("origination_caller_id_name", offer.Member.ShownName),
        new("origination_caller_id_number", offer.Member.ShownNumber),
        new("cc_queue", offer.Member.Queue),
        new("cc_queue_joined_epoch", offer.Member.JoinedEpoch.ToString(CultureInfo.InvariantCulture)),
        new("cc_member_uuid", offer.Member.Uuid),
        new("cc_member_session_uuid", offer.Member.ChannelUuid),
        new("cc_member_pre_answer_uuid", offer.Member.Uuid),
        new("cc_agent", offer.Agent.Name),
        new("cc_agent_type", Spellings.AgentType.Of(offer.Agent.Kind)),
        new("cc_side", "agent"),
        new("loopback_bowout", "false"),
        new("loopback_bowout_on_execute", "false"),
        new("ignore_early_media", "true"),
        .. offer.Member.Details.Exports,
        .. Stale(offer),
    ];

    /// <summary>A leg that stands by still has what an earlier caller exported.</summary>
    private static IEnumerable<EventHeader> Stale(OfferRecord offer)
    {
        IReadOnlyList<EventHeader> exports = offer.Member.Details.Exports;
        return offer.Agent.Kind == AgentKind.UuidStandby && exports is [var list, ..]
            ? list.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Where(name => !exports.Any(export => export.Name == name))
                .Select(name => new EventHeader(name, ""))
            : [];
    }

    public static IReadOnlyList<EventHeader> Answered { get; } = [new("cc_member_pre_answer_uuid", "")];

    public static IReadOnlyList<EventHeader> Bridged { get; } = [new("cc_agent_bridged", "true")];

    /// <summary>On both legs, when the caller was gone before the two heard each other.</summary>
    public static IReadOnlyList<EventHeader> NotBridged { get; } = [new("cc_agent_bridged", "false")];
}
