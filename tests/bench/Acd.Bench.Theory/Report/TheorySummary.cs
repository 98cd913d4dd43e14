using System.Globalization;
using Acd.Bench.Theory.Comparison;

namespace Acd.Bench.Theory.Report;

/// <summary>The whole study in a few figures.</summary>
internal sealed class TheorySummary(IReadOnlyList<ComparedScenario> compared, Plan plan, ulong seed)
{
    private readonly ComparedMeasure[] _all = [.. compared.SelectMany(scenario => scenario.Measures)];

    public int Figures => _all.Length;

    public int Within => _all.Count(measure => measure.IsWithin);

    public string ResultLine => string.Create(
        CultureInfo.InvariantCulture, $"result rows={Figures} within={Within} largest_half_width_percent={Widths()[^1]:0.0} seed={seed}");

    public string Text(TheoryWords words)
    {
        var widths = Widths();
        return string.Format(
            CultureInfo.InvariantCulture, words.Closing, Figures, Within, widths[^1], widths[widths.Length / 2], plan.Replications, seed);
    }

    /// <summary>Half widths in percent of what theory says, ascending: an error of that size would be seen.</summary>
    private double[] Widths() => [.. _all.Select(measure => 100 * measure.HalfWidth / measure.Measure.Theory).Order()];
}
