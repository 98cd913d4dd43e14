using System.Globalization;
using System.Text.Json;
using Acd.Engine.Explain;

namespace Acd.Host.ConsoleCommands.Callers;

/// <summary>Why a caller is where he is.</summary>
internal sealed class CallerShowCommand(OrderDesk desk) : IConsoleCommand
{
    public CommandSyntax Syntax { get; } = new("caller show <caller>");

    public string Summary => "why he waits, for whom, how long still, and what was decided for him";

    public string Example => "caller show call-7";

    public void Run(ConsoleRequest request)
    {
        if (desk.FindCaller(request) is not { } call)
            return;
        if (desk.Driver.Explain(call) is not { } caller)
            request.Reply($"-ERR there is no caller {call}: \"acd caller list\" shows all");
        else
            request.Reply(request.Json ? ExplanationText.Json(caller) : Text(caller));
    }

    private string Text(CallerExplanation caller) =>
        $"{Head(caller)}\n{ExplanationText.Agents(caller)}{Decisions(caller)}";

    private static string Head(CallerExplanation caller) => string.Create(CultureInfo.InvariantCulture, $"""
        {caller.Call} in queue {Printable.Text(caller.Queue)} ({caller.Strategy}): {caller.State}
        wait         {Duration.Text(caller.WaitMs)}
        position     {caller.Wait.Position}
        still waits  {ExplanationText.Wait(caller.Wait)}
        priority     {caller.Priority}, {caller.Points:F1} points
        needs        {ExplanationText.Needs(caller)}
        """);

    private string Decisions(CallerExplanation caller)
    {
        if (caller.Decisions.Count == 0)
            return "";
        long nowMs = desk.Driver.NowMs;
        return "\noffers so far" + string.Concat(caller.Decisions.Select(decision =>
            $"\n  {Duration.Text(nowMs - decision.AtMs)} ago to {Printable.Text(decision.Agent)}, "
            + $"one of {decision.AgentsReady} ready, {decision.CallersWaiting} waiting"));
    }
}
