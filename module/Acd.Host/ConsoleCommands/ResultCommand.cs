using Acd.Host.Traffic;

namespace Acd.Host.ConsoleCommands;

/// <summary>The counters as the one line machines read.</summary>
internal sealed class ResultCommand(TrafficCounters counters, OfferLatency offers) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("result");

    public string Summary => "the counters as one line for machines";

    public void Run(ConsoleRequest request) => request.Reply(ResultLine.Of(counters, offers));
}
