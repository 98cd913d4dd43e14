using Acd.Engine.Commands;
using Acd.Engine.Ports;

namespace Acd.Host.CallCenter;

/// <summary>The switch as the loop sees it: mod_callcenter's face looks at what passes. Without one it is just the switch.</summary>
internal sealed class CallCenterSwitch(ISwitch inner, CallCenterHost host) : ISwitch
{
    private CallCenterEvents? _events;

    public long NowUs => inner.NowUs;

    public int Poll(ISwitchEvents events, long waitUs)
    {
        if (_events?.Target != events)
            _events = new CallCenterEvents(events, host);
        int count = inner.Poll(_events, waitUs);
        host.Tick();
        return count;
    }

    public void Wake() => inner.Wake();

    public void Submit(ReadOnlySpan<Command> commands)
    {
        foreach (ref readonly var command in commands)
        {
            if (command.Kind == CommandKind.AcceptCaller && host.MusicOf(command.Call) is not null)
            {
                inner.Submit(WithMusic(commands));
                return;
            }
        }
        inner.Submit(commands);
    }

    public void ReplyConsole(ulong requestId, string text) => inner.ReplyConsole(requestId, text);

    public void RequestConfig(ulong requestId, string name, bool reload) => inner.RequestConfig(requestId, name, reload);

    public void Ask(ulong requestId, string command, string arguments) => inner.Ask(requestId, command, arguments);

    public void ReportReady(string? failure) => inner.ReportReady(failure);

    public void Log(SwitchLogLevel level, string text) => inner.Log(level, text);

    /// <summary>cc_moh_override: a caller who brings his own music.</summary>
    private Command[] WithMusic(ReadOnlySpan<Command> commands)
    {
        var changed = commands.ToArray();
        foreach (ref var command in changed.AsSpan())
        {
            if (command.Kind == CommandKind.AcceptCaller && host.MusicOf(command.Call) is { } music)
                command = Command.AcceptCaller(command.Call, music, command.Extension, command.Answer, command.InbandDigits);
        }
        return changed;
    }
}
