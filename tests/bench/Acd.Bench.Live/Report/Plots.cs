using Acd.Bench.Live.Measuring;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Acd.Bench.Live.Report;

/// <summary>The pictures beside the table, as SVG.</summary>
internal sealed class Plots(Figures figures, string folder)
{
    private const double Width = 760, Height = 420;

    public void Write()
    {
        Draw("benchmarks-answered.svg", "Answered calls/s, 50 agents × 1 s", "callers held in the system", Linear("calls/s"),
            figures.Held, figures.Answered);
        Draw("benchmarks-cpu.svg", "CPU of FreeSWITCH per answered call", "callers held in the system",
            new LogarithmicAxis { Position = AxisPosition.Left, Title = "ms" }, figures.Held, figures.Cost);
        Draw("benchmarks-music.svg", "CPU for callers who hear music (bridge: playback)", "callers", Linear("cores"),
            figures.Hearing, figures.Cores);
    }

    private static LinearAxis Linear(string title) => new() { Position = AxisPosition.Left, Minimum = 0, Title = title };

    private void Draw(
        string file, string title, string across, Axis up, IReadOnlyList<int> levels, Func<Product, int, double> value)
    {
        var model = new PlotModel { Title = title, Background = OxyColors.White };
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Minimum = 0, Title = across });
        model.Axes.Add(up);
        model.Legends.Add(new Legend { LegendPosition = LegendPosition.RightTop, LegendPlacement = LegendPlacement.Outside });
        foreach (Product product in Product.All)
        {
            var line = new LineSeries { Title = product.Name, MarkerType = MarkerType.Circle, MarkerSize = 3 };
            var points = levels.Select(level => new DataPoint(level, value(product, level)));
            line.Points.AddRange(points.Where(point => double.IsFinite(point.Y)));
            if (line.Points.Count > 0)
                model.Series.Add(line);
        }

        string svg = new SvgExporter { Width = Width, Height = Height }.ExportToString(model);
        File.WriteAllText(Path.Combine(folder, file), svg);
    }
}
