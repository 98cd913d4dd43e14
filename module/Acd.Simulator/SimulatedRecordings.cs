using Acd.Engine.Commands;
using Acd.Engine.Events;

namespace Acd.Simulator;

/// <summary>Recordings: each begins at once or not at all, and ends when it is told to.</summary>
internal sealed class SimulatedRecordings(EventOutlet outlet, SimulationOptions options)
{
    private readonly Dice _dice = new(options.Seed, DiceStream.Recordings);
    private readonly Dictionary<ulong, string> _running = [];

    public void Execute(in Command command)
    {
        var (call, number) = (command.Call, command.Request);
        if (command.Kind == CommandKind.StartRecording && _dice.Chance(options.Faults.RecordingFails))
            outlet.Tell((events, atUs) => events.On(new RecordingChanged(call, number, RecordingChange.Failed, "", "disk full"), atUs));
        else if (command.Kind == CommandKind.StartRecording)
        {
            string file = $"{command.CallUuid}-{number}.wav";
            _running.Add(number, file);
            outlet.Tell((events, atUs) => events.On(new RecordingChanged(call, number, RecordingChange.Started, file, ""), atUs));
        }
        else if (command.Kind == CommandKind.StopRecording && _running.Remove(number, out var file))
            outlet.Tell((events, atUs) => events.On(new RecordingChanged(call, number, RecordingChange.Ended, file, ""), atUs));
    }
}
