using Acd.Engine.Events;
using Acd.Engine.Ports;

namespace Acd.Switch.Tests.Fakes;

/// <summary>Keeps what it gets: each event with its time (-1 where the port gives none).</summary>
internal sealed class RecordingEvents : ISwitchEvents
{
    public List<(object Event, long AtUs)> Seen { get; } = [];

    public object Last => Seen[^1].Event;

    public void On(in CallerJoined e, long atUs) => Seen.Add((e, atUs));

    public void On(in CallerLeft e, long atUs) => Seen.Add((e, atUs));

    public void On(in CustomerAnswered e, long atUs) => Seen.Add((e, atUs));

    public void On(in CustomerFailed e, long atUs) => Seen.Add((e, atUs));

    public void On(in CallerDigit e, long atUs) => Seen.Add((e, atUs));

    public void On(in CallerAnnounced e, long atUs) => Seen.Add((e, atUs));

    public void On(in LegDialing e, long atUs) => Seen.Add((e, atUs));

    public void On(in LegAnswered e, long atUs) => Seen.Add((e, atUs));

    public void On(in LegEnded e, long atUs) => Seen.Add((e, atUs));

    public void On(in BridgeStarted e, long atUs) => Seen.Add((e, atUs));

    public void On(in BridgeEnded e, long atUs) => Seen.Add((e, atUs));

    public void On(in RecordingChanged e, long atUs) => Seen.Add((e, atUs));

    public void On(in MonitorAnswered e, long atUs) => Seen.Add((e, atUs));

    public void On(in MonitorEnded e, long atUs) => Seen.Add((e, atUs));

    public void OnConsole(ulong requestId, string line) => Seen.Add((("console", requestId, line), -1));

    public void OnConfig(ulong requestId, string? xml, string? error) => Seen.Add((("config", requestId, xml, error), -1));

    public void OnShutdown() => Seen.Add(("shutdown", -1));
}
