using Acd.Engine.Statistics;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Acd.Host.Reports.Stored;

/// <summary>Plots of a report as SVG.</summary>
internal static class ReportPlots
{
    private const double Width = 960, Height = 300;

    /// <summary>Callers of a queue by interval.</summary>
    public static string Callers(IReadOnlyList<QueueStatistics> intervals) => Draw("Callers per interval", "callers", intervals,
    [
        ("offered", queue => queue.Offered), ("answered", queue => queue.Answered), ("abandoned", queue => queue.Abandoned),
    ]);

    /// <summary>Service levels of a queue by interval, in percent.</summary>
    public static string Levels(IReadOnlyList<QueueStatistics> intervals) => Draw("Service level and abandon rate", "%", intervals,
    [
        ("service level #3", queue => 100 * queue.ServiceLevel(ServiceLevelFormula.AbandonsAreBad)),
        ("abandon rate", queue => 100 * queue.AbandonRate),
    ]);

    /// <summary>Mean times of a queue by interval, in seconds.</summary>
    public static string Times(IReadOnlyList<QueueStatistics> intervals) => Draw("Mean times", "s", intervals,
    [
        ("speed of answer", queue => queue.AverageSpeedOfAnswerMs / 1e3), ("handle time", queue => queue.AverageHandleTimeMs / 1e3),
    ]);

    /// <summary>Agents' occupancy over the whole time, in percent.</summary>
    public static string Occupancy(IReadOnlyList<AgentStatistics> agents)
    {
        var model = Model("Occupancy", "%");
        var names = new CategoryAxis { Position = AxisPosition.Left, Key = "agents" };
        names.Labels.AddRange(agents.Select(agent => agent.Agent));
        model.Axes.Clear();
        model.Axes.Add(names);
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, Maximum = 100, Title = "%", Key = "percent" });
        var bars = new BarSeries { XAxisKey = "percent", YAxisKey = "agents" };
        bars.Items.AddRange(agents.Select(agent => new BarItem((agent.Occupancy ?? 0) * 100)));
        model.Series.Add(bars);
        return Svg(model, Math.Max(Height, 60 + (18 * agents.Count)));
    }

    private static string Draw(
        string title, string unit, IReadOnlyList<QueueStatistics> intervals,
        IReadOnlyList<(string Name, Func<QueueStatistics, double?> Of)> lines)
    {
        var model = Model(title, unit);
        foreach (var (name, of) in lines)
        {
            var series = new LineSeries { Title = name, MarkerType = MarkerType.Circle, MarkerSize = 2 };
            series.Points.AddRange(intervals.Select(interval =>
                new DataPoint(DateTimeAxis.ToDouble(interval.From.DateTime), of(interval) ?? double.NaN)));
            model.Series.Add(series);
        }
        return Svg(model, Height);
    }

    private static PlotModel Model(string title, string unit)
    {
        var model = new PlotModel { Title = title };
        model.Axes.Add(new DateTimeAxis { Position = AxisPosition.Bottom, StringFormat = "MM-dd HH:mm" });
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Left, Minimum = 0, Title = unit });
        model.Legends.Add(new Legend { LegendPosition = LegendPosition.RightTop, LegendPlacement = LegendPlacement.Outside });
        return model;
    }

    private static string Svg(PlotModel model, double height) =>
        new SvgExporter { Width = Width, Height = height, IsDocument = false }.ExportToString(model);
}
