using System.Globalization;

namespace Acd.Host.ConsoleCommands;

/// <summary>Keeps the engine thread busy with nothing.</summary>
internal sealed class FaultStallCommand(FaultInjection faults) : IConsoleCommand
{
    private const double SecondsMax = 600;

    public CommandSyntax Syntax { get; } = new("fault stall <seconds>");

    public string Summary => $"stall the engine, to see the fallback at work; {FaultInjection.Permission}";

    public void Run(ConsoleRequest request)
    {
        if (!faults.Permitted(request))
            return;
        if (double.TryParse(request["seconds"], NumberStyles.Float, CultureInfo.InvariantCulture, out double seconds)
            && seconds is > 0 and <= SecondsMax)
        {
            request.Reply(string.Create(CultureInfo.InvariantCulture, $"+OK the engine stalls for {seconds} s now"));
            faults.Stall(TimeSpan.FromSeconds(seconds));
        }
        else
        {
            request.Reply($"-ERR \"{Printable.Text(request["seconds"])}\" isn't a time: give seconds above 0, up to {SecondsMax}");
        }
    }
}
