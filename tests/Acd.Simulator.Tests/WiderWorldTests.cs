namespace Acd.Simulator.Tests;

/// <summary>Callbacks, announcements, keys and the faults that came with them.</summary>
public sealed class WiderWorldTests
{
    private static readonly SimulationOptions Quiet = World.Plain with { CallsPerSecond = 0, MeanRingSeconds = 1 };

    [Theory]
    [InlineData(1, "CustomerAnswered")]
    [InlineData(0, "CustomerFailed")]
    public void Who_is_called_back_answers_or_not(double answers, string kind)
    {
        var log = Submit(
            Quiet with { CustomerAnswers = answers }, 120, Command.DialCustomer(new CallId(7), "support", "x{number}", "123", 600_000));

        Assert.Equal([kind], Kinds(log));
    }

    [Fact]
    public void Who_is_called_back_too_briefly_does_not_answer()
    {
        var log = Submit(Quiet with { CustomerAnswers = 1 }, 10, Command.DialCustomer(new CallId(7), "support", "x{number}", "123", 0));

        Assert.Contains("NoAnswer", Assert.Single(log.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "CustomerFailed")]
    [InlineData(1, "CustomerAnswered")]
    public void A_cancelled_customer_yields_one_result_all_the_same(double late, string kind)
    {
        var options = Quiet with { Faults = new FaultOptions { LateAnswerAfterCancel = late } };
        var log = Submit(
            options, 120,
            Command.DialCustomer(new CallId(7), "support", "x{number}", "123", 600_000),
            Command.CancelCustomer(new CallId(7)));

        Assert.Equal([kind], Kinds(log));
    }

    [Fact]
    public void Each_order_to_dial_the_same_customer_yields_a_result()
    {
        var dial = Command.DialCustomer(new CallId(7), "support", "x{number}", "123", 600_000);

        Assert.Equal(2, Submit(Quiet, 120, dial, dial).Lines.Count);
    }

    [Fact]
    public void An_announcement_ends_once_and_a_new_one_cuts_it()
    {
        var options = Quiet with { CustomerAnswers = 1 };
        var log = new EventLog();
        using var @switch = new SimulatedSwitch(options, TimeProvider.System);
        @switch.Submit([Command.DialCustomer(new CallId(7), "support", "x{number}", "123", 600_000)]);
        PollUntil(@switch, log, 60);

        @switch.Submit([Command.Announce(new CallId(7), 1, ["a"]), Command.Announce(new CallId(7), 2, ["b", "c"])]);
        PollUntil(@switch, log, 70);
        @switch.Submit([Command.Announce(new CallId(7), 3, ["d"]), Command.ReleaseCaller(new CallId(7), ReleaseResult.Withdrawn, "")]);
        PollUntil(@switch, log, 80);

        Assert.Equal(["CustomerAnswered", "CallerAnnounced", "CallerAnnounced", "CallerAnnounced", "CallerLeft"], Kinds(log));
        Assert.Contains("Cut", log.Lines[1], StringComparison.Ordinal);
        Assert.Contains("Done", log.Lines[2], StringComparison.Ordinal);
        Assert.Contains("Cut", log.Lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Callers_press_keys_and_only_while_they_wait()
    {
        var acd = World.Run(World.Virtual with { PressesKeys = 0.5 });

        acd.Checker.CheckEnd();
        Assert.Empty(acd.Checker.Breaches);
        Assert.True(acd.Log.Count("CallerDigit") > 50);
    }

    [Fact]
    public void Whoever_hangs_up_at_his_first_step_never_talks()
    {
        var faults = new FaultOptions { HangUpAtStep = 1, HangUpSeconds = 0 };
        var log = World.Run(World.Plain with { Faults = faults, MeanRingSeconds = 5 }).Log;

        Assert.Equal(0, log.Count("BridgeStarted"));
        Assert.Equal(log.Count("CallerJoined"), log.Count("CallerLeft"));
    }

    [Fact]
    public void Hanging_up_at_any_step_keeps_the_promises()
    {
        var acd = World.Run(World.Virtual with { Faults = new FaultOptions { HangUpAtStep = 0.2 }, CommandDelaySeconds = 0.05 });

        acd.Checker.CheckEnd();
        Assert.Empty(acd.Checker.Breaches);
        Assert.True(acd.Log.Count("BridgeStarted") > 50);
    }

    [Fact]
    public void Lost_events_are_not_heard_of()
    {
        Assert.Empty(World.Run(World.Virtual with { Faults = new FaultOptions { LostEvent = 1 } }).Log.Lines);
    }

    [Fact]
    public void A_clock_that_errs_stays_within_its_bounds()
    {
        var options = World.Plain with { Faults = new FaultOptions { ClockStep = 0.5, ClockStepSeconds = 10 }, CallsPerSecond = 1 };
        var errorsUs = new HashSet<long>();
        using var @switch = new SimulatedSwitch(options, TimeProvider.System);
        @switch.ReportReady(null);
        for (long trueUs = 0; trueUs < 100_000_000; trueUs += 1_000_000)
        {
            @switch.Poll(new EventLog(), 0);
            errorsUs.Add(@switch.NowUs / 1_000_000);
            @switch.Poll(new EventLog(), 1_000_000);
        }

        Assert.True(errorsUs.Count > 10);
        Assert.InRange(@switch.NowUs, 0, 210_000_000);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.5)]
    [InlineData(double.NaN)]
    public void A_probability_that_is_none_is_refused(double probability)
    {
        var options = World.Plain with { Faults = new FaultOptions { LostEvent = probability } };

        Assert.Contains("probability", Assert.Single(options.Errors()), StringComparison.Ordinal);
    }

    private static EventLog Submit(SimulationOptions options, double seconds, params Command[] commands)
    {
        var log = new EventLog();
        using var @switch = new SimulatedSwitch(options, TimeProvider.System);
        @switch.Submit(commands);
        PollUntil(@switch, log, seconds);
        return log;
    }

    private static void PollUntil(SimulatedSwitch @switch, EventLog log, double seconds)
    {
        while (@switch.NowUs < seconds * 1e6)
            @switch.Poll(log, 500_000);
    }

    private static IEnumerable<string> Kinds(EventLog log) => log.Lines.Select(line => line.Split(' ')[1]);
}
