using System.Globalization;
using System.Text;
using Acd.Scripting.Hooks;

namespace Acd.Scripting.Tools;

/// <summary>The result of <c>acd script run</c> and <c>trace</c>.</summary>
/// <param name="Request">What was run.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Log">What the script said.</param>
/// <param name="Steps">What it did, when traced.</param>
public sealed record RunReport(HookRequest Request, HookOutcome Outcome, IReadOnlyList<string> Log, IReadOnlyList<TraceStep> Steps)
{
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var step in Steps)
        {
            string place = step.File.Length > 0 ? $"{step.File}:{step.Line}" : "  asks";
            text.Append(CultureInfo.InvariantCulture, $"{place,-18} {step.Text}\n");
            foreach (var (name, value) in step.Changes)
                text.Append(CultureInfo.InvariantCulture, $"{"",-18}   {name} = {value}\n");
        }
        foreach (string line in Log)
            text.Append("says   ").Append(line).Append('\n');
        text.Append(Verdict()).Append('\n');
        foreach (var (name, value) in DecisionText.Fields(Outcome.Decision))
            text.Append("       ").Append(name).Append(" = ").Append(value).Append('\n');
        var cost = Outcome.Cost;
        return text.Append(CultureInfo.InvariantCulture,
            $"used   {cost.Instructions} instructions, {cost.MemoryBytes / 1024} KB, {cost.ElapsedUs} µs\n").ToString();
    }

    private string Verdict()
    {
        string hook = $"{Request.Hook.Name()} of {Request.Script}";
        return Outcome.Result switch
        {
            HookResult.Decided => $"{hook} decided:",
            HookResult.NoOpinion => $"{hook} has no opinion: the static configuration decides",
            _ => $"{hook} failed, the static configuration would decide: {Outcome.Error}",
        };
    }
}
