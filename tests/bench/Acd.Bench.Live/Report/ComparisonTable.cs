using System.Globalization;
using System.Text;
using Acd.Bench.Live.Measuring;

namespace Acd.Bench.Live.Report;

/// <summary>The comparison as a table, with the targets and whether mod_acd meets them.</summary>
internal sealed class ComparisonTable(Figures figures, Words words)
{
    private const double AnsweredMin = 47, CostMaxMs = 35, FreeP50MaxMs = 2, FreeP99MaxMs = 10, JoinP50MaxMs = 1, JoinP99MaxMs = 5;
    private const double PerCoreMin = 2500, OverMax = 0.05;

    private readonly StringBuilder _text = new();

    public string Render()
    {
        _text.Append(CultureInfo.InvariantCulture,
            $"| {words.Measure} | {string.Join(" | ", Product.All.Select(one => one.Name))} | {words.Target} | {words.Met} |\n");
        _text.Append("|---|---|---|---|---|---|---|\n");
        foreach (int held in figures.Held)
            Row(Format(words.Answered, held), p => Number(figures.Answered(p, held)), "≥ 47",
                figures.Answered(Product.Acd, held) >= AnsweredMin);
        int cost = figures.CostLevel;
        Row(Format(words.Cost, cost), p => Number(figures.Cost(p, cost)), "≤ 35", figures.Cost(Product.Acd, cost) <= CostMaxMs);
        Row(Format(words.Free, figures.Crowd), p => p.Queues ? Pair(percentile => figures.Free(p, percentile)) : "–", "≤ 2 / 10",
            figures.Free(Product.Acd, 50) <= FreeP50MaxMs && figures.Free(Product.Acd, 99) <= FreeP99MaxMs);
        Row(Format(words.Again, Plan.Few),
            p => Product.BesideBridge.Contains(p) ? Pair(percentile => figures.Again(p, percentile)) : "–", "–", null);
        Row(words.Join, p => Pair(percentile => figures.Join(p, percentile)), "–", null);
        Row(words.JoinOver, p => p.Queues ? Pair(percentile => figures.JoinOver(p, percentile)) : "–", "≤ 1 / 5",
            figures.JoinOver(Product.Acd, 50) <= JoinP50MaxMs && figures.JoinOver(Product.Acd, 99) <= JoinP99MaxMs);
        Row(words.Music, p => Number(figures.PerCore(p), "0"), "≥ 2,500", figures.PerCore(Product.Acd) >= PerCoreMin);
        Row(words.Overhead, p => Product.BesideBridge.Contains(p) ? Number(figures.Passing(p)) : "–", "–", null);
        Row(words.Over, p => p == Product.Acd ? Number(100 * figures.Over(p)) + " %" : "–", "≤ 5 %", figures.Over(Product.Acd) <= OverMax);
        return _text.ToString();
    }

    private static string Format(string text, int number) =>
        string.Format(CultureInfo.InvariantCulture, text, number.ToString("N0", CultureInfo.InvariantCulture));

    private void Row(string measure, Func<Product, string> cell, string target, bool? met)
    {
        string verdict = met is { } known ? known ? words.Yes : words.No : "";
        _text.Append(CultureInfo.InvariantCulture,
            $"| {measure} | {string.Join(" | ", Product.All.Select(cell))} | {target} | {verdict} |\n");
    }

    private string Pair(Func<int, double> percentile) => $"{Number(percentile(50))} / {Number(percentile(99))}";

    private string Number(double value, string format = "0.0") =>
        double.IsNaN(value) ? words.Failed : value.ToString(format, CultureInfo.InvariantCulture);
}
