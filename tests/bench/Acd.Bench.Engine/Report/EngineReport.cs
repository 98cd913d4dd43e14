using System.Globalization;
using System.Text;
using Acd.Bench.Engine.Measuring;
using Acd.Bench.Engine.Workload;
using Acd.Bench.Report;
using HdrHistogram;

namespace Acd.Bench.Engine.Report;

/// <summary>The figures as Markdown.</summary>
internal sealed class EngineReport(EngineResults results, EngineWords words)
{
    private readonly StringBuilder _text = new();

    public string Render()
    {
        var median = results.Main.Median;
        var coreShare = Math.Min(100, 100 * median.CpuNsPerEvent / median.NsPerEvent);
        _text.AppendLine(Format(
            words.MeasuredOn, Machine.Describe(), Number(results.Main.Events), coreShare, DateTime.UtcNow));
        Targets();
        Speed();
        Latency();
        Kinds();
        Curve();
        Skills();
        Table(words.Micro, results.Micro.Select(step =>
            new[] { step.Step, Number(step.MeanNs), Number(step.ErrorNs, "0.0"), Number(step.BytesPerEvent, "0.00") }));
        return _text.ToString();
    }

    private static string Number(double value, string format = "N0") => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Format(string format, params object[] values) => string.Format(CultureInfo.InvariantCulture, format, values);

    private static string Ns(LongHistogram histogram, double percentile) => Number(histogram.GetValueAtPercentile(percentile));

    private void Targets()
    {
        var bytes = results.Main.Median.BytesPerEvent;
        Table(words.Targets,
        [
            Target(0, "≥ 1,000,000", Number(results.Main.Median.EventsPerCoreSecond),
                results.Main.Median.EventsPerCoreSecond >= EngineResults.TargetEventsPerSecond),
            Target(1, "≤ 10", Number(results.P99Us, "0.00"), results.P99Us <= EngineResults.TargetP99Us),
            Target(2, "0", Number(bytes, "0.00"), bytes < EngineResults.TargetBytesPerEvent),
            Target(3, "≥ 100,000", Number(results.Skills.MatchesPerSecond),
                results.Skills.MatchesPerSecond >= EngineResults.TargetMatchesPerSecond),
        ]);
    }

    private string[] Target(int index, string target, string measured, bool isMet) =>
        [words.TargetNames[index], target, measured, isMet ? words.Yes : words.No];

    private void Speed()
    {
        Table(words.Speed, Rows().Select(row => new[]
        {
            row.Name, Number(row.Result.Median.EventsPerCoreSecond),
            $"{Number(row.Result.Slowest.EventsPerCoreSecond)} … {Number(row.Result.Fastest.EventsPerCoreSecond)}",
            Number(row.Result.Median.CpuNsPerEvent), Number(row.Result.Median.EventsPerSecond),
            Number(row.Result.Median.BytesPerEvent, "0.00"),
            Number(row.Result.Median.Collections),
        }));
    }

    private void Latency() => Table(words.Latency, Rows().Select(row => (row.Name, row.Result.Latencies.All)).Select(row => new[]
    {
        row.Name, Number(row.All.GetMean()), Ns(row.All, 50), Ns(row.All, 99), Ns(row.All, 99.9), Ns(row.All, 100),
    }));

    private (string Name, MacroResult Result)[] Rows() =>
    [
        (words.Engine, results.Main),
        (Format(words.WithSkills, results.Skills.Shape.Skills), results.Skills),
        (words.Harness, results.Harness),
    ];

    private void Kinds()
    {
        var latencies = results.Main.Latencies;
        var rows = Enum.GetValues<InputKind>().Select(kind => (kind, Times: latencies[kind]))
            .Where(row => row.Times.TotalCount > 0).ToList();
        var allNs = rows.Sum(row => row.Times.GetMean() * row.Times.TotalCount);
        Table(words.Kinds, rows.Select(row => new[]
        {
            row.kind.ToString(), Number(100.0 * row.Times.TotalCount / latencies.All.TotalCount, "0.0") + " %",
            Number(100.0 * row.Times.GetMean() * row.Times.TotalCount / allNs, "0.0") + " %",
            Number(row.Times.GetMean()), Ns(row.Times, 50), Ns(row.Times, 99), Ns(row.Times, 99.9),
        }));
        _text.AppendLine().AppendLine(Format(words.Interruptions, latencies.Interruptions));
    }

    private void Curve()
    {
        var fit = results.Fit;
        Table(words.Curve, results.Curve.Select(point => new[]
        {
            Number(point.Shape.Waiting), Number(point.Median.EventsPerCoreSecond), Number(point.Median.CpuNsPerEvent),
            Number(fit.At(point.Shape.Waiting)), Number(point.Median.CpuNsPerEvent / fit.At(point.Shape.Waiting), "0.00"),
            Ns(point.Latencies.All, 99),
        }));
        _text.AppendLine().AppendLine(Format(words.CurveFit, fit.Base, fit.PerDoubling, fit.LargestRatio));
    }

    private void Skills()
    {
        var (shape, matches) = (results.Skills.Shape, results.Skills.Latencies.Matches);
        _text.Append(CultureInfo.InvariantCulture, $"\n### {words.SkillsHeading}\n\n").AppendLine(Format(
            words.Skills, Number(shape.Agents), shape.SkillsPerAgent, shape.Skills, Number(shape.Waiting), shape.Queues,
            results.Skills.MatchesPerSecond, matches.GetMean(), matches.GetValueAtPercentile(99)));
    }

    /// <param name="headings">Of the section, then of its columns; the first column is text.</param>
    /// <param name="rows">Cells.</param>
    private void Table(IReadOnlyList<string> headings, IEnumerable<string[]> rows)
    {
        _text.Append(CultureInfo.InvariantCulture, $"\n### {headings[0]}\n\n");
        _text.AppendLine($"| {string.Join(" | ", headings.Skip(1))} |");
        _text.AppendLine($"| --- | {string.Join(" | ", headings.Skip(2).Select(_ => "--:"))} |");
        foreach (var row in rows)
        {
            _text.AppendLine($"| {string.Join(" | ", row)} |");
        }
    }
}
