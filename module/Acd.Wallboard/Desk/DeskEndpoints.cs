using Acd.Engine;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Wallboard.Api;
using Acd.Wallboard.Security;

namespace Acd.Wallboard.Desk;

/// <summary>
/// What an agent sees of himself and does: for himself, or a supervisor for one he sees. His status is <see cref="ActionEndpoints"/>'s.
/// </summary>
internal static class DeskEndpoints
{
    private const string OfferPrefix = "offer-";

    public static void Map(IEndpointRouteBuilder agents)
    {
        agents.MapGet("/agents/{agent}/desk", LookAsync)
            .WithSummary("What an agent sees of himself: state, wrap-up, codes to choose from, calls his phone rings for.");
        agents.MapDelete("/agents/{agent}/wrap-up", (string agent, Order order) =>
            ForAsync(order, agent, "ends wrap-up", new WrapUpEnded(agent)))
            .WithSummary("Ends his wrap-up, or his rest after a failed offer, as his rule allows.");
        agents.MapPost("/agents/{agent}/wrap-up/extension", (string agent, WrapUpExtensionRequest wish, Order order) =>
            ForAsync(order, agent, $"extends wrap-up by {wish.ByMs} ms", new WrapUpExtended(agent, wish.ByMs)))
            .WithSummary("Prolongs his wrap-up.");
        agents.MapPut("/agents/{agent}/disposition", (string agent, DispositionRequest wish, Order order) =>
            ForAsync(order, agent, $"disposition \"{wish.Code}\"", new DispositionSet(agent, wish.Code)))
            .WithSummary("What became of his last call; ends a wrap-up that waits for it.");
        agents.MapPost("/agents/{agent}/offers/{offer}/accept", AcceptAsync)
            .WithSummary("His phone answers the call it rings for: a SIP phone that heeds \"Event: talk\". Any other rings on (409).");
        agents.MapPost("/agents/{agent}/offers/{offer}/decline", DeclineAsync)
            .WithSummary("He doesn't take a call his phone rings for: it goes to the next agent, and he rests as after a rejected call.");
    }

    private static async Task<IResult> LookAsync(string agent, HttpContext context, Order order, IEngineDoor engine)
    {
        if (!order.MayActFor(agent))
            return order.Refuse($"agent \"{agent}\" desk");
        if (engine.Trouble is { } trouble)
            return Order.NotServing(trouble);
        return await engine.DeskAsync(agent, context.RequestAborted).ConfigureAwait(false) is { } desk
            ? TypedResults.Ok(DeskPainter.Paint(desk, context.User()))
            : Problems.Of(StatusCodes.Status404NotFound, EngineError.UnknownAgent(agent).Said);
    }

    private static Task<IResult> AcceptAsync(string agent, string offer, Order order)
    {
        string action = $"agent \"{agent}\" accepts {offer}";
        if (Parse(offer) is not { } id)
            return NoOffer(offer);
        return order.MayActFor(agent) ? order.AcceptAsync(action, agent, id) : Task.FromResult(order.Refuse(action));
    }

    private static Task<IResult> DeclineAsync(string agent, string offer, Order order) => Parse(offer) is { } id
        ? ForAsync(order, agent, $"declines {offer}", new OfferDeclined(agent, id))
        : NoOffer(offer);

    private static Task<IResult> NoOffer(string offer) => Task.FromResult(Problems.Of(
        StatusCodes.Status404NotFound, "offer-malformed", $"\"{offer}\" is no offer; his desk says which there are"));

    private static Task<IResult> ForAsync<TOrder>(Order order, string agent, string what, TOrder wish)
        where TOrder : struct, IEngineInput
    {
        string action = $"agent \"{agent}\" {what}";
        return order.MayActFor(agent) ? order.GiveAsync(action, wish) : Task.FromResult(order.Refuse(action));
    }

    /// <summary>Never the id that stands for any offer.</summary>
    private static OfferId? Parse(string offer) =>
        offer.StartsWith(OfferPrefix, StringComparison.Ordinal) && ulong.TryParse(offer.AsSpan(OfferPrefix.Length), out ulong value)
        && value > 0
            ? new OfferId(value)
            : null;
}
