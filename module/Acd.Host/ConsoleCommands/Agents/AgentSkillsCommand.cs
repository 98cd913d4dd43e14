using Acd.Host.Configuration;

namespace Acd.Host.ConsoleCommands.Agents;

/// <summary>Shows or sets what an agent masters.</summary>
internal sealed class AgentSkillsCommand(OrderDesk desk, LiveConfig live) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("agent skills <agent> [skills...]");

    public string Summary => "show his skills, or set them, over reloads and restarts, until set to \"configured\"";

    public string Example => "agent skills anna german=8 billing=3";

    public bool Acts(ConsoleRequest request) => request["skills"].Length > 0;

    public void Run(ConsoleRequest request)
    {
        string name = request["agent"], skills = request["skills"];
        if (desk.Driver.ExplainAgent(name) is not { } agent)
            request.Reply(desk.NoSuch("agent", name));
        else if (skills.Length == 0)
            request.Reply($"skills of agent \"{Printable.Text(name)}\": {(agent.Skills.Length > 0 ? agent.Skills : "none")}");
        else
            Set(request, name, skills);
    }

    private void Set(ConsoleRequest request, string name, string skills)
    {
        bool resets = ConsoleValues.IsConfigured(skills);
        var errors = live.Override(name, had => had with { Skills = resets ? null : ConsoleValues.Skills(skills) });
        string Now() => desk.Driver.ExplainAgent(name)!.Skills is { Length: > 0 } now ? now : "no skills";
        request.Reply(errors.Count > 0
            ? $"-ERR {Printable.Text(errors[0], 300)}"
            : $"+OK agent \"{Printable.Text(name)}\" has {Now()}");
    }
}
