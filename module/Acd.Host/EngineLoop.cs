using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Host.Configuration;
using Acd.Host.ConsoleCommands;
using Acd.Host.Doctor;
using Acd.Host.Logging;
using Acd.Host.Metrics;
using Acd.Host.Recovery;
using Acd.Host.Scripting;
using Acd.Host.Traffic;
using Acd.Host.Web;

namespace Acd.Host;

/// <summary>
/// The engine thread's work: wait for a batch of events, give each to the engine, then the deadlines that are due, hand the commands over,
/// again. It waits at most half a second, so that the shim's stall watch sees it alive. Engine thread only.
/// </summary>
internal sealed class EngineLoop(
    ISwitch @switch, EngineDriver driver, ScriptDesk scripts, MetricsDesk metrics, WebDesk web, ConsoleDesk console, ConfigRequests configs,
    LimitWatch limits, FaultInjection faults, ChannelAudit audit, LateRecovery late, SwitchInquiry inquiry, AcceptDesk accepts,
    DoctorDesk doctor, HostLog log)
    : ISwitchEvents, ISwitchCensusEvents
{
    private const long WaitMaxUs = 500_000;
    private bool _shutdown;

    /// <summary>Called after each turn; for a program that shows progress.</summary>
    public Action? AfterTurn { get; set; }

    /// <summary>Turns until <paramref name="done"/>. False: the switch went down before.</summary>
    /// <exception cref="Exception">Whatever went wrong in a turn; the engine must not be used any more.</exception>
    public bool RunUntil(Func<bool> done)
    {
        while (!done())
        {
            if (_shutdown)
                return false;
            Turn();
        }
        return true;
    }

    public void On(in CallerJoined e, long atUs)
    {
        if (!faults.Loses("caller-joined") && !scripts.Gate.Hold(in e, atUs))
            driver.Handle(in e, atUs);
    }

    public void On(in CallerLeft e, long atUs)
    {
        if (!faults.Loses("caller-left") && !scripts.Gate.Forget(in e))
            driver.Handle(in e, atUs);
        scripts.CallerLeft(e.Call);
    }

    public void On(in LegDialing e, long atUs) => driver.Handle(in e, atUs);

    public void On(in LegAnswered e, long atUs)
    {
        if (!faults.Loses("leg-answered"))
            driver.Handle(in e, atUs);
    }

    public void On(in LegEnded e, long atUs)
    {
        if (!faults.Loses("leg-ended"))
            driver.Handle(in e, atUs);
    }

    public void On(in BridgeStarted e, long atUs)
    {
        if (!faults.Loses("bridge-started"))
            driver.Handle(in e, atUs);
    }

    public void On(in BridgeEnded e, long atUs)
    {
        if (!faults.Loses("bridge-ended"))
            driver.Handle(in e, atUs);
        scripts.BridgeEnded(e.Call);
    }

    public void On(in CallerDigit e, long atUs)
    {
        if (!scripts.TakesDigit(in e))
            driver.Handle(in e, atUs);
    }

    public void On(in CustomerAnswered e, long atUs) => driver.Handle(in e, atUs);

    public void On(in CustomerFailed e, long atUs) => driver.Handle(in e, atUs);

    public void On(in RecordingChanged e, long atUs) => driver.Handle(in e, atUs);

    public void On(in MonitorAnswered e, long atUs) => driver.Handle(in e, atUs);

    public void On(in MonitorEnded e, long atUs) => driver.Handle(in e, atUs);

    public void On(in CallerAnnounced e, long atUs) => driver.Handle(in e, atUs);

    public void On(in LegPrompted e, long atUs) => driver.Handle(in e, atUs);

    public void OnLimited(SwitchLimit limit, long value, long waiting, long heldBack, long atUs) =>
        limits.Note(limit, value, waiting, heldBack, atUs);

    public void OnChannelsCounted(
        ulong requestId, IReadOnlySet<CallId> callers, IReadOnlySet<OfferId> legs, IReadOnlySet<OfferId> idleLegs) =>
        audit.OnCounted(requestId, callers, legs, idleLegs);

    public void OnConversation(in ConversationFound e) => audit.OnConversation(in e);

    public void OnChannelRecovered(string channelUuid) => audit.OnRecovered();

    public void OnConsole(ulong requestId, string line) => console.Handle(requestId, line);

    public void OnConfig(ulong requestId, string? xml, string? error) => configs.OnConfig(requestId, xml, error);

    public void OnAnswer(ulong requestId, string text) => inquiry.OnAnswer(requestId, text);

    public void OnShutdown() => _shutdown = true;

    private void Turn()
    {
        @switch.Poll(this, driver.WaitUs(Math.Min(WaitMaxUs, scripts.WaitMaxUs)));
        scripts.Turn();
        metrics.Turn();
        web.Turn();
        audit.Turn();
        late.Turn();
        inquiry.CheckTimeouts();
        accepts.Turn();
        doctor.Turn();
        configs.CheckTimeouts();
        driver.EndBatch();
        log.WritePending();
        faults.Strike();
        AfterTurn?.Invoke();
    }
}
