using Acd.Engine.Commands;
using Acd.Engine.Events;

namespace Acd.Simulator;

/// <summary>Supervisors who answer after a second and stay until they are told to go.</summary>
internal sealed class SimulatedMonitors(Agenda agenda, EventOutlet outlet)
{
    private const long AnswerUs = 1_000_000;
    private readonly HashSet<ulong> _called = [];

    public void Execute(in Command command)
    {
        ulong number = command.Request;
        if (command.Kind == CommandKind.DialMonitor)
        {
            _called.Add(number);
            agenda.After(AnswerUs, () =>
            {
                if (_called.Contains(number))
                    outlet.Tell((events, atUs) => events.On(new MonitorAnswered(number), atUs));
            });
        }
        else if (command.Kind == CommandKind.StopMonitor && _called.Remove(number))
            outlet.Tell((events, atUs) => events.On(new MonitorEnded(number, HangupCause.NormalClearing), atUs));
    }
}
