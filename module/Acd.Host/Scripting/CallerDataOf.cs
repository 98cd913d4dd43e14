using Acd.Engine.Events;
using Acd.Engine.Snapshots;
using Acd.Scripting.Hooks;

namespace Acd.Host.Scripting;

/// <summary>What scripts see of callers, from what the host knows of them.</summary>
internal static class CallerDataOf
{
    public static CallerData Joined(in CallerJoined e, IReadOnlyDictionary<string, string> arguments) => new()
    {
        Uuid = e.CallUuid,
        Number = e.CallerNumber,
        Name = e.CallerName,
        Destination = e.Destination,
        Arguments = arguments,
    };

    public static CallerData Snapshot(CallerSnapshot caller) => new()
    {
        Uuid = caller.CallUuid,
        Number = caller.Number,
        Name = caller.Name,
        Queue = caller.Queue,
        WaitMs = caller.WaitMs,
        Agent = caller.Agent,
    };
}
