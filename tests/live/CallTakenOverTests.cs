using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// FreeSWITCH's own ways to take a call over, from the console or a dialplan: intercept, uuid_bridge, uuid_transfer, uuid_broadcast. The
/// engine hears of none of them, and agents, callers and records must be right all the same. A colleague talks at 1,700 Hz.
/// </summary>
public sealed class CallTakenOverTests : FaultTest
{
    private const double ColleagueHz = 1700;
    private const string OnBreak = "On Break";

    [Theory]
    [InlineData(OnBreak)]
    [InlineData("Available")]
    public async Task A_waiting_caller_is_intercepted_and_no_phone_rings_for_him_any_more(string agentStatus)
    {
        await using var agent = new AgentPhone { OnCall = call => call.RingAsync() };
        await StartAsync(agent, agentStatus);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        string uuid = (await CallerAnsweredAsync()).Uuid;
        if (agentStatus != OnBreak)
            await agent.CallAsync(0, Soon);
        await using var colleagueAudio = new RtpPhone();
        await using var colleague = new SipPhone(Switch.Folder.SipPort);

        await InterceptAsync(colleague, colleagueAudio, uuid);

        await HearsAsync(audio, ColleagueHz);
        await HearsAsync(colleagueAudio, CallerHz);
        if (agentStatus != OnBreak)
            await agent.Calls[0].CancelledAsync(Soon);
        await phone.HangUpAsync();
        await colleague.HungUpAsync(Soon);
        Assert.Equal(["taken-away", ""], await RowAsync("select outcome, agent from acd_callers"));
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task A_waiting_caller_is_bridged_with_somebody_who_is_parked()
    {
        await using var agent = new AgentPhone();
        await StartAsync(agent, OnBreak);
        await using var parked = new AgentPhone();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        string uuid = (await CallerAnsweredAsync()).Uuid;
        string other = (await ApiAsync($"originate sofia/acd/x@127.0.0.1:{parked.Port} &park")).Trim().Split(' ')[1];
        IncomingCall his = await parked.CallAsync(0, Soon);
        await his.AcknowledgedAsync(Soon);
        parked.Audio.Talk(AudioPort(his.RemoteSdp), number => G711.Tones(number, ColleagueHz, ColleagueHz));

        Assert.StartsWith("+OK", await ApiAsync($"uuid_bridge {uuid} {other}"), StringComparison.Ordinal);

        await HearsAsync(audio, ColleagueHz);
        await HearsAsync(parked.Audio, CallerHz);
        await phone.HangUpAsync();
        await his.HungUpAsync(Soon);
        Assert.Equal(["taken-away", ""], await RowAsync("select outcome, agent from acd_callers"));
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task A_waiting_caller_hears_what_is_broadcast_to_him_and_waits_on()
    {
        await using var agent = new AgentPhone();
        await StartAsync(agent, OnBreak);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        string uuid = (await CallerAnsweredAsync()).Uuid;
        await audio.HearAsync(50, Soon);

        await ApiAsync($"uuid_broadcast {uuid} tone_stream://%(2000,0,1700) aleg");

        await HearsAsync(audio, ColleagueHz);
        await HearsAsync(audio, ColleagueHz, heard: false);
        await ApiAsync("acd agent set status agent0 Available");
        await AgentTalksAsync(agent);
        await BothHearAsync(agent, audio);
        await phone.HangUpAsync();
        Assert.Equal(["answered", "agent0"], await RowAsync("select outcome, agent from acd_callers"));
        await AllIsWellAfterAsync(agent);
    }

    /// <summary>As scripts do that say a position in pieces.</summary>
    [Fact]
    public async Task What_is_broadcast_to_a_waiting_caller_ends_with_his_agents_answer_and_never_comes_into_the_talk()
    {
        await using var agent = new AgentPhone();
        await StartAsync(agent, OnBreak);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        string uuid = (await CallerAnsweredAsync()).Uuid;
        await audio.HearAsync(50, Soon);

        for (int piece = 0; piece < 3; piece++)
            await ApiAsync($"uuid_broadcast {uuid} tone_stream://%(60000,0,1700) aleg");
        await ApiAsync($"uuid_broadcast {uuid} set::mark=here aleg");
        await HearsAsync(audio, ColleagueHz);
        await ApiAsync("acd agent set status agent0 Available");
        await AgentTalksAsync(agent);
        await BothHearAsync(agent, audio);

        Assert.True(Tone.Share(audio.Received.TakeLast(50), ColleagueHz) < 0.01, "the broadcast goes on in the talk");
        await Eventually.HoldsAsync("other commands are followed", Soon, async () => await ApiAsync($"uuid_getvar {uuid} mark") == "here");
        await phone.HangUpAsync();
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task A_broadcast_that_never_ends_is_no_way_to_stay_and_joins_no_queue_twice()
    {
        await using var agent = new AgentPhone();
        await StartAsync(agent, OnBreak);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        string uuid = (await CallerAnsweredAsync()).Uuid;
        await audio.HearAsync(50, Soon);

        await ApiAsync($"uuid_broadcast {uuid} acd::support aleg");
        await Switch.LogHasAsync("is in a queue already", Soon);
        await ApiAsync($"uuid_broadcast {uuid} endless_playback::tone_stream://%(500,0,1700) aleg");
        await HearsAsync(audio, ColleagueHz);
        Assert.Contains("1 caller", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        Assert.StartsWith("+OK", await ApiAsync("acd queue close support"), StringComparison.Ordinal);

        Assert.Equal(["queue-closed"], await RowAsync("select outcome from acd_callers"));
        await phone.HungUpAsync(Soon);
        await ApiAsync("acd queue open support");
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task Who_intercepts_a_talking_caller_frees_his_agent()
    {
        await using var agent = new AgentPhone();
        await StartAsync(agent, "Available");
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        string uuid = (await CallerAnsweredAsync()).Uuid;
        IncomingCall call = await AgentTalksAsync(agent);
        await BothHearAsync(agent, audio);
        await using var colleagueAudio = new RtpPhone();
        await using var colleague = new SipPhone(Switch.Folder.SipPort);

        await InterceptAsync(colleague, colleagueAudio, uuid);

        await HearsAsync(audio, ColleagueHz);
        await HearsAsync(colleagueAudio, CallerHz);
        await call.HungUpAsync(Soon);
        await AgentIsAsync("agent0", "ready");
        await phone.HangUpAsync();
        await colleague.HungUpAsync(Soon);
        Assert.Equal(["answered", "agent0"], await RowAsync("select outcome, agent from acd_callers"));
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task Who_intercepts_an_agent_keeps_him_busy_until_they_have_talked()
    {
        await using var agent = new AgentPhone();
        await StartAsync(agent, "Available");
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);
        await BothHearAsync(agent, audio);
        EslEvent leg = await Switch.Esl.EventAsync("the agent's leg", Soon, e => e.Name == "CHANNEL_CREATE" && !e.IsCaller);
        await using var colleagueAudio = new RtpPhone();
        await using var colleague = new SipPhone(Switch.Folder.SipPort);

        await InterceptAsync(colleague, colleagueAudio, leg.Uuid);

        await HearsAsync(agent.Audio, ColleagueHz);
        await HearsAsync(colleagueAudio, AgentHz);
        await phone.HungUpAsync(Soon);
        await AgentIsAsync("agent0", "talking");
        await colleague.HangUpAsync();
        await call.HungUpAsync(Soon);
        Assert.Equal(["answered", "agent0"], await RowAsync("select outcome, agent from acd_callers"));
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task Both_of_a_talk_hear_what_is_broadcast_to_them_and_talk_on()
    {
        await using var agent = new AgentPhone();
        await StartAsync(agent, "Available");
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        string uuid = (await CallerAnsweredAsync()).Uuid;
        await AgentTalksAsync(agent);
        await BothHearAsync(agent, audio);

        await ApiAsync($"uuid_broadcast {uuid} tone_stream://%(2000,0,1700) both");

        await HearsAsync(audio, ColleagueHz);
        await HearsAsync(agent.Audio, ColleagueHz);
        await BothHearAsync(agent, audio);
        await phone.HangUpAsync();
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task Both_of_a_talk_are_transferred_and_the_agent_is_busy_until_his_leg_ends()
    {
        await using var agent = new AgentPhone();
        await StartAsync(agent, "Available");
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        string uuid = (await CallerAnsweredAsync()).Uuid;
        IncomingCall call = await AgentTalksAsync(agent);
        await BothHearAsync(agent, audio);

        Assert.StartsWith("+OK", await ApiAsync($"uuid_transfer {uuid} -both echo inline"), StringComparison.Ordinal);

        await HearsAsync(audio, CallerHz);
        await HearsAsync(agent.Audio, AgentHz);
        await AgentIsAsync("agent0", "talking");
        await phone.HangUpAsync();
        Assert.False(call.IsHungUp);
        await AgentIsAsync("agent0", "talking");
        await call.HangUpAsync();
        Assert.Equal(["answered", "agent0"], await RowAsync("select outcome, agent from acd_callers"));
        await AllIsWellAfterAsync(agent);
    }

    /// <summary>A survey, as a rule.</summary>
    [Fact]
    public async Task A_caller_goes_where_transfer_after_bridge_says_when_his_agent_has_hung_up()
    {
        await using var agent = new AgentPhone();
        await StartAsync(agent, "Available", folder => AddVariable(folder, "transfer_after_bridge=survey:XML:public"));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);
        await BothHearAsync(agent, audio);

        await call.HangUpAsync();

        await HearsAsync(audio, ColleagueHz);
        await AgentIsAsync("agent0", "ready");
        Assert.Equal(["answered", "agent0"], await RowAsync("select outcome, agent from acd_callers"));
        Assert.Contains("0 callers", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        await phone.HangUpAsync();
        await AllIsWellAfterAsync(agent);
    }

    private Task StartAsync(AgentPhone agent, string status, Action<FreeSwitchFolder>? prepare = null) => StartAsync(new FreeSwitchOptions
    {
        Agents = [new AgentLine("agent0", agent.Port) { Status = status }],
        Prepare = folder =>
        {
            folder.AddToDialplan("""
                <extension name="pick-up"><condition field="destination_number" expression="^pick-up-(.+)$">
                <action application="intercept" data="$1"/></condition></extension>
                <extension name="survey"><condition field="destination_number" expression="^survey$">
                <action application="endless_playback" data="tone_stream://%(500,0,1700)"/></condition></extension>
                """);
            prepare?.Invoke(folder);
        },
    });

    private static async Task InterceptAsync(SipPhone colleague, RtpPhone audio, string uuid)
    {
        await colleague.CallAsync("pick-up-" + uuid, Sdp.Audio(audio.Port, Pcmu));
        audio.Talk(colleague.RemoteAudioPort, number => G711.Tones(number, ColleagueHz, ColleagueHz));
    }

    private async Task AllIsWellAfterAsync(AgentPhone agent)
    {
        agent.OnCall = call => call.AnswerAsync();
        await ApiAsync("acd agent set status agent0 Available");
        await AllIsWellAsync([agent]);
    }
}
