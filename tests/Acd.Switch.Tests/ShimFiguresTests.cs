namespace Acd.Switch.Tests;

public sealed class ShimFiguresTests
{
    private const string Answer =
        """
        {"engine":"running","engine_restarts":1,"ring_events":2,"ring_capacity":8192,"callers":3,"legs":4,"leg_workers":5,
        "leg_workers_max":64,"leg_workers_busy":6,"legs_queued":7,"legs_refused":8,"waiting_callers":9,"music_streams":10,"frames_out":11,
        "packets_in":12,"late_ticks":13,"last_tick_us":14,"ring_events_peak":15,"event_lag_us":16,"event_lag_peak_us":17,"events_lost":18,
        "event_clients_cut":19,"event_clients_cut_by_switch":20,"talks_transcoded":21,"packets_encoded":22}

        """;

    [Fact]
    public void Each_figure_is_read()
    {
        var expected = new ShimFigures
        {
            EngineRestarts = 1, RingEvents = 2, RingCapacity = 8192, Callers = 3, Legs = 4, LegWorkers = 5, LegWorkersMax = 64,
            LegWorkersBusy = 6, LegsQueued = 7, LegsRefused = 8, WaitingCallers = 9, MusicStreams = 10, FramesOut = 11, PacketsIn = 12,
            LateTicks = 13, LastTickUs = 14, RingEventsPeak = 15, EventLagUs = 16, EventLagPeakUs = 17, EventsLost = 18,
            EventClientsCut = 19, EventClientsCutBySwitch = 20, TalksTranscoded = 21, PacketsEncoded = 22,
        };

        Assert.Equal(expected, ShimFigures.Parse(Answer));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-ERR acd command not found!")]
    [InlineData("""{"engine":"running"}""")]
    [InlineData("""{"engine":""")]
    public void What_is_no_answer_gives_none(string? text) => Assert.Null(ShimFigures.Parse(text));
}
