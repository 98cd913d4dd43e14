using Acd.Host.Simulate;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.Simulate;

public sealed class SimulationTests : IDisposable
{
    private const string ResultPattern =
        @"^result offered=\d+ answered=[1-9]\d* abandoned=\d+ waiting=\d+ service_level=[01]\.\d{3} " +
        @"p50_offer_ms=\d+\.\d\d p99_offer_ms=\d+\.\d\d$";

    private readonly StringWriter _output = new();
    private readonly StringWriter _trace = new();

    [Fact]
    public void The_last_line_is_the_result()
    {
        Assert.Equal(0, Run(new SimulateSettings(Hosts.World, Trace: false), terminal: false, new SteppingTime(stepMs: 0)));

        Assert.Matches(ResultPattern, Assert.Single(Lines()));
        Assert.Equal("", _trace.ToString());
    }

    [Fact]
    public void Elsewhere_than_on_a_terminal_there_is_a_plain_line_every_five_seconds()
    {
        var time = new SteppingTime(stepMs: 100);

        Run(new SimulateSettings(Hosts.World, Trace: false), terminal: false, time);

        var lines = Lines();
        Assert.InRange(lines.Count - 1, time.Seconds / 5.2, time.Seconds / 5);
        Assert.All(lines.SkipLast(1), line => Assert.Matches(
            @"^waiting \d+, talking \d+, agents ready \d+ of 8, answered \d+, abandoned \d+, " +
            @"service level (-|\d+ %), offer p50 \d+\.\d\d ms$",
            line));
        Assert.Matches(ResultPattern, lines[^1]);
    }

    [Fact]
    public void On_a_terminal_one_line_is_rewritten_every_second()
    {
        var time = new SteppingTime(stepMs: 100);

        Run(new SimulateSettings(Hosts.World, Trace: false), terminal: true, time);

        var lines = Lines();
        Assert.Equal(2, lines.Count);
        Assert.InRange(lines[0].Count(c => c == '\r'), time.Seconds / 1.2, time.Seconds);
        Assert.Matches(ResultPattern, lines[1]);
    }

    [Fact]
    public void A_trace_shows_events_and_commands()
    {
        Run(new SimulateSettings(Hosts.World with { Seconds = 20 }, Trace: true), terminal: false, new SteppingTime(stepMs: 0));

        Assert.Contains("<- caller-joined call-1 ", _trace.ToString(), StringComparison.Ordinal);
        Assert.Contains("-> originate-leg ", _trace.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _output.Dispose();
        _trace.Dispose();
    }

    private int Run(SimulateSettings settings, bool terminal, TimeProvider time)
    {
        using var @switch = new SimulatedSwitch(settings.Simulation, TimeProvider.System);
        return Simulation.Run(settings, @switch, _output, _trace, terminal, time);
    }

    private List<string> Lines() => [.. _output.ToString().TrimEnd('\n').Split('\n')];

    /// <summary>Each look at the clock costs the same.</summary>
    private sealed class SteppingTime(long stepMs) : TimeProvider
    {
        private long _ms;

        public double Seconds => _ms / 1e3;

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => _ms += stepMs;
    }
}
