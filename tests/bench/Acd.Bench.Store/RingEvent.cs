using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Bench.Store;

/// <summary>What happened to a call or an agent's leg.</summary>
internal readonly record struct RingEvent(RingEventKind Kind, CallId Call, OfferId Offer)
{
    public void Tell(ISwitchEvents events, long atUs)
    {
        switch (Kind)
        {
            case RingEventKind.Joined:
                string number = $"+4930{Call.Value}";
                events.On(new CallerJoined(Call, "support", $"uuid-{Call.Value}", number, number, "800"), atUs);
                break;
            case RingEventKind.HungUp:
                events.On(new CallerLeft(Call, LeaveReason.HungUp), atUs);
                break;
            case RingEventKind.Released:
                events.On(new CallerLeft(Call, LeaveReason.Released), atUs);
                break;
            case RingEventKind.LegDialing:
                events.On(new LegDialing(Offer), atUs);
                break;
            case RingEventKind.LegAnswered:
                events.On(new LegAnswered(Offer, "leg"), atUs);
                break;
            case RingEventKind.BridgeStarted:
                events.On(new BridgeStarted(Call, Offer), atUs);
                break;
            case RingEventKind.BridgeEnded:
                events.On(new BridgeEnded(Call, Offer), atUs);
                break;
            case RingEventKind.LegEnded:
                events.On(new LegEnded(Offer, HangupCause.NormalClearing), atUs);
                break;
            default:
                events.OnShutdown();
                break;
        }
    }
}
