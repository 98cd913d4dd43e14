namespace Acd.Host.ConsoleCommands.Queues;

/// <summary>Who would get somebody who joined now.</summary>
internal sealed class QueueShowCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("queue show <queue> [requirement...]");

    public string Summary => "who would get a caller who joined now, with these skills asked for, and after how long";

    public string Example => "queue show support german>=5";

    public void Run(ConsoleRequest request)
    {
        if (desk.Driver.DryRun(request["queue"], request["requirement"], out var error) is not { } would)
        {
            request.Reply(desk.Explain(error!, request));
        }
        else if (request.Json)
        {
            request.Reply(ExplanationText.Json(would));
        }
        else
        {
            request.Reply($"""
                queue {Printable.Text(would.Queue)} ({would.Strategy}): who joined now
                would get    {Printable.Text(would.NextAgent ?? "nobody yet")}
                position     {would.Wait.Position}
                would wait   {ExplanationText.Wait(would.Wait)}
                needs        {ExplanationText.Needs(would)}
                {ExplanationText.Agents(would)}
                """);
        }
    }
}
