using System.Text.Json;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Host.Tests.Support;
using Acd.Switch;

namespace Acd.Host.Tests.Metrics;

/// <summary>A caller who talks and two who wait, and all that is counted of them.</summary>
public sealed class MetricsCommandTests
{
    private readonly ScriptedSwitch _switch = new();

    public MetricsCommandTests()
    {
        _switch.Join(1, call: 1);
        _switch.At(2, events => events.On(new LegAnswered(_switch.LastOffer, "leg-1"), _switch.NowUs));
        _switch.At(3, events => events.On(new BridgeStarted(new CallId(1), _switch.LastOffer), _switch.NowUs));
        _switch.Join(4, call: 2);
        _switch.Join(5, call: 3);
        _switch.SwitchAnswers[ShimFigures.Question] = AllMetrics.Shim;
    }

    [Fact]
    public void Each_line_is_a_name_and_a_value() => Assert.All(
        Type("metrics").TrimEnd('\n').Split('\n'),
        line => Assert.Matches("^(acd|system_runtime|prometheus_net)_[a-z0-9_]+(\\{[a-z_]+=\".*\"\\})? (-?[0-9.E+-]+|NaN)$", line));

    [Theory]
    [InlineData("acd_callers_offered_total 3")]
    [InlineData("acd_callers_answered_total 1")]
    [InlineData("acd_queue_waiting{queue=\"support\"} 2")]
    [InlineData("acd_queue_agents{queue=\"support\",state=\"talking\"} 1")]
    [InlineData("acd_queue_wait_seconds_count{how=\"answered\",queue=\"support\"} 1")]
    [InlineData("acd_queue_wait_seconds_bucket{how=\"answered\",queue=\"support\",le=\"5\"} 1")]
    [InlineData("acd_ring_events 2")]
    [InlineData("acd_leg_workers_busy 6")]
    [InlineData("acd_waiting_room_tick_seconds 0.014")]
    public void What_happened_is_counted(string line) => Assert.Contains($"\n{line}\n", "\n" + Type("metrics"), StringComparison.Ordinal);

    [Fact]
    public void Json_has_the_same_names()
    {
        using var json = JsonDocument.Parse(Type("metrics --json"));

        Assert.Equal(1, json.RootElement.GetProperty("acd_callers_answered_total").GetDouble());
        Assert.Equal(8192, json.RootElement.GetProperty("acd_ring_capacity").GetDouble());
    }

    [Fact]
    public void A_switch_that_doesnt_say_costs_its_figures_only()
    {
        _switch.AnswersCommands = false;

        string reply = Type("metrics");

        Assert.Contains("acd_callers_offered_total 3\n", reply, StringComparison.Ordinal);
        Assert.DoesNotContain("acd_ring_events", reply, StringComparison.Ordinal);
    }

    private string Type(string line)
    {
        _switch.Type(6, line);
        _switch.IsOver = () => _switch.Replies.Count > 0;
        _switch.Run();
        return Assert.Single(_switch.Replies);
    }
}
