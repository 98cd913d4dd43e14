namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>His phone answers what it rings for.</summary>
internal sealed class AgentAcceptCommand(OrderDesk desk, AcceptDesk accepts) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent accept <agent>");

    public string Summary => "have his phone answer the call it rings for; for SIP phones that heed \"Event: talk\"";

    public string Example => "agent accept anna";

    public bool Acts(ConsoleRequest request) => true;

    public void Run(ConsoleRequest request) => accepts.Accept(request["agent"], offer: default, error => request.Reply(
        error is null ? $"+OK agent \"{Printable.Text(request["agent"])}\" has answered" : desk.Explain(error, request)));
}
