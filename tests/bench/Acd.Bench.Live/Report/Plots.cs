using Acd.Bench.Live.Measuring;
using ScottPlot;

namespace Acd.Bench.Live.Report;

/// <summary>The pictures beside the table.</summary>
internal sealed class Plots(Figures figures, string folder)
{
    private const int WidthPx = 760, HeightPx = 420;

    public void Write()
    {
        Draw("benchmarks-answered.png", "Answered calls/s, 50 agents × 1 s", "callers held in the system", "calls/s",
            figures.Held, figures.Answered);
        Draw("benchmarks-cpu.png", "CPU of FreeSWITCH per answered call", "callers held in the system", "ms (log10)",
            figures.Held, (product, held) => Math.Log10(figures.Cost(product, held)));
        Draw("benchmarks-music.png", "CPU for callers who hear music (bridge: playback)", "callers", "cores",
            figures.Hearing, figures.Cores);
    }

    private void Draw(
        string file, string title, string across, string up, IReadOnlyList<int> levels, Func<Product, int, double> value)
    {
        using var plot = new Plot();
        foreach (Product product in Product.All)
        {
            (int Level, double Value)[] points =
                [.. levels.Select(level => (level, value(product, level))).Where(point => double.IsFinite(point.Item2))];
            if (points.Length == 0)
                continue;
            var line = plot.Add.Scatter(
                points.Select(point => (double)point.Level).ToArray(), points.Select(point => point.Value).ToArray());
            line.LegendText = product.Name;
            line.LineWidth = 2;
        }

        plot.Title(title);
        plot.XLabel(across);
        plot.YLabel(up);
        plot.Axes.SetLimitsX(0, levels.Count == 0 ? 1 : levels[^1] * 1.05);
        plot.ShowLegend(Alignment.UpperRight);
        plot.SavePng(Path.Combine(folder, file), WidthPx, HeightPx);
    }
}
