using Acd.Engine.Events;

namespace Acd.Engine.Ports;

/// <summary>
/// Receives what a switch has to say, on the engine thread, in order. <c>atUs</c> is the switch's monotonic time in µs when it happened.
/// </summary>
public interface ISwitchEvents
{
    void On(in CallerJoined e, long atUs);

    void On(in CallerLeft e, long atUs);

    void On(in CallerDigit e, long atUs);

    void On(in CallerAnnounced e, long atUs);

    void On(in CustomerAnswered e, long atUs);

    void On(in CustomerFailed e, long atUs);

    void On(in LegDialing e, long atUs);

    void On(in LegAnswered e, long atUs);

    /// <summary>From switches that prompt agents only.</summary>
    void On(in LegPrompted e, long atUs)
    {
    }

    void On(in LegEnded e, long atUs);

    void On(in BridgeStarted e, long atUs);

    void On(in BridgeEnded e, long atUs);

    /// <summary>Once a second while a limit of the switch keeps phones from being dialled.</summary>
    /// <param name="limit">Which.</param>
    /// <param name="value">What it stands at.</param>
    /// <param name="waiting">Phones that wait because of it.</param>
    /// <param name="heldBack">Phones that ever had to.</param>
    /// <param name="atUs">When.</param>
    void OnLimited(SwitchLimit limit, long value, long waiting, long heldBack, long atUs)
    {
    }

    /// <summary>For who orders no recordings there is nothing to do.</summary>
    void On(in RecordingChanged e, long atUs)
    {
    }

    /// <summary>For who calls no supervisors there is nothing to do; the same of the next.</summary>
    void On(in MonitorAnswered e, long atUs)
    {
    }

    void On(in MonitorEnded e, long atUs)
    {
    }

    /// <summary>Somebody typed <c>acd …</c>; answer with <see cref="ISwitch.ReplyConsole"/>.</summary>
    void OnConsole(ulong requestId, string line);

    /// <summary>The answer to <see cref="ISwitch.RequestConfig"/>: the document, or null and what went wrong.</summary>
    void OnConfig(ulong requestId, string? xml, string? error);

    /// <summary>The answer to <see cref="ISwitch.Ask"/>. For who asks nothing there is nothing to do.</summary>
    void OnAnswer(ulong requestId, string text)
    {
    }

    /// <summary>The switch goes down; the loop ends after this batch.</summary>
    void OnShutdown();
}
