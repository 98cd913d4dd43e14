using System.Runtime.InteropServices;

namespace Acd.Host.ConsoleCommands;

/// <summary>What runs here.</summary>
internal sealed class VersionCommand : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("version");

    public string Summary => "version of mod_acd and of .NET";

    public void Run(ConsoleRequest request) => request.Reply($"mod_acd {ProductVersion.Text} on {RuntimeInformation.FrameworkDescription}");
}
