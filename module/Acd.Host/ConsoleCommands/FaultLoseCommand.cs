using System.Globalization;

namespace Acd.Host.ConsoleCommands;

/// <summary>Loses events on their way to the engine.</summary>
internal sealed class FaultLoseCommand(FaultInjection faults) : IConsoleCommand
{
    private const int CountMax = 1_000_000;

    public CommandSyntax Syntax { get; } = new("fault lose <event> <count>");

    public string Summary => $"lose the next reports of the switch, to see them repaired; {FaultInjection.Permission}";

    public void Run(ConsoleRequest request)
    {
        if (!faults.Permitted(request))
            return;
        if (!FaultInjection.Losable.Contains(request["event"]))
        {
            string known = string.Join(", ", FaultInjection.Losable);
            request.Reply($"-ERR \"{Printable.Text(request["event"])}\" can't be lost; known: {known}");
        }
        else if (int.TryParse(request["count"], NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count <= CountMax)
        {
            faults.Lose(request["event"], count);
            request.Reply($"+OK the next {count} {request["event"]} get lost");
        }
        else
        {
            request.Reply($"-ERR \"{Printable.Text(request["count"])}\" isn't a number from 0 to {CountMax}");
        }
    }
}
