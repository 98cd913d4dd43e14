using Acd.Engine.Commands;
using Acd.Engine.Ports;

namespace Acd.Host.Scripting;

/// <summary>
/// The switch as the loop sees it: what the engine orders for callers with a script passes here. Phones get what their screens shall show,
/// and nobody is released before his on_leave was asked. Engine thread only.
/// </summary>
internal sealed class ScriptSwitch(ISwitch inner, ScriptJourneys journeys) : ForwardingSwitch(inner)
{
    private readonly List<Command> _passed = [];

    /// <summary>Null: scripts aren't used.</summary>
    public ScriptLeaves? Leaves { get; set; }

    public ScriptEvents? Events { get; set; }

    /// <summary>How long a caller waits after his talk until he is told where he goes on, ms.</summary>
    public int AwaitNextMs { get; set; }

    public override void Submit(ReadOnlySpan<Command> commands)
    {
        if (journeys.IsEmpty || Leaves is not { } leaves)
        {
            base.Submit(commands);
            return;
        }
        _passed.Clear();
        foreach (ref readonly var command in commands)
        {
            if (command.Kind == CommandKind.OriginateLeg)
                Show(in command);
            if (command.Kind == CommandKind.ReleaseCaller && leaves.Hold(in command))
                continue;
            _passed.Add(command);
            if (command.Kind == CommandKind.AcceptCaller && journeys.Find(command.Call) is not null)
                _passed.Add(Command.AwaitNext(command.Call, AwaitNextMs));
        }
        base.Submit([.. _passed]);
    }

    private void Show(in Command originate)
    {
        if (journeys.Find(originate.Call) is not { ScreenPop.Count: > 0 } journey)
            return;
        Events?.ScreenPopFor(originate.Offer, journey.ScreenPop);
        Events?.ScreenPop(journey.CallUuid, journey.Queue, originate.Agent?.Name ?? "", "offer", journey.ScreenPop);
    }
}
