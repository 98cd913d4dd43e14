using System.Globalization;
using Acd.Bench.Theory.Comparison;
using Acd.Bench.Theory.Simulation;

namespace Acd.Bench.Theory.Report;

/// <summary>The words of the tables in one language.</summary>
internal sealed record TheoryWords
{
    public static TheoryWords English { get; } = new()
    {
        Agents = "agents", Load = "load per agent", Patience = "mean patience, s", Shares = "classes", OfClass = "class {0}: ",
        MeasureNames = ["P(wait)", "mean wait, s", $"answered within {TargetSeconds} s", "abandoned"],
        Headings = ["M/M/c (Erlang C)", "M/M/c+M (Erlang A)", "M/M/c, non-preemptive priorities (Cobham, Kella–Yechiali)"],
        Closing = "{0} figures, {1} within their intervals; largest half width {2:0.0} % of the value, median {3:0.0} %. "
            + "{4} replications per scenario, seed {5}.",
    };

    public static TheoryWords Chinese { get; } = new()
    {
        Agents = "坐席数", Load = "每坐席负载", Patience = "平均耐心（秒）", Shares = "类别占比", OfClass = "第 {0} 类：",
        MeasureNames = ["P(等待)", "平均等待（秒）", $"{TargetSeconds} 秒内接听", "放弃率"],
        Headings = ["M/M/c（Erlang C）", "M/M/c+M（Erlang A）", "M/M/c，非抢占优先级（Cobham、Kella–Yechiali）"],
        Closing = "共 {0} 个数值，{1} 个落在区间内；区间半宽最大为数值的 {2:0.0} %，中位数 {3:0.0} %。每个场景独立重复 {4} 次，种子 {5}。",
    };

    private const long TargetSeconds = CallCentreModel.TargetMs / 1_000;

    public required string Agents { get; init; }

    public required string Load { get; init; }

    public required string Patience { get; init; }

    public required string Shares { get; init; }

    /// <summary>Format: number of the class, from 1.</summary>
    public required string OfClass { get; init; }

    /// <summary>In the order of <see cref="MeasureKind"/>.</summary>
    public required IReadOnlyList<string> MeasureNames { get; init; }

    /// <summary>Erlang C, Erlang A, priorities.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>Format: figures, within, largest and median half width in percent, replications, seed.</summary>
    public required string Closing { get; init; }

    public string Name(Measure measure) =>
        (measure.Class is { } index ? string.Format(CultureInfo.InvariantCulture, OfClass, index + 1) : "")
        + MeasureNames[(int)measure.Kind];

    public string Heading(string theory) => theory switch
    {
        Scenario.Waiting => Headings[0],
        Scenario.Abandoning => Headings[1],
        _ => Headings[2],
    };
}
