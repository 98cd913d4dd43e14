using Acd.Switch;

namespace Acd.Host.ConsoleCommands;

/// <summary>
/// The module's own state. The shim answers it before the engine is asked, so that there is an answer without one; here it is for the help
/// and the completion, and for spellings that the shim passes on.
/// </summary>
internal sealed class ShimCommand(SwitchInquiry inquiry) : IConsoleCommand
{
    private const string Question = "acd shim";

    public CommandSyntax Syntax { get; } = new("shim");

    public string Summary => "the module's own state, even without an engine: ring, callers, legs, workers, waiting room, event clients";

    public void Run(ConsoleRequest request)
    {
        string question = request.Json ? ShimFigures.Question : Question;
        inquiry.Ask([question], answers => request.Reply(answers.GetValueOrDefault(
            question, "-ERR the switch doesn't say: a simulated one has no shim; FreeSWITCH may be too busy, try again").TrimEnd()));
    }
}
