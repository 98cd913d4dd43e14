using System.Globalization;
using System.Text;
using Acd.Bench.Live;
using Acd.Bench.Live.Measuring;
using Acd.Bench.Report;
using Acd.Bench.Tuning.Advices;
using Acd.Bench.Tuning.Sizing;

namespace Acd.Bench.Tuning.Report;

/// <summary>The raw numbers as the tables of docs/tuning.md, and as the costs the doctor tells.</summary>
internal sealed class TuningReport(RawNumbers raw, IReadOnlyList<Advice> advices)
{
    private const double ReachedMost = 0.9;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public Ratio Cost(string advice) => Ratio.Of(Rounds(advice, "cpu_ms_per_call"));

    public void Write()
    {
        File.WriteAllLines("docs/tuning.csv", raw.All.Select(reading => reading.ToString()).Prepend(Reading.Header));
        MarkedSection.Write("docs/tuning.md", "tuning", Text(TuningWords.English));
        MarkedSection.Write("docs/tuning.zh.md", "tuning", Text(TuningWords.InChinese));
        IEnumerable<string> costs = advices.Where(one => one.Id != AdviceList.Control)
            .Where(one => double.IsFinite(Cost(one.Id).Middle) || Refuses(one.Id))
            .Select(one => $"{one.Id},{one.Other.Replace("`", "", StringComparison.Ordinal)}: {Verdict(one.Id, TuningWords.English)}");
        File.WriteAllLines("module/Acd.Doctor/measured-costs.csv", costs);
    }

    public string Text(TuningWords words)
    {
        var text = new StringBuilder();
        text.Append(Invariant, $"{string.Format(Invariant, words.Machine, DateTime.UtcNow, Machine.Describe())}\n\n");
        Head(text, words.Head);
        foreach (Advice advice in advices)
            text.Append(Row(advice, words));
        AppendSizing(text, words);
        AppendHeadline(text, words);
        return text.ToString();
    }

    private string Row(Advice advice, TuningWords words)
    {
        Ratio cost = Cost(advice.Id);
        string ratio = double.IsNaN(cost.Middle)
            ? "–"
            : string.Create(Invariant, $"{cost.Middle:0.00} ({cost.Low:0.00}–{cost.High:0.00})");
        return string.Create(Invariant,
            $"| {advice.Id} | {advice.Shipped} | {(words.Chinese ? advice.OtherInChinese : advice.Other)} | "
            + $"{Pair(advice.Id, "answered_per_s", "0.0")} | {ratio} | {Pair(advice.Id, "set_up_p99_ms", "0")} | "
            + $"{Verdict(advice.Id, words)} |\n");
    }

    private string Verdict(string advice, TuningWords words)
    {
        if (Refuses(advice))
            return words.Refused;
        Ratio cost = Cost(advice);
        if (double.IsNaN(cost.Middle))
            return words.None;
        return advice != AdviceList.Control && cost.IsDifference(Cost(AdviceList.Control).Spread)
            ? string.Format(Invariant, cost.Middle > 1 ? words.Costs : words.Saves, 100 * Math.Abs(cost.Middle - 1))
            : words.Same;
    }

    /// <summary>Calls failed the other way that the shipped one took.</summary>
    private bool Refuses(string advice) => Rounds(advice, "answered_per_s") is { Count: > 0 } rounds
        && rounds.All(round => !(round.Other >= ReachedMost * round.Shipped));

    private List<Round> Rounds(string advice, string figure) =>
    [
        .. raw.All.Where(one => one.Measure == advice && one.Product == Runner.Shipped && one.Name == figure)
            .Where(one => raw.All.Any(other => other.Measure == advice && other.Product == Runner.Other && other.Level == one.Level))
            .Select(one => new Round(one.Value, raw.Value(advice, Runner.Other, one.Level, figure))),
    ];

    private string Pair(string advice, string figure, string format)
    {
        List<Round> rounds = Rounds(advice, figure);
        return $"{Middle(rounds.Select(one => one.Shipped), format)} / {Middle(rounds.Select(one => one.Other), format)}";
    }

    private static string Middle(IEnumerable<double> values, string format) =>
        Percentiles.At(values.Where(double.IsFinite), 0.5) is var middle && double.IsNaN(middle) ? "–" : middle.ToString(format, Invariant);

    private void AppendSizing(StringBuilder text, TuningWords words)
    {
        LoadReading[] fitted = [.. Loads.Fitted.Select(load => SizingFigures.Reading(raw, load)).OfType<LoadReading>()];
        if (fitted.Length < Loads.Fitted.Count)
            return;
        Coefficients found = Coefficients.Fit(fitted);
        text.Append(Invariant, $"\n{string.Format(Invariant, words.Sizing, 1000 * found.PerCall, 1000 * found.PerWaiting)}\n\n");
        Head(text, words.SizingHead);
        foreach (Load load in Loads.Fitted.Concat(Loads.Checked))
        {
            if (SizingFigures.Reading(raw, load) is { } reading)
                text.Append(Invariant,
                    $"| {Name(load, words)}{(Loads.Fitted.Contains(load) ? words.Fitted : "")} | {reading.Cores:0.00} | "
                    + $"{found.Cores(reading.CallsPerSecond, reading.Waiting):0.00} | {100 * found.Error(reading):+0;-0;0} % |\n");
        }
    }

    private void AppendHeadline(StringBuilder text, TuningWords words)
    {
        Load[] tried = [.. Loads.Headline.Where(load => !double.IsNaN(Headline(load, "cores")))];
        if (tried.Length == 0)
            return;
        text.Append('\n');
        Head(text, words.HeadlineHead);
        foreach (Load load in tried)
            text.Append(Invariant,
                $"| {Name(load, words)} | {Headline(load, "answered_per_s"):0.0} | {Headline(load, "failed")} | "
                + $"{100 * Headline(load, "packets_share"):0.0} % | {Headline(load, "cores"):0.00} | "
                + $"{Headline(load, "set_up_p99_ms"):0} | {(SizingFigures.Fits(raw, load) ? words.Yes : words.No)} |\n");
    }

    private double Headline(Load load, string figure) => SizingFigures.Value(raw, SizingFigures.Headline, load, figure);

    private static string Name(Load load, TuningWords words) => string.Format(Invariant, words.Load, load.CallsPerSecond, load.Waiting);

    private static void Head(StringBuilder text, string head) =>
        text.Append(Invariant, $"| {head} |\n|{string.Concat(Enumerable.Repeat("---|", head.Split(" | ").Length))}\n");
}
