using Acd.Host.Logging;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests;

public sealed class EngineLoopTests
{
    [Fact]
    public void It_polls_at_least_every_half_second()
    {
        var @switch = new ScriptedSwitch();
        @switch.At(60, _ => { });

        @switch.Run();

        Assert.InRange(@switch.WaitsUs.Count, 120, 130);
        Assert.All(@switch.WaitsUs, wait => Assert.InRange(wait, 0, 500_000));
    }

    [Fact]
    public void It_waits_until_the_deadline_when_that_is_sooner()
    {
        var @switch = new ScriptedSwitch();
        Conversation(@switch, endsAt: 5);
        @switch.Join(6, call: 2);
        @switch.At(14.9, _ => Assert.DoesNotContain(@switch.Commands, IsOfferTo(2)));
        @switch.At(20, _ => Assert.Contains(@switch.Commands, IsOfferTo(2)));
        long offeredUs = 0;
        @switch.At(15.001, _ => offeredUs = @switch.Commands.Any(c => IsOfferTo(2)(c)) ? @switch.NowUs : 0);

        @switch.Run();

        // anna's wrap-up of 10 s began at 5 s.
        Assert.Equal(15_001_000, offeredUs);
    }

    [Fact]
    public void The_commands_of_one_batch_of_events_go_out_as_one_batch()
    {
        var @switch = new ScriptedSwitch();
        @switch.Join(1, call: 1);
        @switch.Join(1, call: 2);
        @switch.Join(1, call: 3, queue: "nowhere");
        int batches = 0;
        @switch.At(0.5, _ => batches = @switch.Batches.Count);
        @switch.At(2, _ => batches = @switch.Batches.Count - batches);

        @switch.Run();

        Assert.Equal(1, batches);
        Assert.Equal(
            [CommandKind.AcceptCaller, CommandKind.OriginateLeg, CommandKind.AcceptCaller, CommandKind.ReleaseCaller],
            @switch.Batches[^1].Select(command => command.Kind));
    }

    [Fact]
    public void All_events_of_a_batch_happen_at_the_same_now()
    {
        var facts = new FactRecorder();
        var @switch = new ScriptedSwitch();
        @switch.Join(1, call: 1);
        @switch.At(1, _ => @switch.NowUs += 5_000);
        @switch.Join(1, call: 2);

        Hosts.On(@switch, null, facts).Run();

        Assert.Equal([1_000L, 1_000L], facts.Of(FactKind.CallerJoined).Select(fact => fact.AtMs));
    }

    [Fact]
    public void A_look_at_the_state_between_two_batches_does_not_hold_the_clock()
    {
        var facts = new FactRecorder();
        var @switch = new ScriptedSwitch();
        @switch.Join(1.25, call: 1);
        var host = Hosts.On(@switch, null, facts);
        host.AfterTurn = () => host.TakeSnapshot();

        host.Run();

        Assert.Equal(1_250, facts.Of(FactKind.CallerJoined).Single().AtMs);
    }

    [Fact]
    public void What_happened_beats_a_deadline_of_the_same_moment()
    {
        var facts = new FactRecorder();
        var @switch = new ScriptedSwitch();
        @switch.Join(1, call: 1);
        @switch.At(1.5, events => events.On(new LegDialing(@switch.LastOffer), @switch.NowUs));
        // Long after every deadline of this offer: the loop was held up, and finds the answer waiting.
        @switch.At(2, _ => @switch.NowUs += 300_000_000);
        @switch.At(2, events => events.On(new LegAnswered(@switch.LastOffer, "leg"), @switch.NowUs));

        Hosts.On(@switch, null, facts).Run();

        Assert.Single(facts.Of(FactKind.OfferAnswered));
        Assert.Contains(@switch.Commands, command => command.Kind == CommandKind.Bridge);
    }

    [Fact]
    public void An_exception_ends_the_loop_as_a_crash_and_submits_nothing_more()
    {
        var @switch = new ScriptedSwitch();
        @switch.Join(1, call: 1);
        @switch.At(1, _ => throw new InvalidOperationException("boom"));
        int before = 0;
        @switch.At(0.5, _ => before = @switch.Batches.Count);

        Assert.Equal(RunResult.Crashed, Hosts.On(@switch).Run());

        Assert.Equal(before, @switch.Batches.Count);
        Assert.Contains(@switch.LogLines, line => line.StartsWith("Critical ACD1004", StringComparison.Ordinal));
        Assert.Contains(@switch.LogLines, line => line.Contains("boom", StringComparison.Ordinal));
        Assert.Equal(["ready"], @switch.Verdicts);
    }

    [Fact]
    public void What_other_threads_log_comes_out_with_the_next_turn()
    {
        var @switch = new ScriptedSwitch();
        var log = new HostLog(@switch);
        @switch.At(1, _ =>
        {
            var thread = new Thread(() => log.ThreadFailed(new InvalidOperationException("elsewhere")));
            thread.Start();
            thread.Join();
        });
        int lines = 0;
        @switch.At(2, _ => lines = @switch.LogLines.Count(line => line.Contains("ACD1401", StringComparison.Ordinal)));

        new AcdHost(@switch, Hosts.Options, log).Run();

        Assert.Equal(2, lines);
    }

    /// <summary>call-1 talks with anna from shortly after 1 s.</summary>
    private static void Conversation(ScriptedSwitch @switch, double endsAt)
    {
        @switch.Join(1, call: 1);
        @switch.At(1.1, events => events.On(new LegDialing(@switch.LastOffer), @switch.NowUs));
        @switch.At(1.2, events => events.On(new LegAnswered(@switch.LastOffer, "leg"), @switch.NowUs));
        @switch.At(1.3, events => events.On(new BridgeStarted(new CallId(1), @switch.LastOffer), @switch.NowUs));
        @switch.At(endsAt, events =>
        {
            events.On(new BridgeEnded(new CallId(1), @switch.LastOffer), @switch.NowUs);
            events.On(new CallerLeft(new CallId(1), LeaveReason.HungUp), @switch.NowUs);
            events.On(new LegEnded(@switch.LastOffer, HangupCause.NormalClearing), @switch.NowUs);
        });
    }

    private static Predicate<Command> IsOfferTo(ulong call) =>
        command => command.Kind == CommandKind.OriginateLeg && command.Call == new CallId(call);
}
