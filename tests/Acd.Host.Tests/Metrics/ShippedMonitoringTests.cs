using System.Text.Json;
using System.Text.RegularExpressions;

namespace Acd.Host.Tests.Metrics;

/// <summary>
/// What is shipped for Prometheus and Grafana asks for what there is. That the rules are valid and fire when they should is for promtool
/// (tests/scripts/prometheus_test.sh).
/// </summary>
public sealed partial class ShippedMonitoringTests
{
    private const string Dashboard = "grafana/mod_acd.json";
    private const string Rules = "prometheus/acd-alerts.yml";

    private const string Snmp = "snmp/acd-snmp";

    /// <summary>What Prometheus adds to each series.</summary>
    private static readonly string[] OfPrometheus = ["job", "instance"];

    public static TheoryData<string> Files { get; } = [Dashboard, Rules, Snmp];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_name_is_one_of_ours_with_labels_it_has(string file)
    {
        var uses = Use().Matches(Unescaped(file)).ToList();

        Assert.NotEmpty(uses);
        Assert.All(uses, use =>
        {
            string name = use.Groups["name"].Value;
            Assert.True(AllMetrics.Labels.TryGetValue(name, out var labels), $"{file} asks for {name}, which /metrics hasn't");
            Assert.All(
                use.Groups["label"].Captures,
                label => Assert.True(
                    labels.Contains(label.Value) || OfPrometheus.Contains(label.Value), $"{file}: {name} has no label {label.Value}"));
        });
    }

    [Fact]
    public void Snmp_has_each_of_our_metrics_but_the_histograms_parts()
    {
        var served = Use().Matches(Read(Snmp)).Select(use => use.Groups["name"].Value);
        var ours = AllMetrics.Labels.Where(
            series => series.Key.StartsWith("acd_", StringComparison.Ordinal) && !series.Value.Contains("le")).Select(series => series.Key);

        Assert.Empty(ours.Except(served));
    }

    [Theory]
    [InlineData(Dashboard)]
    [InlineData(Rules)]
    public void Every_label_that_is_shown_or_summed_by_is_one_of_some_series(string file)
    {
        var known = AllMetrics.Labels.Values.SelectMany(labels => labels).Concat(OfPrometheus).ToHashSet();
        string text = Unescaped(file);
        var shown = Shown().Matches(text).Select(label => label.Groups[1].Value).Concat(
            Grouped().Matches(text).SelectMany(labels => labels.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)));

        Assert.Empty(shown.Except(known));
    }

    [Theory]
    [InlineData("acd_queue_waiting")]
    [InlineData("acd_agents")]
    [InlineData("acd_queue_wait_seconds_bucket")]
    [InlineData("acd_queue_service_level_today")]
    [InlineData("acd_ring_events")]
    [InlineData("acd_leg_workers_busy")]
    [InlineData("acd_waiting_room_tick_seconds")]
    [InlineData("acd_store_records_waiting")]
    [InlineData("system_runtime_dotnet_gc_pause_time")]
    public void The_dashboard_shows(string name) => Assert.Contains(name, Unescaped(Dashboard), StringComparison.Ordinal);

    [Fact]
    public void The_dashboards_panels_have_numbers_of_their_own_and_dont_overlap()
    {
        using var dashboard = JsonDocument.Parse(Read(Dashboard));
        var panels = dashboard.RootElement.GetProperty("panels").EnumerateArray().ToList();
        var cells = panels.SelectMany(Cells).ToList();

        Assert.Equal(panels.Count, panels.Select(panel => panel.GetProperty("id").GetInt32()).Distinct().Count());
        Assert.Equal(cells.Count, cells.Distinct().Count());
        Assert.All(cells, cell => Assert.InRange(cell.X, 0, 23));
    }

    [Fact]
    public void Every_alert_says_how_bad_it_is_and_what_to_do()
    {
        var alerts = Read(Rules).Split("- alert: ")[1..];

        Assert.True(alerts.Length >= 15);
        Assert.All(alerts, alert =>
        {
            string name = alert.Split('\n')[0].Trim();
            Assert.Matches("severity: (critical|warning)", alert);
            Assert.Matches("summary: \".{10,}\"", alert);
            Assert.Matches("description: (\".{20,}\"|>-\n +[A-Z'].{20,})", alert);
            Assert.Contains($"runbook: docs/metrics.md#{name.ToLowerInvariant()}\n", alert + "\n", StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("metrics.md")]
    [InlineData("metrics.zh.md")]
    public void The_document_has_a_paragraph_for_each_alert_and_no_other(string document) => Assert.Equal(
        Alert().Matches(Read(Rules)).Select(alert => alert.Groups[1].Value),
        Heading().Matches(Document(document)).Select(heading => heading.Groups[1].Value));

    [Theory]
    [InlineData("metrics.md")]
    [InlineData("metrics.zh.md")]
    public void The_document_lists_every_metric_with_its_labels(string document)
    {
        var ours = AllMetrics.Labels.Where(series => series.Key.StartsWith("acd_", StringComparison.Ordinal))
            .Select(series => (Name: AllMetrics.Family(series.Key), Labels: series.Value.Where(label => label != "le")))
            .Select(series => $"{series.Name} {string.Join(", ", series.Labels.Order())}".Trim()).Distinct().Order();
        var documented = Row().Matches(Document(document))
            .Select(row => $"{row.Groups["name"].Value} {row.Groups["labels"].Value.Replace("`", "", StringComparison.Ordinal)}".Trim())
            .Order();

        Assert.Equal(ours, documented);
    }

    private static IEnumerable<(int X, int Y)> Cells(JsonElement panel)
    {
        var grid = panel.GetProperty("gridPos");
        int x = grid.GetProperty("x").GetInt32(), y = grid.GetProperty("y").GetInt32();
        return from column in Enumerable.Range(x, grid.GetProperty("w").GetInt32())
               from line in Enumerable.Range(y, grid.GetProperty("h").GetInt32())
               select (column, line);
    }

    private static string Document(string name) => File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "docs", name));

    private static string Read(string file) => File.ReadAllText(Path.Combine(RepositoryRoot.Folder, "conf", file));

    private static string Unescaped(string file) => Read(file).Replace("\\\"", "\"", StringComparison.Ordinal);

    [GeneratedRegex("""\b(?<name>(acd|system_runtime|prometheus_net)_[a-z0-9_]+)(\{((?<label>[a-z_]+)(=~|!~|!=|=)"[^"]*",?)*\})?""")]
    private static partial Regex Use();

    [GeneratedRegex("""\{\{ *(?:\$labels\.)?([a-z_]+) *\}\}""")]
    private static partial Regex Shown();

    [GeneratedRegex("""\b(?:by|on) \(([a-z_, ]+)\)""")]
    private static partial Regex Grouped();

    [GeneratedRegex("- alert: (\\w+)")]
    private static partial Regex Alert();

    [GeneratedRegex("^### (Acd\\w+)", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| `(?<name>acd_\w+)` \| (?<labels>[^|]*?) *\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
