using System.Globalization;
using System.Text;
using Acd.Bench.Theory.Comparison;

namespace Acd.Bench.Theory.Report;

/// <summary>The comparison as Markdown.</summary>
internal static class TheoryTables
{
    public static string Render(IReadOnlyList<ComparedScenario> compared, TheoryWords words)
    {
        var text = new StringBuilder();
        foreach (var group in compared.GroupBy(scenario => scenario.Scenario.Theory))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {words.Heading(group.Key)}\n\n");
            Table(text, [.. group], words);
        }

        return text.ToString();
    }

    private static void Table(StringBuilder text, List<ComparedScenario> scenarios, TheoryWords words)
    {
        var columns = scenarios.MaxBy(scenario => scenario.Measures.Count)!.Measures.Select(compared => compared.Measure).ToList();
        string[] settings = [words.Agents, words.Load, .. Settings(scenarios[0], words).Select(setting => setting.Name)];
        text.AppendLine(Row([.. settings, .. columns.Select(words.Name)]));
        text.AppendLine(Row([.. settings.Select(_ => "--:"), .. columns.Select(_ => "--:")]));
        foreach (var scenario in scenarios)
        {
            var model = scenario.Scenario.Model;
            text.AppendLine(Row(
            [
                model.Agents.ToString(CultureInfo.InvariantCulture), model.Load.ToString("0.00", CultureInfo.InvariantCulture),
                .. Settings(scenario, words).Select(setting => setting.Value),
                .. scenario.Measures.Select(Cell), .. Enumerable.Repeat("", columns.Count - scenario.Measures.Count),
            ]));
        }
    }

    /// <summary>What one kind of scenario has and another hasn't.</summary>
    private static IEnumerable<(string Name, string Value)> Settings(ComparedScenario scenario, TheoryWords words)
    {
        var model = scenario.Scenario.Model;
        if (model.MeanPatienceMs is { } patienceMs)
            yield return (words.Patience, (patienceMs / 1_000).ToString("0", CultureInfo.InvariantCulture));

        if (model.Shares.Count > 1)
        {
            var shares = model.Shares.Select(share => share.ToString("0 %", CultureInfo.InvariantCulture));
            yield return (words.Shares, string.Join(" / ", shares));
        }
    }

    private static string Cell(ComparedMeasure compared)
    {
        var format = compared.Measure.Kind == MeasureKind.MeanWaitSeconds ? "0.000" : "0.00000";
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        var cell = $"{Text(compared.Measure.Theory)} → {Text(compared.Measured)} ± {Text(compared.HalfWidth)}";
        return compared.IsWithin ? cell : $"**✗ {cell}**";
    }

    private static string Row(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |";
}
