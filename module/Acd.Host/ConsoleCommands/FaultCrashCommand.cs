namespace Acd.Host.ConsoleCommands;

/// <summary>Ends the engine the way a bug would.</summary>
internal sealed class FaultCrashCommand(FaultInjection faults) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("fault crash");

    public string Summary => $"crash the engine, to see the fallback at work; {FaultInjection.Permission}";

    public void Run(ConsoleRequest request)
    {
        if (!faults.Permitted(request))
            return;
        request.Reply("+OK the engine crashes now");
        faults.Crash();
    }
}
