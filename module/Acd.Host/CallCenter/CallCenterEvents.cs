using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Host.CallCenter;

/// <summary>Shows the face what it needs to see of each event, then passes it on. What comes through doors is the face's alone.</summary>
internal sealed class CallCenterEvents(ISwitchEvents target, CallCenterHost host) : ISwitchEvents, ISwitchDoorEvents, ISwitchCensusEvents
{
    private readonly ISwitchCensusEvents? _census = target as ISwitchCensusEvents;

    public ISwitchEvents Target => target;

    public void On(in CallerJoined e, long atUs)
    {
        if (host.IsAwake)
            host.OnJoined(in e, joined => target.On(in joined, atUs));
        else
            target.On(in e, atUs);
    }

    public void On(in CallerLeft e, long atUs) => target.On(in e, atUs);

    public void On(in CallerDigit e, long atUs)
    {
        if (!host.OnDigit(in e))
            target.On(in e, atUs);
    }

    public void On(in CustomerAnswered e, long atUs) => target.On(in e, atUs);

    public void On(in CustomerFailed e, long atUs) => target.On(in e, atUs);

    public void On(in CallerAnnounced e, long atUs) => target.On(in e, atUs);

    public void On(in LegDialing e, long atUs) => target.On(in e, atUs);

    public void On(in LegAnswered e, long atUs)
    {
        host.OnAnswered(in e);
        target.On(in e, atUs);
    }

    public void On(in LegPrompted e, long atUs) => target.On(in e, atUs);

    public void On(in LegEnded e, long atUs) => target.On(in e, atUs);

    public void On(in BridgeStarted e, long atUs) => target.On(in e, atUs);

    public void On(in BridgeEnded e, long atUs) => target.On(in e, atUs);

    public void OnLimited(SwitchLimit limit, long value, long waiting, long heldBack, long atUs) =>
        target.OnLimited(limit, value, waiting, heldBack, atUs);

    public void On(in RecordingChanged e, long atUs) => target.On(in e, atUs);

    public void On(in MonitorAnswered e, long atUs) => target.On(in e, atUs);

    public void On(in MonitorEnded e, long atUs) => target.On(in e, atUs);

    public void OnConsole(ulong requestId, string line) => target.OnConsole(requestId, line);

    public void OnConfig(ulong requestId, string? xml, string? error) => target.OnConfig(requestId, xml, error);

    public void OnAnswer(ulong requestId, string text) => target.OnAnswer(requestId, text);

    public void OnShutdown() => target.OnShutdown();

    public void OnChannelsCounted(
        ulong requestId, IReadOnlySet<CallId> callers, IReadOnlySet<OfferId> legs, IReadOnlySet<OfferId> idleLegs) =>
        _census?.OnChannelsCounted(requestId, callers, legs, idleLegs);

    public void OnConversation(in ConversationFound e) => _census?.OnConversation(in e);

    public void OnChannelRecovered(string channelUuid) => _census?.OnChannelRecovered(channelUuid);

    public void OnApi(ulong requestId, SwitchDoorKind kind, string name, string arguments) =>
        host.OnApi(requestId, kind, name, arguments);

    public void OnCallerDetails(CallId call, string application, IReadOnlyList<KeyValuePair<string, string>> variables) =>
        host.OnCallerDetails(call, application, variables);

    public void OnWatched(ulong key, string application, string channelUuid, string argument) => host.OnWatched(key, channelUuid, argument);

    public void OnWatchEnded(ulong key) => host.OnWatchEnded(key);

    public void OnProbed(string to) => host.OnProbed(to);

    public void OnChannelFound(ulong requestId, bool found) => host.OnChannelFound(requestId, found);
}
