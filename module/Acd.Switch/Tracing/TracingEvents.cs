using Acd.Engine.Events;
using Acd.Engine.Ports;

namespace Acd.Switch.Tracing;

/// <summary>Writes each event, then passes it on; so a handler that throws has its event as the last line.</summary>
/// <param name="target">Where the events go.</param>
/// <param name="write">Takes each line.</param>
/// <param name="clock">Tells the time of the events that bring none.</param>
internal sealed class TracingEvents(ISwitchEvents target, Action<string> write, ISwitch clock) : ISwitchEvents
{
    public void On(in CallerJoined e, long atUs)
    {
        Write(atUs, TraceText.Of(in e));
        target.On(in e, atUs);
    }

    public void On(in CallerLeft e, long atUs)
    {
        Write(atUs, $"caller-left {e.Call} reason={e.Reason}");
        target.On(in e, atUs);
    }

    public void On(in CallerDigit e, long atUs)
    {
        Write(atUs, $"caller-digit {e.Call} digit={e.Digit}");
        target.On(in e, atUs);
    }

    public void On(in CallerAnnounced e, long atUs)
    {
        Write(atUs, $"caller-announced {e.Call} request={e.Request} end={e.End}");
        target.On(in e, atUs);
    }

    public void On(in CustomerAnswered e, long atUs)
    {
        Write(atUs, $"customer-answered {e.Call} uuid={TraceText.Quote(e.CallUuid)}");
        target.On(in e, atUs);
    }

    public void On(in CustomerFailed e, long atUs)
    {
        Write(atUs, $"customer-failed {e.Call} cause={TraceText.Of(e.Cause)}");
        target.On(in e, atUs);
    }

    public void On(in LegDialing e, long atUs)
    {
        Write(atUs, $"leg-dialing {e.Offer}");
        target.On(in e, atUs);
    }

    public void On(in LegAnswered e, long atUs)
    {
        Write(atUs, $"leg-answered {e.Offer} uuid={TraceText.Quote(e.LegUuid)}");
        target.On(in e, atUs);
    }

    public void On(in LegPrompted e, long atUs)
    {
        Write(atUs, $"leg-prompted {e.Offer} end={e.End}");
        target.On(in e, atUs);
    }

    public void OnLimited(SwitchLimit limit, long value, long waiting, long heldBack, long atUs)
    {
        Write(atUs, $"limited by={limit} value={value} waiting={waiting} held-back={heldBack}");
        target.OnLimited(limit, value, waiting, heldBack, atUs);
    }

    public void On(in LegEnded e, long atUs)
    {
        Write(atUs, $"leg-ended {e.Offer} cause={TraceText.Of(e.Cause)}");
        target.On(in e, atUs);
    }

    public void On(in BridgeStarted e, long atUs)
    {
        Write(atUs, $"bridge-started {e.Call} {e.Offer}");
        target.On(in e, atUs);
    }

    public void On(in BridgeEnded e, long atUs)
    {
        Write(atUs, $"bridge-ended {e.Call} {e.Offer}{(e.LegLivesOn ? " leg-lives-on" : "")}");
        target.On(in e, atUs);
    }

    public void On(in RecordingChanged e, long atUs)
    {
        string texts = $"file={TraceText.Quote(e.File)} reason={TraceText.Quote(e.Reason)}";
        Write(atUs, $"recording {e.Call} number={e.Number} change={e.Change} {texts}");
        target.On(in e, atUs);
    }

    public void On(in MonitorAnswered e, long atUs)
    {
        Write(atUs, $"monitor-answered number={e.Number}");
        target.On(in e, atUs);
    }

    public void On(in MonitorEnded e, long atUs)
    {
        Write(atUs, $"monitor-ended number={e.Number} cause={TraceText.Of(e.Cause)}");
        target.On(in e, atUs);
    }

    public void OnConsole(ulong requestId, string line)
    {
        Write(clock.NowUs, $"console request-{requestId} line={TraceText.Quote(line)}");
        target.OnConsole(requestId, line);
    }

    public void OnConfig(ulong requestId, string? xml, string? error)
    {
        string answer = xml is null ? $"error={TraceText.Quote(error)}" : $"xml of {xml.Length} characters";
        Write(clock.NowUs, $"config request-{requestId} {answer}");
        target.OnConfig(requestId, xml, error);
    }

    public void OnAnswer(ulong requestId, string text)
    {
        Write(clock.NowUs, $"answer request-{requestId} of {text.Length} characters");
        target.OnAnswer(requestId, text);
    }

    public void OnShutdown()
    {
        Write(clock.NowUs, "shutdown");
        target.OnShutdown();
    }

    private void Write(long atUs, string text) => write($"{TraceText.Time(atUs)} <- {text}");
}
