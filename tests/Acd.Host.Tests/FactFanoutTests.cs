using Acd.Host.Logging;
using Acd.Host.Tests.Support;
using Moq;

namespace Acd.Host.Tests;

public sealed class FactFanoutTests
{
    private static readonly Fact[] Facts =
    [
        new() { Kind = FactKind.CallerJoined, Sequence = 1 },
        new() { Kind = FactKind.CallerEnded, Sequence = 2 },
    ];

    [Fact]
    public void A_sink_that_throws_costs_the_others_nothing_and_is_logged_once()
    {
        var bad = new Mock<IFactSink>();
        bad.Setup(sink => sink.Take(It.Ref<Fact>.IsAny)).Throws(new InvalidOperationException("disk full"));
        var good = new FactRecorder();
        var @switch = new ScriptedSwitch();
        var fanout = new FactFanout([bad.Object, good], new HostLog(@switch));

        fanout.Take(Facts);
        fanout.Take(Facts);

        Assert.Equal(4, good.Facts.Count);
        bad.Verify(sink => sink.Take(It.Ref<Fact>.IsAny), Times.Exactly(4));
        Assert.Equal(4, fanout.Failures);
        Assert.Contains("CallerJoined, number 1", @switch.LogLines[0], StringComparison.Ordinal);
        Assert.Single(@switch.LogLines, line => line.Contains("failed to take a fact", StringComparison.Ordinal));
        Assert.Contains(@switch.LogLines, line => line.Contains("disk full", StringComparison.Ordinal));
    }

    [Fact]
    public void A_sink_that_throws_in_a_live_host_shows_in_the_status_and_calls_go_on()
    {
        var bad = new Mock<IFactSink>();
        bad.Setup(sink => sink.Take(It.Ref<Fact>.IsAny)).Throws(new InvalidOperationException("disk full"));
        string status = "";
        using var @switch = new SimulatedSwitch(Hosts.World, TimeProvider.System);
        @switch.Type("status", reply => status = reply, atSeconds: 590);
        var host = Hosts.On(@switch, null, bad.Object);

        Assert.Equal(RunResult.Stopped, host.Run());

        Assert.True(host.Counters.Answered > 100);
        Assert.Matches("sink failures    [1-9]", status);
    }
}
