using Acd.Engine.Commands;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Switch.Tests.Fakes;

/// <summary>A switch whose clock stands still; keeps what it is told and delivers what it is given.</summary>
internal sealed class RecordingSwitch : ISwitch
{
    public long NowUs => 71_000_211;

    /// <summary>What the next poll delivers.</summary>
    public Action<ISwitchEvents> Deliver { get; set; } = _ => { };

    public int PollResult { get; set; }

    public List<object> Calls { get; } = [];

    public int Poll(ISwitchEvents events, long waitUs)
    {
        Deliver(events);
        return PollResult;
    }

    public void Wake() => Calls.Add(nameof(Wake));

    public void Submit(ReadOnlySpan<Command> commands)
    {
        foreach (Command command in commands)
        {
            Calls.Add(command);
        }
    }

    public void ReplyConsole(ulong requestId, string text) => Calls.Add((nameof(ReplyConsole), requestId, text));

    public void Ask(ulong requestId, string command, string arguments) => Calls.Add((nameof(Ask), requestId, command, arguments));

    public void AskToAnswer(ulong requestId, OfferId offer) => Calls.Add((nameof(AskToAnswer), requestId, offer));

    public void RequestConfig(ulong requestId, string name, bool reload) => Calls.Add((nameof(RequestConfig), requestId, name, reload));

    public void ReportReady(string? failure) => Calls.Add((nameof(ReportReady), failure));

    public void Log(SwitchLogLevel level, string text) => Calls.Add((nameof(Log), level, text));
}
