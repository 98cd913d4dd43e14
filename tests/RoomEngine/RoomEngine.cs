using Acd.Engine.Events;
using Acd.Engine.Ports;

namespace Acd.Host;

/// <summary>Runs typed orders, keeps what happened as lines "kind ids value", which <c>acd events</c> shows.</summary>
internal sealed class RoomEngine(ISwitch @switch) : ISwitchEvents
{
    private readonly List<string> _events = [];
    private bool _down;

    public void Run()
    {
        @switch.ReportReady(null);
        while (!_down)
            @switch.Poll(this, 500_000);
    }

    public void On(in CallerJoined e, long atUs) => Note(atUs, $"joined {e.Call.Value} {e.CallUuid}");

    public void On(in CallerLeft e, long atUs) => Note(atUs, $"left {e.Call.Value} {e.Reason}");

    public void On(in CustomerAnswered e, long atUs) => Note(atUs, $"customer-answered {e.Call.Value}");

    public void On(in CustomerFailed e, long atUs) => Note(atUs, $"customer-failed {e.Call.Value} {(int)e.Cause}");

    public void On(in CallerDigit e, long atUs) => Note(atUs, $"digit {e.Call.Value} {e.Digit}");

    public void On(in CallerAnnounced e, long atUs) => Note(atUs, $"announced {e.Call.Value} {e.Request} {e.End}");

    public void On(in LegDialing e, long atUs) => Note(atUs, $"dialing {e.Offer.Value}");

    public void On(in LegAnswered e, long atUs) => Note(atUs, $"answered {e.Offer.Value} {e.LegUuid}");

    public void On(in LegEnded e, long atUs) => Note(atUs, $"ended {e.Offer.Value} {e.Cause}");

    public void On(in BridgeStarted e, long atUs) => Note(atUs, $"bridged {e.Call.Value} {e.Offer.Value}");

    public void On(in BridgeEnded e, long atUs) => Note(atUs, $"unbridged {e.Call.Value} {e.Offer.Value}");

    public void OnConsole(ulong requestId, string line)
    {
        try
        {
            @switch.ReplyConsole(requestId, Answer(line));
        }
        catch (FormatException e)
        {
            @switch.ReplyConsole(requestId, $"-ERR {line}: {e.Message}");
        }
    }

    public void OnConfig(ulong requestId, string? xml, string? error)
    {
    }

    public void OnShutdown() => _down = true;

    private string Answer(string line)
    {
        if (line == "events")
            return string.Join('\n', _events);
        @switch.Submit([Order.Parse(line)]);
        return "+OK";
    }

    private void Note(long atUs, string what) => _events.Add($"{atUs} {what}");
}
