using System.Text.Json;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Snapshots;
using Acd.Wallboard.Board;
using Acd.Wallboard.Security;

namespace Acd.Wallboard.Desk;

/// <summary>Makes of what the engine says of an agent what one user may see. Any thread.</summary>
internal static class DeskPainter
{
    /// <summary>Placeholders that say who calls.</summary>
    private static readonly string[] Personal = ["{number}", "{name}"];

    public static DeskPicture Paint(AgentDesk desk, UserRecord user) => new(
        desk.Agent, AgentStatusWords.Spelling.Of(desk.Status), desk.Reason,
        JsonNamingPolicy.KebabCaseLower.ConvertName(desk.State.ToString()), desk.InStateMs, desk.HeldMs, desk.NeedsDisposition,
        desk.CanEndWrapUp, desk.ExtensionLeftMs, desk.LastQueue, desk.Disposition, desk.Codes, desk.BreakReasons,
        [.. desk.Offers.Select(offer => Of(offer, desk.Agent, user.MasksNumbers))]);

    private static DeskCall Of(DeskOffer offer, string agent, bool masks) => new(
        offer.Offer.ToString(), offer.IsRinging, offer.Queue, offer.Call?.ToString(),
        masks ? CallerCard.Mask(offer.Number) : offer.Number, masks ? "" : offer.Name, offer.WaitMs, offer.RingMs,
        ScreenPop(offer, agent, masks));

    private static string? ScreenPop(DeskOffer offer, string agent, bool masks)
    {
        string template = offer.ScreenPopUrl;
        if (template.Length == 0 || offer.Call is not { } call
            || (masks && Personal.Any(name => template.Contains(name, StringComparison.Ordinal))))
            return null;
        return ScreenPopTemplate.Fill(template, name => name switch
        {
            "number" => offer.Number,
            "name" => offer.Name,
            "queue" => offer.Queue,
            "agent" => agent,
            "uuid" => offer.CallUuid,
            "call" => call.ToString(),
            _ => "",
        });
    }
}
