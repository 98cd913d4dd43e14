using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Switch.Tests.Fakes;

/// <summary>Takes what comes through doors, counts, and who joins, as lines.</summary>
internal sealed class DoorRecorder : ISwitchEvents, ISwitchDoorEvents, ISwitchCensusEvents
{
    private readonly RecordingEvents _others = new();

    public List<string> Seen { get; } = [];

    public void OnApi(ulong requestId, SwitchDoorKind kind, string name, string arguments) =>
        Seen.Add($"api {requestId} {kind} {name} {arguments}");

    public void OnCallerDetails(CallId call, string application, IReadOnlyList<KeyValuePair<string, string>> variables) =>
        Seen.Add($"details {call} {application} {string.Join(' ', variables.Select(variable => $"{variable.Key}={variable.Value}"))}");

    public void OnWatched(ulong key, string application, string channelUuid, string argument) =>
        Seen.Add($"watched {key} {application} {channelUuid} {argument}");

    public void OnWatchEnded(ulong key) => Seen.Add($"ended {key}");

    public void OnProbed(string to) => Seen.Add($"probed {to}");

    public void OnChannelFound(ulong requestId, bool found) => Seen.Add($"found {requestId} {found}");

    public void OnChannelsCounted(
        ulong requestId, IReadOnlySet<CallId> callers, IReadOnlySet<OfferId> legs, IReadOnlySet<OfferId> idleLegs) => Seen.Add(
            $"counted {requestId}: {Text(callers.Select(call => call.Value))} | {Text(legs.Select(leg => leg.Value))} | "
            + Text(idleLegs.Select(leg => leg.Value)));

    public void OnConversation(in ConversationFound e) => Seen.Add(e.ToString());

    public void OnChannelRecovered(string channelUuid) => Seen.Add($"recovered {channelUuid}");

    public void On(in CallerJoined e, long atUs) => Seen.Add($"joined {e.Queue}");

    public void On(in CallerLeft e, long atUs) => _others.On(in e, atUs);

    public void On(in CallerDigit e, long atUs) => _others.On(in e, atUs);

    public void On(in CallerAnnounced e, long atUs) => _others.On(in e, atUs);

    public void On(in CustomerAnswered e, long atUs) => _others.On(in e, atUs);

    public void On(in CustomerFailed e, long atUs) => _others.On(in e, atUs);

    public void On(in LegDialing e, long atUs) => _others.On(in e, atUs);

    public void On(in LegAnswered e, long atUs) => _others.On(in e, atUs);

    public void On(in LegEnded e, long atUs) => _others.On(in e, atUs);

    public void On(in BridgeStarted e, long atUs) => _others.On(in e, atUs);

    public void On(in BridgeEnded e, long atUs) => _others.On(in e, atUs);

    public void OnConsole(ulong requestId, string line) => _others.OnConsole(requestId, line);

    public void OnConfig(ulong requestId, string? xml, string? error) => _others.OnConfig(requestId, xml, error);

    public void OnShutdown() => _others.OnShutdown();

    private static string Text(IEnumerable<ulong> ids) => string.Join(',', ids.Order());
}
