using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>FreeSWITCH stops with callers waiting, ringing and talking: at once, when its calls have ended, or to start anew.</summary>
public sealed class StopTests : FaultTest
{
    [Fact]
    public async Task Fsctl_shutdown_ends_every_call_and_the_process()
    {
        await using var phones = new Phones();
        await StartWithCallsInEveryStateAsync(phones);

        await ApiAsync("fsctl shutdown");

        await AssertEndsByItselfAsync();
    }

    [Fact]
    public async Task Sigterm_ends_every_call_and_the_process()
    {
        await using var phones = new Phones();
        await StartWithCallsInEveryStateAsync(phones);

        await Switch.TerminateAsync();

        await AssertEndsByItselfAsync();
    }

    [Fact]
    public async Task Elegantly_it_serves_to_the_end_who_waits_and_who_comes_and_then_ends()
    {
        await using var phones = new Phones();
        await StartWithCallsInEveryStateAsync(phones);
        await ApiAsync("bgapi fsctl shutdown elegant");
        await using var audio = new RtpPhone();
        await using var late = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(late, audio);
        Assert.Contains("4 callers", await ApiAsync("acd caller list"), StringComparison.Ordinal);

        phones.Rings.OnCall = call => call.AnswerAsync();
        await phones.Rings.Calls[0].AnswerAsync();
        foreach (int call in new[] { 0, 1 })
        {
            foreach ((string agent, AgentPhone phone) in new[] { ("agent0", phones.Talks), ("agent1", phones.Rings) })
            {
                IncomingCall talk = await phone.CallAsync(call, Soon);
                await AgentIsAsync(agent, "talking");
                Assert.False(Switch.HasExited);
                await talk.HangUpAsync();
            }
        }

        await AssertEndsByItselfAsync();
    }

    [Fact]
    public async Task As_soon_as_possible_waiting_callers_go_to_their_fallback_and_talks_end_by_themselves()
    {
        await using var phones = new Phones();
        await StartWithCallsInEveryStateAsync(phones);

        await ApiAsync("bgapi fsctl shutdown asap");

        await Switch.LogHasAsync("waiting callers go to their fallback", Soon);
        await phones.Rings.Calls[0].CancelledAsync(Soon);
        await Eventually.HoldsAsync("two callers came from their fallback", Soon, () =>
            Switch.Esl.Events.Count(e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e is { IsCaller: true, AcdResult: "fallback" }) == 2);
        Assert.False(Switch.HasExited);
        Assert.Equal("talking", (await AgentAsync("agent0")).State);
        Assert.Contains("1 caller", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        await using var late = new SipPhone(Switch.Folder.SipPort);
        await late.DialAsync("support", Sdp.Audio(9, Pcmu));
        await late.HasStatusAsync(503);
        await phones.Talks.Calls[0].HangUpAsync();

        await AssertEndsByItselfAsync();
    }

    [Fact]
    public async Task As_soon_as_possible_a_fallback_that_leads_back_is_left_and_taken_back_all_goes_on()
    {
        await using var phones = new Phones();
        await StartAsync([phones.Talks], options => options with { Prepare = LeadTheFallbackBack });
        await using var talkAudio = new RtpPhone();
        await using var talker = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(talker, talkAudio);
        await AgentTalksAsync(phones.Talks);
        await using var audio = new RtpPhone();
        await using var waiting = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(waiting, audio);

        await ApiAsync("bgapi fsctl shutdown asap");

        await waiting.HungUpAsync(Soon);
        EslEvent ended = await CallerEndedAsync();
        Assert.Equal("NORMAL_TEMPORARY_FAILURE", ended.HangupCause);
        Assert.Equal("x", ended["variable_visits"]);
        await ApiAsync("fsctl shutdown cancel");
        await Eventually.HoldsAsync(
            "it makes calls again", Soon, async () => await ApiAsync("fsctl ready_check") == "true");
        await talker.HangUpAsync();
        await AllIsWellAsync([phones.Talks]);
    }

    [Theory]
    [InlineData("restart")]
    [InlineData("restart asap")]
    public async Task Told_to_start_anew_it_does_in_the_same_process_and_serves_callers(string how)
    {
        await using var phones = new Phones();
        await StartWithCallsInEveryStateAsync(phones);
        int process = Switch.ProcessId;

        await ApiAsync($"bgapi fsctl shutdown {how}");
        if (how != "restart")
        {
            await Switch.LogHasAsync("waiting callers go to their fallback", Soon);
            await phones.Talks.Calls[0].HangUpAsync();
        }

        await BegunAnewAsync();

        Assert.Equal(process, Switch.ProcessId);
        phones.Rings.OnCall = call => call.AnswerAsync();
        await AllIsWellAsync([phones.Talks, phones.Rings]);
    }

    /// <summary>agent0 talks, agent1's phone rings, a third caller waits.</summary>
    private async Task StartWithCallsInEveryStateAsync(Phones phones)
    {
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("agent0", phones.Talks.Port), new AgentLine("agent1", phones.Rings.Port, 2) { RingTimeoutS = 120 }],
        });
        StartCallers(SippScenario.Caller("support"), new SippCalls(3));
        await AgentIsAsync("agent0", "talking");
        await AgentIsAsync("agent1", "ringing");
        await phones.Rings.CallAsync(0, Soon);
        await Eventually.HoldsAsync(
            "three callers are answered", Soon,
            () => Switch.Esl.Events.Count(e => e.Name == "CHANNEL_ANSWER" && e.IsCaller) == 3);
    }

    /// <summary>The fallback counts its visits and runs `acd` again, as docs/recovery.md's does.</summary>
    private static void LeadTheFallbackBack(FreeSwitchFolder folder) => folder.AddToDialplan("""
        <extension name="back"><condition field="destination_number" expression="^fallback$">
        <action application="set" data="visits=${visits}x"/>
        <action application="acd" data="support"/>
        <action application="hangup" data="NORMAL_TEMPORARY_FAILURE"/></condition></extension>
        """);

    private async Task AssertEndsByItselfAsync()
    {
        Assert.True(await Switch.WaitForExitAsync(TimeSpan.FromSeconds(30)), "FreeSWITCH still runs 30 s after it was told to stop.");
        Assert.Equal(0, Switch.ExitCode);
        Assert.DoesNotContain("[ERR]", Switch.Log, StringComparison.Ordinal);
    }

    /// <summary>One who answers at once, one who only rings.</summary>
    private sealed class Phones : IAsyncDisposable
    {
        public AgentPhone Talks { get; } = new();

        public AgentPhone Rings { get; } = new() { OnCall = call => call.RingAsync() };

        public async ValueTask DisposeAsync()
        {
            await Talks.DisposeAsync();
            await Rings.DisposeAsync();
        }
    }
}
