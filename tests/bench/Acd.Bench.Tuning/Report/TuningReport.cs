using System.Globalization;
using System.Text;
using Acd.Bench.Live;
using Acd.Bench.Live.Measuring;
using Acd.Bench.Report;
using Acd.Bench.Tuning.Advices;
using Acd.Bench.Tuning.Pairs;
using Acd.Bench.Tuning.Sizing;

namespace Acd.Bench.Tuning.Report;

/// <summary>Raw numbers as the tables of docs/tuning.md, and as the costs the doctor tells.</summary>
internal sealed class TuningReport(RawNumbers raw, IReadOnlyList<Advice> advices)
{
    private const string Packets = "packets_share";
    private const double ReachedMost = 0.9;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public Ratio Cost(Advice advice) => Ratio.Of(Pairs(advice, advice.Figure));

    /// <summary>What the doctor tells: "NAME,WORDS" for each advice that was measured both ways.</summary>
    public IEnumerable<string> CostLines() => advices.Where(one => !one.IsControl)
        .Where(one => (Cost(one).Pairs >= Verdict.PairsMin && IsPaired(one)) || Refuses(one) || IsSilent(one))
        .Select(one => $"{one.Id},{one.Other.Replace("`", "", StringComparison.Ordinal)}: {Told(one, TuningWords.English)}");

    public string Text(TuningWords words)
    {
        var text = new StringBuilder();
        text.Append(Invariant, $"{string.Format(Invariant, words.Machine, DateTime.UtcNow, Machine.Describe())}\n\n");
        foreach (Exercise exercise in Enum.GetValues<Exercise>())
        {
            Head(text, words.Heads[exercise]);
            foreach (Advice advice in advices.Where(one => one.Exercise == exercise))
                text.Append(Row(advice, words));
            text.Append('\n');
        }

        AppendSizing(text, words);
        AppendHeadline(text, words);
        return text.ToString();
    }

    private string Row(Advice advice, TuningWords words)
    {
        Ratio cost = Cost(advice);
        string ratio = cost.Pairs == 0
            ? "–"
            : string.Create(Invariant, $"{cost.Middle:0.00} ({cost.Low:0.00}–{cost.High:0.00})");
        string shipped = words.Chinese && advice.IsControl ? words.TheShipped : advice.Shipped;
        string figures = advice.Exercise switch
        {
            Exercise.Calls => $"{Both(advice, "answered_per_s", "0.0")} | {ratio} | {cost.Pairs} | {Both(advice, "set_up_p99_ms", "0")}",
            Exercise.Talks => $"{Both(advice, advice.Figure, "0.00")} | {ratio} | {cost.Pairs}",
            Exercise.Music => $"{Both(advice, advice.Figure, "0.00")} | {CallersPerCore(advice)} | {ratio} | {cost.Pairs} | "
                + Both(advice, "gap_p99_ms", "0.0"),
            _ => $"{Both(advice, advice.Figure, "0")} | {Both(advice, "threads_per_caller", "0.0")} | {ratio} | {cost.Pairs}",
        };
        return $"| {advice.Id} | {shipped} | {(words.Chinese ? advice.OtherInChinese : advice.Other)} | {figures} | "
            + $"{Days(advice)} | {Told(advice, words)} |\n";
    }

    private string Told(Advice advice, TuningWords words)
    {
        if (Refuses(advice))
            return words.Refused;
        if (IsSilent(advice))
            return string.Format(Invariant, words.Silent, 100 * Percentiles.Median(Pairs(advice, Packets).Select(pair => pair.Other)));
        if (!IsPaired(advice))
            return Cost(advice).Pairs > 0 ? words.Older : FailedOnly(advice) ? words.DoesNotRun : words.None;
        Advice control = advices.First(one => one.Id == advice.Control);
        return advice.IsControl
            ? Verdict.OfControl(Cost(advice), words)
            : Verdict.Of(Cost(advice), Cost(control), advice.Exercise == Exercise.Waiting, words);
    }

    /// <summary>Calls failed the other way that the shipped one took.</summary>
    private bool Refuses(Advice advice) => advice.Exercise == Exercise.Calls
        && Pairs(advice, "answered_per_s") is { Count: > 0 } pairs && pairs.All(pair => !(pair.Other >= ReachedMost * pair.Shipped));

    /// <summary>Packets of the music that callers received the shipped way are missing the other way.</summary>
    private bool IsSilent(Advice advice) => advice.Exercise == Exercise.Music
        && Pairs(advice, Packets) is { Count: > 0 } pairs && pairs.All(pair => !(pair.Other >= ReachedMost * pair.Shipped));

    /// <summary>Shipped it ran, the other way never.</summary>
    private bool FailedOnly(Advice advice) =>
        Values(advice, Pair.Other, "not_run").Any() && Values(advice, Pair.Shipped, advice.Figure).Any();

    /// <summary>Numbers without a day are from before pairs were measured at the same time.</summary>
    private bool IsPaired(Advice advice) => Values(advice, Pair.Other, Documents.Day).Any() && Cost(advice).Pairs > 0;

    private string Days(Advice advice)
    {
        double[] days = [.. Values(advice, Pair.Other, Documents.Day).Distinct().Order()];
        return days.Length == 0 ? "–" : string.Join(", ", days.Select(day => Date((int)day)));
    }

    private static string Date(int day) => string.Create(Invariant, $"{day / 10_000}-{day / 100 % 100:00}-{day % 100:00}");

    private IEnumerable<double> Values(Advice advice, string way, string figure) =>
        raw.All.Where(one => one.Measure == advice.Id && one.Product == way && one.Name == figure).Select(one => one.Value);

    private List<Round> Pairs(Advice advice, string figure) =>
    [
        .. raw.All.Where(one => one.Measure == advice.Id && one.Product == Pair.Shipped && one.Name == figure)
            .Where(one => raw.All.Any(other => other.Measure == advice.Id && other.Product == Pair.Other && other.Level == one.Level))
            .Select(one => new Round(one.Value, raw.Value(advice.Id, Pair.Other, one.Level, figure))),
    ];

    private string Both(Advice advice, string figure, string format)
    {
        List<Round> pairs = Pairs(advice, figure);
        return $"{Middle(pairs.Select(one => one.Shipped), format)} / {Middle(pairs.Select(one => one.Other), format)}";
    }

    /// <summary>One whole core for nothing but music.</summary>
    private string CallersPerCore(Advice advice)
    {
        List<Round> pairs = Pairs(advice, advice.Figure);
        return $"{Middle(pairs.Select(one => 1000 / one.Shipped), "#,0")} / {Middle(pairs.Select(one => 1000 / one.Other), "#,0")}";
    }

    private static string Middle(IEnumerable<double> values, string format) =>
        Percentiles.At(values.Where(double.IsFinite), 0.5) is var middle && double.IsNaN(middle) ? "–" : middle.ToString(format, Invariant);

    private void AppendSizing(StringBuilder text, TuningWords words)
    {
        LoadReading[] fitted = [.. Loads.Fitted.Select(load => SizingFigures.Reading(raw, load)).OfType<LoadReading>()];
        if (fitted.Length < Loads.Fitted.Count || SizingFigures.Reading(raw, Loads.Idle) is not { } idle)
            return;
        Coefficients found = Coefficients.Fit(fitted, idle.Cores);
        string rule = string.Format(
            Invariant, words.Sizing, found.Idle, 1000 * found.PerCall, 1000 * found.PerWaiting,
            100 * Coefficients.ErrorExpected(fitted, idle.Cores), SizingFigures.Runs(raw), Date((int)SizingFigures.Day(raw)));
        text.Append(Invariant, $"{rule}\n\n");
        Head(text, words.SizingHead);
        foreach ((Load load, LoadReading reading) in Loads.Fitted.Zip(fitted))
        {
            Coefficients others = Coefficients.Without(reading, fitted, idle.Cores);
            text.Append(Invariant,
                $"| {Name(load, words)} | {reading.Cores:0.00}{Range(load)} | "
                + $"{others.Cores(reading.CallsPerSecond, reading.Waiting):0.00} | {100 * others.Error(reading):+0;-0;0} %"
                + $"{Errors(load, others)} |\n");
        }
    }

    /// <summary>Of the runs of a load.</summary>
    private string Range(Load load) =>
        SizingFigures.Values(raw, SizingFigures.Measure, load, "cores") is { Count: > 1 } cores
            ? string.Create(Invariant, $" ({cores.Min():0.00}–{cores.Max():0.00})")
            : "";

    /// <summary>Of the runs of a load.</summary>
    private string Errors(Load load, Coefficients found) => SizingFigures.Readings(raw, load) is { Count: > 1 } runs
        ? string.Create(Invariant, $" ({100 * runs.Min(found.Error):+0;-0;0} to {100 * runs.Max(found.Error):+0;-0;0})")
        : "";

    private void AppendHeadline(StringBuilder text, TuningWords words)
    {
        (string Headline, Load Load)[] tried =
        [
            .. SizingFigures.Headlines.SelectMany(headline => Loads.Headline.Select(load => (headline, load)))
                .Where(one => SizingFigures.Runs(raw, one.headline, one.load) > 0),
        ];
        if (tried.Length == 0)
            return;
        text.Append('\n');
        Head(text, words.HeadlineHead);
        foreach ((string headline, Load load) in tried)
        {
            string Of(string figure, string format) => Middle(SizingFigures.Values(raw, headline, load, figure), format);
            text.Append(Invariant,
                $"| {Name(load, words)}{(headline == SizingFigures.HeadlineAudio ? words.WithAudio : "")} | "
                + $"{Of("answered_per_s", "0.0")} | {Failed(headline, load)} | {Of("packets_share", "0.0 %")} | "
                + $"{Of("cores", "0.00")} | {Of("set_up_p99_ms", "0")} | "
                + $"{Held(headline, load, words)} |\n");
        }
    }

    private string Held(string headline, Load load, TuningWords words) => string.Format(
        Invariant, words.HeldOf, SizingFigures.Held(raw, headline, load), SizingFigures.Runs(raw, headline, load));

    /// <summary>In all runs together.</summary>
    private string Failed(string headline, Load load) => SizingFigures.Values(raw, headline, load, "failed") is { Count: > 0 } runs
        ? runs.Sum().ToString("0", Invariant)
        : "–";

    private static string Name(Load load, TuningWords words) => string.Format(Invariant, words.Load, load.CallsPerSecond, load.Waiting);

    private static void Head(StringBuilder text, string head) =>
        text.Append(Invariant, $"| {head} |\n|{string.Concat(Enumerable.Repeat("---|", head.Split(" | ").Length))}\n");
}
