using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Snapshots;

namespace Acd.Host.ConsoleCommands;

/// <summary>Starts, stops, pauses or resumes the recording of a talk, named by its caller or its agent.</summary>
internal sealed class RecordCommand(EngineDriver driver, RecordingOrder order, string summary) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new($"record {order.ToString().ToLowerInvariant()} <caller-or-agent>");

    public string Summary => summary;

    public static IEnumerable<IConsoleCommand> All(EngineDriver driver) =>
    [
        new RecordCommand(driver, RecordingOrder.Start, "record a talk"),
        new RecordCommand(driver, RecordingOrder.Stop, "end the recording of a talk"),
        new RecordCommand(driver, RecordingOrder.Pause, "record silence instead of a talk, e.g. while a card number is said"),
        new RecordCommand(driver, RecordingOrder.Resume, "record the talk again"),
    ];

    public void Run(ConsoleRequest request)
    {
        string target = request["caller-or-agent"];
        if (Find(target, out string error) is not { } call)
            request.Reply($"-ERR {error}");
        else if (driver.Handle(new RecordingOrdered(call, order)) is { } refused)
            request.Reply($"-ERR {refused.What}");
        else
            request.Reply($"+OK {order.ToString().ToLowerInvariant()} recording {call}");
    }

    private CallId? Find(string target, out string error)
    {
        var snapshot = driver.TakeSnapshot();
        var named = snapshot.Callers.Where(caller => IsNamed(caller, target)).ToList();
        var talks = named.Count > 0 ? named : [.. snapshot.Callers.Where(caller => caller.Agent == target && caller.State == "connected")];
        bool isAgent = snapshot.Agents.Any(agent => agent.Name == target);
        string shown = Printable.Text(target);
        error = talks.Count > 1
            ? $"agent \"{shown}\" has {talks.Count} calls: name one of {string.Join(", ", talks.Select(caller => caller.Call.Value))}"
            : isAgent ? $"agent \"{shown}\" isn't talking to a caller"
            : $"there is no caller and no agent \"{shown}\":{Nearest.Hint(target, snapshot.Agents.Select(agent => agent.Name))}" +
                " \"acd caller list\" and \"acd agent list\" show all";
        return talks.Count == 1 ? talks[0].Call : null;
    }

    private static bool IsNamed(CallerSnapshot caller, string target) =>
        caller.CallUuid == target || caller.Call.ToString() == target
        || (ulong.TryParse(target, out ulong number) && caller.Call == new CallId(number));
}
