using Acd.Engine;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Scenarios.Tests;

/// <summary>What is known from before, and what the switch has at a moment.</summary>
internal sealed partial class Scenario
{
    /// <summary>The switch counts: these callers, and these agents' legs, bridged.</summary>
    public void Count(ulong[] callers, params OfferId[] legs) => Count(callers, legs, []);

    public void Count(ulong[] callers, OfferId[] legs, OfferId[] idleLegs)
    {
        Wait(1); // who came in the millisecond of the question isn't judged
        var e = new ChannelsCounted(
            NowMs, callers.Select(call => new CallId(call)).ToHashSet(), legs.Concat(idleLegs).ToHashSet(), idleLegs.ToHashSet());
        Wait(100);
        Step(() => _engine.Handle(e, NowMs));
    }

    /// <summary>As often as it takes to be believed, five seconds apart.</summary>
    public void CountTwice(ulong[] callers, params OfferId[] legs)
    {
        Count(callers, legs);
        Wait(5_000);
        Count(callers, legs);
    }

    public void Handle(ChannelsCounted counted) => Step(() => _engine.Handle(counted, NowMs));

    public EngineError? Restore(AgentRestored agent) => Ordered(() => _engine.Handle(agent, NowMs));

    public EngineError? Restore(CallbackRestored callback) => Ordered(() => _engine.Handle(callback, NowMs));

    public EngineError? Expect(CallerExpected caller) => Ordered(() => _engine.Handle(caller, NowMs));

    public EngineError? Find(ConversationFound conversation) => Ordered(() => _engine.Handle(conversation, NowMs));

    /// <summary>The channel of caller <paramref name="uuidOf"/> joins under a new id.</summary>
    public void Rejoin(ulong call, ulong uuidOf, string queue = "support") =>
        JoinWith(call, e => e with { CallUuid = $"uuid-{uuidOf}" }, queue);
}
