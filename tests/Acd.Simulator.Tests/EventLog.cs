namespace Acd.Simulator.Tests;

/// <summary>Everything a switch says, one line each, with its time in µs.</summary>
internal sealed class EventLog : ISwitchEvents
{
    public List<string> Lines { get; } = [];

    public void On(in CallerJoined e, long atUs) => Add(atUs, e);

    public void On(in CallerLeft e, long atUs) => Add(atUs, e);

    public void On(in CustomerAnswered e, long atUs) => Add(atUs, e);

    public void On(in CustomerFailed e, long atUs) => Add(atUs, e);

    public void On(in CallerDigit e, long atUs) => Add(atUs, e);

    public void On(in CallerAnnounced e, long atUs) => Add(atUs, e);

    public void On(in LegDialing e, long atUs) => Add(atUs, e);

    public void On(in LegAnswered e, long atUs) => Add(atUs, e);

    public void On(in LegEnded e, long atUs) => Add(atUs, e);

    public void On(in BridgeStarted e, long atUs) => Add(atUs, e);

    public void On(in BridgeEnded e, long atUs) => Add(atUs, e);

    public void OnConsole(ulong requestId, string line) => Lines.Add($"console {requestId} {line}");

    public void OnConfig(ulong requestId, string? xml, string? error) => Lines.Add($"config {requestId} {xml}{error}");

    public void OnAnswer(ulong requestId, string text) => Lines.Add($"answer {requestId} {text}");

    public void OnShutdown() => Lines.Add("shutdown");

    private void Add(long atUs, object e) => Lines.Add($"{atUs} {e}");
}
