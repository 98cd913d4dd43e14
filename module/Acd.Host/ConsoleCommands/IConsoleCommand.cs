namespace Acd.Host.ConsoleCommands;

/// <summary>One <c>acd …</c> command. Runs on the engine thread, between two events: it must be quick.</summary>
internal interface IConsoleCommand
{
    CommandSyntax Syntax { get; }

    /// <summary>One line for the help.</summary>
    string Summary { get; }

    /// <summary>Answers through <see cref="ConsoleRequest.Reply"/>, once, now or later.</summary>
    void Run(ConsoleRequest request);
}
