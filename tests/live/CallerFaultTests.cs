using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// What callers can do at the worst moment (the fault matrix's caller rows): CANCEL before the answer, RTP that stops without a word, an
/// exit key at the instant of the bridge, blind and attended transfer by REFER, one number calling twice. Hanging up in each state is
/// CallerHangsUpTests', hold and re-INVITE while waiting WaitingCallerSurvivesTests', RTP that stops while waiting is
/// WaitingCallerSpeaksTests'.
/// Each test ends with an ordinary call: nothing may be left behind.
/// </summary>
public sealed class CallerFaultTests : FaultTest
{
    [Fact]
    public async Task Callers_who_cancel_before_they_are_answered_leave_nothing_behind()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent]);

        for (int number = 0; number < 10; number++)
        {
            await using var audio = new RtpPhone();
            await using var phone = new SipPhone(Switch.Folder.SipPort);
            await phone.DialAsync("support", Sdp.Audio(audio.Port, Pcmu));
            await Task.Delay(number * 4, TestContext.Current.CancellationToken);
            await phone.CancelAsync();
            await phone.FinishedAsync(Soon);
        }

        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task A_connected_caller_whose_audio_stops_is_hung_up_and_the_agent_is_free()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], options => options with
        {
            Prepare = folder => AddVariable(folder, "media_timeout=2000"),
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);
        await HearsAsync(agent.Audio, CallerHz);

        await audio.DisposeAsync();

        await phone.HungUpAsync(InTheEnd);
        await call.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task A_connected_agent_whose_audio_stops_is_hung_up_and_free_and_his_caller_goes_on()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], options => options with { Prepare = folder => folder.SetVariable("media_timeout=2000") });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);

        await agent.Audio.DisposeAsync();

        await call.HungUpAsync(InTheEnd);
        await phone.HungUpAsync(Soon);
        Assert.Equal("answered", (await CallerEndedAsync()).AcdResult);
        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task An_exit_key_at_the_instant_of_the_bridge_is_either_heard_or_too_late()
    {
        await using var agent = new AgentPhone { OnCall = _ => Task.CompletedTask };
        await StartAsync([agent], options => options with
        {
            Prepare = folder => folder.AddToQueue("""<exit-key digits="1" extension="fallback"/>"""),
        });
        for (int number = 0; number < 6; number++)
        {
            await using var audio = new RtpPhone();
            await using var phone = new SipPhone(Switch.Folder.SipPort);
            await CallAndTalkAsync(phone, audio);
            IncomingCall call = await agent.CallAsync(number, Soon);
            Task pressed = audio.PressAsync(phone.RemoteAudioPort, '1');
            await Task.Delay(number * 20, TestContext.Current.CancellationToken);
            await call.AnswerAsync();
            await pressed;
            await Eventually.HoldsAsync("he is connected, or elsewhere", Soon,
                () => call.IsHungUp || call.IsCancelled || call.IsAcknowledged);
            await phone.HangUpAsync();
            await NoChannelIsLeftAsync();
        }

        agent.OnCall = call => call.AnswerAsync();
        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task A_blind_transfer_takes_the_caller_elsewhere_and_frees_the_agent()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], options => options with { Prepare = LetAgentsTransfer });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);

        await call.ReferAsync($"sip:fallback@127.0.0.1:{Switch.Folder.SipPort}");
        Assert.Equal(202, (await call.ResponseAsync("REFER", Soon)).Status);
        await HearsAsync(audio, AgentHz, heard: false);
        await call.HangUpAsync();

        await AgentIsAsync("agent0", "ready");
        await phone.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task An_attended_transfer_leaves_the_caller_with_whom_the_agent_asked_and_frees_the_agent()
    {
        await using var agent = new AgentPhone();
        await using var colleague = new AgentPhone();
        await StartAsync([agent], options => options with { Prepare = LetAgentsTransfer });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);
        await using var second = new SipPhone(Switch.Folder.SipPort);
        await using var secondAudio = new RtpPhone();
        AddColleague(colleague.Port);
        await ApiAsync("reloadxml");
        await second.CallAsync("colleague", Sdp.Audio(secondAudio.Port, Pcmu));
        IncomingCall asked = await colleague.CallAsync(0, Soon);
        await asked.AcknowledgedAsync(Soon);

        await call.ReferAsync($"sip:colleague@127.0.0.1:{Switch.Folder.SipPort}", second.Replaces);
        Assert.Equal(202, (await call.ResponseAsync("REFER", Soon)).Status);
        colleague.Audio.Talk(AudioPort(asked.RemoteSdp), number => G711.Tones(number, 1700, 1700));

        await HearsAsync(audio, 1700);
        await AgentIsAsync("agent0", "ready");
        await phone.HangUpAsync();
        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task One_number_that_calls_twice_is_two_callers()
    {
        await using var first = new AgentPhone();
        await using var other = new AgentPhone();
        await StartAsync([first, other]);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await using var secondAudio = new RtpPhone();
        await using var again = new SipPhone(Switch.Folder.SipPort);

        await CallAndTalkAsync(phone, audio);
        await CallAndTalkAsync(again, secondAudio);

        await AgentTalksAsync(first);
        await AgentTalksAsync(other);
        await HearsAsync(audio, AgentHz);
        await HearsAsync(secondAudio, AgentHz);
        await phone.HangUpAsync();
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(again.IsHungUp);
        await again.HangUpAsync();
        await AllIsWellAsync([first, other]);
    }

    /// <summary>The shipped profile refuses REFER, from whomever.</summary>
    private static void LetAgentsTransfer(FreeSwitchFolder folder) => FreeSwitchFolder.Replace(
        folder.Profile, "\"disable-transfer\" value=\"true\"", "\"disable-transfer\" value=\"false\"");
}
