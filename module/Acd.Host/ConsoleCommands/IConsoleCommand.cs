namespace Acd.Host.ConsoleCommands;

/// <summary>One <c>acd …</c> command. Runs on the engine thread, between two events: it must be quick.</summary>
internal interface IConsoleCommand
{
    CommandSyntax Syntax { get; }

    /// <summary>One line for the help.</summary>
    string Summary { get; }

    /// <summary>A line somebody could type, without <c>acd</c>; empty: the usage says it all.</summary>
    string Example => "";

    /// <summary>
    /// It changes something by another way than an order to the engine while it runs: it is noted once it is answered. Orders are anyway.
    /// </summary>
    bool Acts(ConsoleRequest request) => false;

    /// <summary>Answers through <see cref="ConsoleRequest.Reply"/>, once, now or later.</summary>
    void Run(ConsoleRequest request);
}
