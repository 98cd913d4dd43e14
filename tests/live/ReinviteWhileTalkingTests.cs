using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// What phones change while two talk: hold, another codec, another packet time, a jitter buffer; and the same after the module is unloaded,
/// which leaves the media timer of its legs behind. Changes while waiting are WaitingCallerSurvivesTests'.
/// </summary>
public sealed class ReinviteWhileTalkingTests : FaultTest
{
    private static readonly string[] Pcma = ["8 PCMA/8000", "101 telephone-event/8000"];

    [Fact]
    public async Task A_caller_who_holds_hears_his_agent_again_afterwards()
    {
        await using var agent = new AgentPhone();
        await using var audio = new RtpPhone();
        await StartAsync([agent]);
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        IncomingCall call = await TalkAsync(phone, audio, agent);

        await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu, direction: "sendonly"));
        await HearsNoMoreAsync(audio, AgentHz);
        await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu));

        await BothHearAsync(audio, agent);
        await call.HangUpAsync();
        await phone.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task An_agent_who_holds_hears_his_caller_again_afterwards()
    {
        await using var agent = new AgentPhone();
        await using var audio = new RtpPhone();
        await StartAsync([agent]);
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        IncomingCall call = await TalkAsync(phone, audio, agent);

        await ReinviteAsync(call, Sdp.Audio(agent.Audio.Port, Pcmu, direction: "sendonly"));
        await HearsNoMoreAsync(audio, AgentHz);
        await ReinviteAsync(call, agent.Sdp);

        await BothHearAsync(audio, agent);
        await phone.HangUpAsync();
        await call.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_hangs_up_while_the_other_holds_ends_the_call(bool agentHolds)
    {
        await using var agent = new AgentPhone();
        await using var audio = new RtpPhone();
        await StartAsync([agent]);
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        IncomingCall call = await TalkAsync(phone, audio, agent);

        if (agentHolds)
        {
            await ReinviteAsync(call, Sdp.Audio(agent.Audio.Port, Pcmu, direction: "sendonly"));
            await phone.HangUpAsync();
            await call.HungUpAsync(Soon);
        }
        else
        {
            await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu, direction: "sendonly"));
            await call.HangUpAsync();
            await phone.HungUpAsync(Soon);
        }

        await AllIsWellAsync([agent]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_codec_is_followed(bool agentChanges)
    {
        await using var agent = new AgentPhone();
        await using var audio = new RtpPhone();
        await StartAsync([agent]);
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        IncomingCall call = await TalkAsync(phone, audio, agent);
        RtpPhone changes = agentChanges ? agent.Audio : audio;

        changes.PayloadType = 8;
        string offer = Sdp.Audio(changes.Port, Pcma);
        await (agentChanges ? ReinviteAsync(call, offer) : phone.ReinviteAsync(offer));

        await Eventually.HoldsAsync("PCMA is heard", Soon, () => changes.Received[^1].PayloadType == 8);
        await BothHearAsync(audio, agent);
        await call.HangUpAsync();
        await phone.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }

    /// <summary>FreeSWITCH makes the leg's timer anew each time.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_packet_time_is_followed_and_back(bool agentChanges)
    {
        await using var agent = new AgentPhone();
        await using var audio = new RtpPhone();
        await StartAsync([agent], options => options with { Prepare = AllowPacketsOf40Ms });
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        IncomingCall call = await TalkAsync(phone, audio, agent);
        RtpPhone changes = agentChanges ? agent.Audio : audio;

        foreach (int packetMs in new[] { 40, 20, 40 })
        {
            changes.PacketMs = packetMs;
            string offer = Sdp.Audio(changes.Port, Pcmu, packetMs);
            await (agentChanges ? ReinviteAsync(call, offer) : phone.ReinviteAsync(offer));
            await PacketsAreAsync(changes, packetMs);
            await BothHearAsync(audio, agent);
        }

        await call.HangUpAsync();
        await phone.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }

    [Fact]
    public async Task A_jitter_buffer_on_both_legs_changes_nothing_else()
    {
        await using var agent = new AgentPhone();
        await using var audio = new RtpPhone();
        await StartAsync([agent], options => options with
        {
            Prepare = folder =>
            {
                AddVariable(folder, "jitterbuffer_msec=60:200:20");
                FreeSwitchFolder.Replace(folder.AgentsFile, "contact=\"", "contact=\"[jitterbuffer_msec=60:200:20]");
            },
        });
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        IncomingCall call = await TalkAsync(phone, audio, agent);

        await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu));
        await ReinviteAsync(call, agent.Sdp);

        await BothHearAsync(audio, agent);
        Assert.Contains("60", await JitterBufferAsync(), StringComparison.Ordinal);
        await call.HangUpAsync();
        await phone.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }

    /// <summary>FreeSWITCH hangs up a leg that changes its packet time while its timer isn't known any more.</summary>
    [Fact]
    public async Task An_agents_leg_that_outlives_the_module_may_change_its_packet_time()
    {
        await using var agent = new AgentPhone();
        await using var audio = new RtpPhone();
        await StartAsync([agent], options => options with
        {
            Prepare = folder =>
            {
                AllowPacketsOf40Ms(folder);
                folder.AddToDialplan("""
                    <extension name="echo"><condition field="destination_number" expression="^echo$"><action application="echo"/>
                    </condition></extension>
                    """);
            },
        });
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        IncomingCall call = await TalkAsync(phone, audio, agent);
        string leg = (await ConnectedAsync())["Bridge-B-Unique-ID"];
        Assert.StartsWith("+OK", await ApiAsync($"uuid_transfer {leg} echo XML public"), StringComparison.Ordinal);
        await HearsAsync(agent.Audio, AgentHz);
        await phone.HungUpAsync(Soon);
        await Eventually.HoldsAsync("the module is unloaded", Soon, async () =>
            (await ApiAsync("unload mod_acd")).StartsWith("+OK", StringComparison.Ordinal));

        foreach (int packetMs in new[] { 40, 20 })
        {
            agent.Audio.PacketMs = packetMs;
            await ReinviteAsync(call, Sdp.Audio(agent.Audio.Port, Pcmu, packetMs));
            await PacketsAreAsync(agent.Audio, packetMs);
            await HearsAsync(agent.Audio, AgentHz);
        }

        Assert.Equal("acd", await ApiAsync($"uuid_getvar {leg} rtp_use_timer_name"));
        await call.HangUpAsync();
        Assert.StartsWith("+OK", await ApiAsync("load mod_acd"), StringComparison.Ordinal);
        await AllIsWellAsync([agent]);
    }

    private static void AllowPacketsOf40Ms(FreeSwitchFolder folder) => folder.SetVariable("codecs=PCMU,PCMA,PCMU@40i");

    private static async Task ReinviteAsync(IncomingCall call, string sdp)
    {
        int before = call.Answers;
        await call.ReinviteAsync(sdp);
        await Eventually.HoldsAsync("the re-INVITE is answered", Soon, () => call.Answers > before);
        Assert.Equal(200, (await call.ResponseAsync("INVITE", Soon)).Status);
    }

    /// <summary>Both talk in what they last agreed on, the caller at 500 Hz, the agent at 1,100.</summary>
    private static async Task<IncomingCall> TalkAsync(SipPhone phone, RtpPhone audio, AgentPhone agent)
    {
        await phone.CallAsync("support", Sdp.Audio(audio.Port, Pcmu));
        audio.Talk(phone.RemoteAudioPort, Sound(audio, CallerHz));
        IncomingCall call = await agent.CallAsync(0, Soon);
        await call.AcknowledgedAsync(Soon);
        agent.Audio.Talk(AudioPort(call.RemoteSdp), Sound(agent.Audio, AgentHz));
        await BothHearAsync(audio, agent);
        return call;
    }

    private static Func<int, byte[]> Sound(RtpPhone audio, double hz) =>
        number => audio.PayloadType == 8 ? G711.AlawTones(number, hz, hz) : G711.Tones(number, hz, hz);

    private static async Task BothHearAsync(RtpPhone caller, AgentPhone agent)
    {
        // What came before is no proof.
        await Task.WhenAll(caller.HearAsync(50, Soon), agent.Audio.HearAsync(50, Soon));
        await HearsAsync(caller, AgentHz);
        await HearsAsync(agent.Audio, CallerHz);
    }

    /// <summary>For a second, in which there may be other sound or none.</summary>
    private static Task HearsNoMoreAsync(RtpPhone audio, double hz) => Eventually.HoldsAsync($"{hz} Hz isn't heard", Soon, async () =>
    {
        int before = audio.Received.Count;
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        return Tone.Share(audio.Received.Skip(before), hz) < 0.1;
    });

    private static async Task PacketsAreAsync(RtpPhone audio, int packetMs)
    {
        await Eventually.HoldsAsync($"packets of {packetMs} ms", Soon,
            () => audio.Received.TakeLast(10).All(packet => packet.Payload.Length == packetMs * 8));
        RtpStream.AssertPaced(await audio.HearAsync(50, Soon), TimeSpan.FromMilliseconds(packetMs));
    }

    private async Task<string> JitterBufferAsync()
    {
        EslEvent bridged = await ConnectedAsync();
        return await ApiAsync($"uuid_getvar {bridged["Bridge-B-Unique-ID"]} jitterbuffer_msec");
    }
}
