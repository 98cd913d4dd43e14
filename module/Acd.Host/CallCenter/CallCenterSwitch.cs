using Acd.Engine.Commands;
using Acd.Engine.Ports;

namespace Acd.Host.CallCenter;

/// <summary>The switch as the loop sees it: mod_callcenter's face looks at what passes. Without one it is just the switch.</summary>
internal sealed class CallCenterSwitch(ISwitch inner, CallCenterHost host) : ForwardingSwitch(inner)
{
    private CallCenterEvents? _events;

    public override int Poll(ISwitchEvents events, long waitUs)
    {
        if (_events?.Target != events)
            _events = new CallCenterEvents(events, host);
        int count = base.Poll(_events, waitUs);
        host.Tick();
        return count;
    }

    public override void Submit(ReadOnlySpan<Command> commands)
    {
        foreach (ref readonly var command in commands)
        {
            if (command.Kind == CommandKind.AcceptCaller && host.MusicOf(command.Call) is not null)
            {
                base.Submit(WithMusic(commands));
                return;
            }
        }
        base.Submit(commands);
    }

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
