using System.Diagnostics;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>What a caller hears while he waits.</summary>
public sealed class WaitingMusicTests : LiveTest
{
    /// <summary>G.711 in packets of 20 ms.</summary>
    private const int PacketsPerSecond = 50;

    [Fact]
    public async Task Waiting_callers_hear_the_queues_music_without_gaps()
    {
        await using var ear = new RtpReceiver();
        await StartAsync(new FreeSwitchOptions());
        StartCallers(SippScenario.Caller("support").WithAudioTo(ear.Port), new SippCalls(1));
        await Eventually.HoldsAsync("music comes", Soon, () => ear.Packets > 0);

        int before = ear.Packets;
        var clock = Stopwatch.StartNew();
        await Eventually.HoldsAsync("five seconds of music", InTheEnd, () => ear.Packets - before >= 5 * PacketsPerSecond);

        // The stream is paced by the clock: it can't be much faster, and on a full machine late packets catch up.
        Assert.InRange((ear.Packets - before) / clock.Elapsed.TotalSeconds, PacketsPerSecond * 0.5, PacketsPerSecond * 1.2);
        Assert.Equal(0, ear.Lost);
        Assert.True(ear.DistinctSamples > 10, $"only {ear.DistinctSamples} different samples: that is silence, not music");
    }
}
