using Acd.Host.Simulate;

namespace Acd.Host;

/// <summary>The program on a terminal. FreeSWITCH never comes here: it enters through <see cref="ModuleEntry"/>.</summary>
public static class Program
{
    public static int Main(string[] args) => SimulateCommandLine.Run(args);
}
