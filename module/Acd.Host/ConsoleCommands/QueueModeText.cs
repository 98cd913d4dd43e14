using Acd.Engine.Queues;

namespace Acd.Host.ConsoleCommands;

/// <summary>A queue's mode as the console writes it.</summary>
internal static class QueueModeText
{
    public static string Of(QueueMode mode) => mode.ToString().ToLowerInvariant();
}
