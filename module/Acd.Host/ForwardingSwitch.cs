using Acd.Engine.Commands;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Host;

/// <summary>Base of what stands between the loop and a switch and looks at a part of what passes. Engine thread only.</summary>
internal abstract class ForwardingSwitch(ISwitch inner) : ISwitch
{
    public long NowUs => inner.NowUs;

    public virtual int Poll(ISwitchEvents events, long waitUs) => inner.Poll(events, waitUs);

    public void Wake() => inner.Wake();

    public virtual void Submit(ReadOnlySpan<Command> commands) => inner.Submit(commands);

    public void ReplyConsole(ulong requestId, string text) => inner.ReplyConsole(requestId, text);

    public void RequestConfig(ulong requestId, string name, bool reload) => inner.RequestConfig(requestId, name, reload);

    public void Ask(ulong requestId, string command, string arguments) => inner.Ask(requestId, command, arguments);

    public void AskToAnswer(ulong requestId, OfferId offer) => inner.AskToAnswer(requestId, offer);

    public void ReportReady(string? failure) => inner.ReportReady(failure);

    public void Log(SwitchLogLevel level, string text) => inner.Log(level, text);
}
