using Acd.Bench.Live;
using Acd.Bench.Live.Measuring;
using Acd.Bench.Report;
using Acd.Bench.Tuning.Advices;

namespace Acd.Bench.Tuning.Report;

/// <summary>The files a run writes: raw numbers, both documents, and the costs the doctor tells.</summary>
internal static class Documents
{
    /// <summary>Figure: the day a pair was measured, yyyymmdd in UTC.</summary>
    public const string Day = "day";

    private const string Numbers = "docs/tuning.csv";
    private const string English = "docs/tuning.md";
    private const string Chinese = "docs/tuning.zh.md";
    private const string Costs = "module/Acd.Doctor/measured-costs.csv";

    public static double Today
    {
        get
        {
            DateTime now = DateTime.UtcNow;
            return (((now.Year * 100) + now.Month) * 100) + now.Day;
        }
    }

    /// <exception cref="ArgumentException">What is published was measured elsewhere; a part can't be put beside it.</exception>
    public static void RequireSameMachine(string machine)
    {
        if (!File.ReadAllText(English).Contains(machine, StringComparison.Ordinal))
            throw new ArgumentException(
                $"{English} was measured on another machine than this one ({machine}); measure all here: scripts/bench tuning");
    }

    /// <param name="raw">What was measured.</param>
    /// <param name="all">All advices, in the order of the tables.</param>
    /// <param name="keep">What wasn't measured stays as it was published.</param>
    public static void Write(RawNumbers raw, IReadOnlyList<Advice> all, bool keep)
    {
        Reading[] published = keep ? [.. File.ReadLines(Numbers).Skip(1).Where(line => line.Length > 0).Select(Reading.Parse)] : [];
        string[] order = [.. all.Select(one => one.Id), SizingFigures.Measure, .. SizingFigures.Headlines];
        File.WriteAllLines(
            Numbers, PublishedNumbers.Merge(published, raw.All, order).Select(one => one.ToString()).Prepend(Reading.Header));
        var report = new TuningReport(new RawNumbers(Numbers, keep: true), all);
        MarkedSection.Write(English, "tuning", report.Text(TuningWords.English));
        MarkedSection.Write(Chinese, "tuning", report.Text(TuningWords.InChinese));
        File.WriteAllLines(Costs, report.CostLines());
    }
}
