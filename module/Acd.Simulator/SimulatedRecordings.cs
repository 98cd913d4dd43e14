using Acd.Engine.Commands;
using Acd.Engine.Events;

namespace Acd.Simulator;

/// <summary>Recordings that always work: each begins at once and ends when it is told to.</summary>
internal sealed class SimulatedRecordings(EventOutlet outlet)
{
    private readonly Dictionary<ulong, string> _running = [];

    public void Execute(in Command command)
    {
        var (call, number) = (command.Call, command.Request);
        if (command.Kind == CommandKind.StartRecording)
        {
            string file = $"{command.CallUuid}-{number}.wav";
            _running.Add(number, file);
            outlet.Tell((events, atUs) => events.On(new RecordingChanged(call, number, RecordingChange.Started, file, ""), atUs));
        }
        else if (command.Kind == CommandKind.StopRecording && _running.Remove(number, out var file))
            outlet.Tell((events, atUs) => events.On(new RecordingChanged(call, number, RecordingChange.Ended, file, ""), atUs));
    }
}
