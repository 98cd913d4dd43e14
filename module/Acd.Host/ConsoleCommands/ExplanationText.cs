using System.Text.Json;
using System.Text.Json.Nodes;
using Acd.Engine.Estimates;
using Acd.Engine.Explain;

namespace Acd.Host.ConsoleCommands;

/// <summary>The engine's explanations as people and programs read them.</summary>
internal static class ExplanationText
{
    public static string Needs(CallerExplanation caller)
    {
        string needs = caller.Requirement.Length > 0 ? Printable.Text(caller.Requirement, 200) : "anyone";
        return caller.PreferredAgent.Length > 0 ? $"{needs}, first {Printable.Text(caller.PreferredAgent)}" : needs;
    }

    public static string Wait(ExpectedWait wait) => wait.P50Ms == long.MaxValue
        ? "unknown, nobody is there to serve him"
        : $"about {Duration.Text(wait.P50Ms)}, nine of ten less than {Duration.Text(wait.P90Ms)}";

    /// <summary>Every agent of the queue, and what speaks for or against him.</summary>
    public static string Agents(CallerExplanation caller)
    {
        var table = new TextTable("AGENT", "VERDICT", "ORDER>", "DETAIL");
        foreach (var agent in caller.Agents)
        {
            string order = agent.Order > 0 ? $"{agent.Order}" : "-";
            table.Add(Printable.Text(agent.Agent), EnumText.Of(agent.Verdict), order, Printable.Text(agent.Detail, 80));
        }
        return table.ToString("agent");
    }

    /// <summary>A wait nobody can tell is null.</summary>
    public static string Json(CallerExplanation caller)
    {
        var json = JsonSerializer.SerializeToNode(caller, ConsoleJson.Default.CallerExplanation)!;
        if (caller.Wait.P50Ms == long.MaxValue)
            json["wait"]!["p50_ms"] = null;
        if (caller.Wait.P90Ms == long.MaxValue)
            json["wait"]!["p90_ms"] = null;
        return json.ToJsonString();
    }
}
