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
    private const string Available = "Available";

    [Theory]
    [InlineData(OnBreak)]
    [InlineData(Available)]
    public async Task A_waiting_caller_is_intercepted_and_no_phone_rings_for_him_any_more(string agentStatus)
    {
        await using var agent = new AgentPhone { OnCall = call => call.RingAsync() };
        await using Party caller = await StartWaitingAsync(agent, agentStatus);
        if (agentStatus != OnBreak)
            await agent.CallAsync(0, Soon);

        await using Party colleague = await InterceptAsync(caller.Uuid);

        await HearsAsync(caller.Audio, ColleagueHz);
        await HearsAsync(colleague.Audio, CallerHz);
        if (agentStatus != OnBreak)
            await agent.Calls[0].CancelledAsync(Soon);
        await caller.Phone.HangUpAsync();
        await colleague.Phone.HungUpAsync(Soon);
        await EndedAsync("taken-away", "");
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task A_waiting_caller_is_bridged_with_somebody_who_is_parked()
    {
        await using var agent = new AgentPhone();
        await using Party caller = await StartWaitingAsync(agent);
        await using var parked = new AgentPhone();
        string other = (await ApiAsync($"originate sofia/acd/x@127.0.0.1:{parked.Port} &park")).Trim().Split(' ')[1];
        IncomingCall his = await parked.CallAsync(0, Soon);
        await his.AcknowledgedAsync(Soon);
        parked.Audio.Talk(AudioPort(his.RemoteSdp), number => G711.Tones(number, ColleagueHz, ColleagueHz));

        Assert.StartsWith("+OK", await ApiAsync($"uuid_bridge {caller.Uuid} {other}"), StringComparison.Ordinal);

        await HearsAsync(caller.Audio, ColleagueHz);
        await HearsAsync(parked.Audio, CallerHz);
        await caller.Phone.HangUpAsync();
        await his.HungUpAsync(Soon);
        await EndedAsync("taken-away", "");
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task A_waiting_caller_hears_what_is_broadcast_to_him_and_waits_on()
    {
        await using var agent = new AgentPhone();
        await using Party caller = await StartWaitingAsync(agent);

        await ApiAsync($"uuid_broadcast {caller.Uuid} tone_stream://%(2000,0,1700) aleg");

        await HearsAsync(caller.Audio, ColleagueHz);
        await HearsAsync(caller.Audio, ColleagueHz, heard: false);
        await ApiAsync("acd agent set status agent0 Available");
        await AgentTalksAsync(agent);
        await BothHearAsync(agent, caller.Audio);
        await caller.Phone.HangUpAsync();
        await EndedAsync("answered", "agent0");
        await AllIsWellAfterAsync(agent);
    }

    /// <summary>As scripts do that say a position in pieces.</summary>
    [Fact]
    public async Task What_is_broadcast_to_a_waiting_caller_ends_with_his_agents_answer_and_never_comes_into_the_talk()
    {
        await using var agent = new AgentPhone();
        await using Party caller = await StartWaitingAsync(agent);

        for (int piece = 0; piece < 3; piece++)
            await ApiAsync($"uuid_broadcast {caller.Uuid} tone_stream://%(60000,0,1700) aleg");
        await ApiAsync($"uuid_broadcast {caller.Uuid} set::mark=here aleg");
        await HearsAsync(caller.Audio, ColleagueHz);
        await ApiAsync("acd agent set status agent0 Available");
        await AgentTalksAsync(agent);
        await BothHearAsync(agent, caller.Audio);

        await HearsAsync(caller.Audio, ColleagueHz, heard: false);
        await Eventually.HoldsAsync("other commands are followed", Soon,
            async () => await ApiAsync($"uuid_getvar {caller.Uuid} mark") == "here");
        await caller.Phone.HangUpAsync();
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task A_broadcast_that_never_ends_is_no_way_to_stay_and_joins_no_queue_twice()
    {
        await using var agent = new AgentPhone();
        await using Party caller = await StartWaitingAsync(agent);

        await ApiAsync($"uuid_broadcast {caller.Uuid} acd::support aleg");
        await Switch.LogHasAsync("is in a queue already", Soon);
        await ApiAsync($"uuid_broadcast {caller.Uuid} endless_playback::tone_stream://%(500,0,1700) aleg");
        await HearsAsync(caller.Audio, ColleagueHz);
        Assert.Contains("1 caller", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        Assert.StartsWith("+OK", await ApiAsync("acd queue close support"), StringComparison.Ordinal);

        await EndedAsync("queue-closed", "");
        await caller.Phone.HungUpAsync(Soon);
        await ApiAsync("acd queue open support");
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task Who_intercepts_a_talking_caller_frees_his_agent()
    {
        await using var agent = new AgentPhone();
        await using Party caller = await StartTalkAsync(agent);

        await using Party colleague = await InterceptAsync(caller.Uuid);

        await HearsAsync(caller.Audio, ColleagueHz);
        await HearsAsync(colleague.Audio, CallerHz);
        await agent.Calls[0].HungUpAsync(Soon);
        await AgentIsAsync("agent0", "ready");
        await caller.Phone.HangUpAsync();
        await colleague.Phone.HungUpAsync(Soon);
        await EndedAsync("answered", "agent0");
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task Who_intercepts_an_agent_keeps_him_busy_until_they_have_talked()
    {
        await using var agent = new AgentPhone();
        await using Party caller = await StartTalkAsync(agent);
        EslEvent leg = await Switch.Esl.EventAsync("the agent's leg", Soon, e => e.Name == "CHANNEL_CREATE" && !e.IsCaller);

        await using Party colleague = await InterceptAsync(leg.Uuid);

        await HearsAsync(agent.Audio, ColleagueHz);
        await HearsAsync(colleague.Audio, AgentHz);
        await caller.Phone.HungUpAsync(Soon);
        await AgentIsAsync("agent0", "talking");
        await colleague.Phone.HangUpAsync();
        await agent.Calls[0].HungUpAsync(Soon);
        await EndedAsync("answered", "agent0");
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task Both_of_a_talk_hear_what_is_broadcast_to_them_and_talk_on()
    {
        await using var agent = new AgentPhone();
        await using Party caller = await StartTalkAsync(agent);

        await ApiAsync($"uuid_broadcast {caller.Uuid} tone_stream://%(2000,0,1700) both");

        await HearsAsync(caller.Audio, ColleagueHz);
        await HearsAsync(agent.Audio, ColleagueHz);
        await BothHearAsync(agent, caller.Audio);
        await caller.Phone.HangUpAsync();
        await AllIsWellAfterAsync(agent);
    }

    [Fact]
    public async Task Both_of_a_talk_are_transferred_and_the_agent_is_busy_until_his_leg_ends()
    {
        await using var agent = new AgentPhone();
        await using Party caller = await StartTalkAsync(agent);

        Assert.StartsWith("+OK", await ApiAsync($"uuid_transfer {caller.Uuid} -both echo inline"), StringComparison.Ordinal);

        await HearsAsync(caller.Audio, CallerHz);
        await HearsAsync(agent.Audio, AgentHz);
        await AgentIsAsync("agent0", "talking");
        await caller.Phone.HangUpAsync();
        Assert.False(agent.Calls[0].IsHungUp);
        await AgentIsAsync("agent0", "talking");
        await agent.Calls[0].HangUpAsync();
        await EndedAsync("answered", "agent0");
        await AllIsWellAfterAsync(agent);
    }

    /// <summary>A survey, as a rule.</summary>
    [Fact]
    public async Task A_caller_goes_where_transfer_after_bridge_says_when_his_agent_has_hung_up()
    {
        await using var agent = new AgentPhone();
        await using Party caller = await StartTalkAsync(agent, folder => AddVariable(folder, "transfer_after_bridge=survey:XML:public"));

        await agent.Calls[0].HangUpAsync();

        await HearsAsync(caller.Audio, ColleagueHz);
        await AgentIsAsync("agent0", "ready");
        await EndedAsync("answered", "agent0");
        Assert.Contains("0 callers", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        await caller.Phone.HangUpAsync();
        await AllIsWellAfterAsync(agent);
    }

    private Task StartAsync(AgentPhone agent, string status, Action<FreeSwitchFolder>? prepare) => StartAsync(new FreeSwitchOptions
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

    /// <summary>The exchange is up with this agent, and a caller hears music.</summary>
    private async Task<Party> StartWaitingAsync(AgentPhone agent, string status = OnBreak)
    {
        await StartAsync(agent, status, prepare: null);
        Party caller = await CallAsync();
        await caller.Audio.HearAsync(50, Soon);
        return caller;
    }

    /// <summary>The exchange is up, and a caller talks with this agent.</summary>
    private async Task<Party> StartTalkAsync(AgentPhone agent, Action<FreeSwitchFolder>? prepare = null)
    {
        await StartAsync(agent, Available, prepare);
        Party caller = await CallAsync();
        await AgentTalksAsync(agent);
        await BothHearAsync(agent, caller.Audio);
        return caller;
    }

    private async Task<Party> CallAsync()
    {
        var caller = new Party(Switch);
        await CallAndTalkAsync(caller.Phone, caller.Audio);
        return caller with { Uuid = (await CallerAnsweredAsync()).Uuid };
    }

    private async Task<Party> InterceptAsync(string uuid)
    {
        var colleague = new Party(Switch);
        await colleague.Phone.CallAsync("pick-up-" + uuid, Sdp.Audio(colleague.Audio.Port, Pcmu));
        colleague.Audio.Talk(colleague.Phone.RemoteAudioPort, number => G711.Tones(number, ColleagueHz, ColleagueHz));
        return colleague;
    }

    private async Task EndedAsync(string outcome, string agent) =>
        Assert.Equal([outcome, agent], await RowAsync("select outcome, agent from acd_callers"));

    private async Task AllIsWellAfterAsync(AgentPhone agent)
    {
        agent.OnCall = call => call.AnswerAsync();
        await ApiAsync("acd agent set status agent0 Available");
        await AllIsWellAsync([agent]);
    }

    /// <summary>Somebody who has called, and the UUID of his channel when it matters.</summary>
    private sealed record Party(SipPhone Phone, RtpPhone Audio) : IAsyncDisposable
    {
        public Party(FreeSwitchInstance exchange)
            : this(new SipPhone(exchange.Folder.SipPort), new RtpPhone())
        {
        }

        public string Uuid { get; init; } = "";

        public async ValueTask DisposeAsync()
        {
            await Phone.DisposeAsync();
            await Audio.DisposeAsync();
        }
    }
}
