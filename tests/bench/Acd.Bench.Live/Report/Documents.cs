using System.Globalization;
using Acd.Bench.Live.Measuring;
using Acd.Bench.Report;

namespace Acd.Bench.Live.Report;

/// <summary>docs/benchmarks.md, its translation, the pictures and the raw numbers.</summary>
internal sealed class Documents(string folder)
{
    public void WriteComparison(RawNumbers raw)
    {
        var figures = new Figures(raw);
        new Plots(figures, folder).Write();
        File.WriteAllLines(Path.Combine(folder, "benchmarks.csv"), raw.All.Select(reading => reading.ToString()).Prepend(Reading.Header));
        foreach ((string name, Words words) in Translations)
            MarkedSection.Write(Path.Combine(folder, name), "live", Comparison(figures, words));
    }

    public void WriteSoak(IReadOnlyDictionary<string, double> soak)
    {
        foreach ((string name, Words words) in Translations)
            MarkedSection.Write(Path.Combine(folder, name), "soak", Soak(soak, words));
    }

    public static string Comparison(Figures figures, Words words)
    {
        string machine = string.Format(
            CultureInfo.InvariantCulture, words.Machine, DateTime.UtcNow, Machine.Describe(), Versions.FreeSwitch(), Versions.Sipp());
        string table = new ComparisonTable(figures, words).Render();
        return $"{machine}\n\n{table}\n![{words.Answers}](benchmarks-answered.svg)\n\n![{words.Costs}](benchmarks-cpu.svg)\n\n"
            + $"![{words.Listening}](benchmarks-music.svg)";
    }

    private static (string Name, Words Words)[] Translations =>
        [("benchmarks.md", Words.English), ("benchmarks.zh.md", Words.Chinese)];

    private static string Soak(IReadOnlyDictionary<string, double> soak, Words words)
    {
        string text = string.Format(
            CultureInfo.InvariantCulture, words.Soak, soak["minutes"], soak["calls"].ToString("N0", CultureInfo.InvariantCulture),
            soak["answered_per_s"].ToString("0.0", CultureInfo.InvariantCulture),
            soak["cpu_ms_per_call"].ToString("0.0", CultureInfo.InvariantCulture), DateTime.UtcNow, soak["warm_up_minutes"]);
        return string.Create(CultureInfo.InvariantCulture,
            $"{text}\n\n| | {words.SoakRow} |\n|---|---|---|---|\n| mod_acd | {soak["failed"]} | {soak["leaked_sessions"]} | "
            + $"{soak["memory_growth_percent"]:0.0} % |\n| {words.Target} | 0 | 0 | < 5 % |");
    }
}
