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
        await using var talk = new Talk();
        await BeginAsync(talk);

        await talk.Phone.ReinviteAsync(Sdp.Audio(talk.Audio.Port, Pcmu, direction: "sendonly"));
        await HearsNoMoreAsync(talk.Audio, AgentHz);
        await talk.Phone.ReinviteAsync(Sdp.Audio(talk.Audio.Port, Pcmu));

        await BothHearAsync(talk);
        await EndAsync(talk);
    }

    [Fact]
    public async Task An_agent_who_holds_hears_his_caller_again_afterwards()
    {
        await using var talk = new Talk();
        await BeginAsync(talk);

        await ReinviteAsync(talk.Call, Sdp.Audio(talk.Agent.Audio.Port, Pcmu, direction: "sendonly"));
        await HearsNoMoreAsync(talk.Audio, AgentHz);
        await ReinviteAsync(talk.Call, talk.Agent.Sdp);

        await BothHearAsync(talk);
        await talk.Phone.HangUpAsync();
        await talk.Call.HungUpAsync(Soon);
        await AllIsWellAsync([talk.Agent]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_hangs_up_while_the_other_holds_ends_the_call(bool agentHolds)
    {
        await using var talk = new Talk();
        await BeginAsync(talk);

        if (agentHolds)
        {
            await ReinviteAsync(talk.Call, Sdp.Audio(talk.Agent.Audio.Port, Pcmu, direction: "sendonly"));
            await talk.Phone.HangUpAsync();
            await talk.Call.HungUpAsync(Soon);
        }
        else
        {
            await talk.Phone.ReinviteAsync(Sdp.Audio(talk.Audio.Port, Pcmu, direction: "sendonly"));
            await talk.Call.HangUpAsync();
            await talk.Phone.HungUpAsync(Soon);
        }

        await AllIsWellAsync([talk.Agent]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_codec_is_followed(bool agentChanges)
    {
        await using var talk = new Talk();
        await BeginAsync(talk);
        RtpPhone changes = agentChanges ? talk.Agent.Audio : talk.Audio;

        changes.PayloadType = 8;
        string offer = Sdp.Audio(changes.Port, Pcma);
        await (agentChanges ? ReinviteAsync(talk.Call, offer) : talk.Phone.ReinviteAsync(offer));

        await Eventually.HoldsAsync("PCMA is heard", Soon, () => changes.Received[^1].PayloadType == 8);
        await BothHearAsync(talk);
        await TalkIsTranscodedAsync(agentChanges ? ("PCMU", "PCMA") : ("PCMA", "PCMU"));
        // There and back, and once more: it is one talk.
        changes.PayloadType = 0;
        await (agentChanges ? ReinviteAsync(talk.Call, talk.Agent.Sdp) : talk.Phone.ReinviteAsync(Sdp.Audio(changes.Port, Pcmu)));
        changes.PayloadType = 8;
        await (agentChanges ? ReinviteAsync(talk.Call, offer) : talk.Phone.ReinviteAsync(offer));
        await BothHearAsync(talk);
        await EndAsync(talk);
        Assert.Contains("\"talks_transcoded\":1,", await ApiAsync("acd shim --json"), StringComparison.Ordinal);
    }

    /// <summary>FreeSWITCH makes the leg's timer anew each time.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Another_packet_time_is_followed_and_back(bool agentChanges)
    {
        await using var talk = new Talk();
        await BeginAsync(talk, AllowPacketsOf40Ms);
        RtpPhone changes = agentChanges ? talk.Agent.Audio : talk.Audio;

        foreach (int packetMs in new[] { 40, 20, 40 })
        {
            changes.PacketMs = packetMs;
            string offer = Sdp.Audio(changes.Port, Pcmu, packetMs);
            await (agentChanges ? ReinviteAsync(talk.Call, offer) : talk.Phone.ReinviteAsync(offer));
            await PacketsAreAsync(changes, packetMs);
            await BothHearAsync(talk);
        }

        await EndAsync(talk);
    }

    [Fact]
    public async Task A_jitter_buffer_on_both_legs_changes_nothing_else()
    {
        await using var talk = new Talk();
        await BeginAsync(talk, folder =>
        {
            AddVariable(folder, "jitterbuffer_msec=60:200:20");
            FreeSwitchFolder.Replace(folder.AgentsFile, "contact=\"", "contact=\"[jitterbuffer_msec=60:200:20]");
        });

        await talk.Phone.ReinviteAsync(Sdp.Audio(talk.Audio.Port, Pcmu));
        await ReinviteAsync(talk.Call, talk.Agent.Sdp);

        await BothHearAsync(talk);
        Assert.Contains("60", await JitterBufferAsync(), StringComparison.Ordinal);
        await EndAsync(talk);
    }

    /// <summary>FreeSWITCH hangs up a leg that changes its packet time while its timer isn't known any more.</summary>
    [Fact]
    public async Task An_agents_leg_that_outlives_the_module_may_change_its_packet_time()
    {
        await using var talk = new Talk();
        await BeginAsync(talk, folder =>
        {
            AllowPacketsOf40Ms(folder);
            folder.AddToDialplan("""
                <extension name="echo"><condition field="destination_number" expression="^echo$"><action application="echo"/>
                </condition></extension>
                """);
        });
        string leg = (await ConnectedAsync())["Bridge-B-Unique-ID"];
        Assert.StartsWith("+OK", await ApiAsync($"uuid_transfer {leg} echo XML public"), StringComparison.Ordinal);
        await HearsAsync(talk.Agent.Audio, AgentHz);
        await talk.Phone.HungUpAsync(Soon);
        await Eventually.HoldsAsync("the module is unloaded", Soon, async () =>
            (await ApiAsync("unload mod_acd")).StartsWith("+OK", StringComparison.Ordinal));

        foreach (int packetMs in new[] { 40, 20 })
        {
            talk.Agent.Audio.PacketMs = packetMs;
            await ReinviteAsync(talk.Call, Sdp.Audio(talk.Agent.Audio.Port, Pcmu, packetMs));
            await PacketsAreAsync(talk.Agent.Audio, packetMs);
            await HearsAsync(talk.Agent.Audio, AgentHz);
        }

        Assert.Equal("acd", await ApiAsync($"uuid_getvar {leg} rtp_use_timer_name"));
        await talk.Call.HangUpAsync();
        Assert.StartsWith("+OK", await ApiAsync("load mod_acd"), StringComparison.Ordinal);
        await AllIsWellAsync([talk.Agent]);
    }

    private static void AllowPacketsOf40Ms(FreeSwitchFolder folder) => folder.SetVariable("codecs=PCMU,PCMA,PCMU@40i");

    private static async Task ReinviteAsync(IncomingCall call, string sdp)
    {
        int before = call.Answers;
        await call.ReinviteAsync(sdp);
        await Eventually.HoldsAsync("the re-INVITE is answered", Soon, () => call.Answers > before);
        Assert.Equal(200, (await call.ResponseAsync("INVITE", Soon)).Status);
    }

    /// <summary>The module counted it and said so, though it began otherwise.</summary>
    private async Task TalkIsTranscodedAsync((string Caller, string Agent) codecs)
    {
        await Switch.LogHasAsync(
            $"acd: this talk is transcoded: the caller has {codecs.Caller}/8000, the agent {codecs.Agent}/8000", Soon);
        Assert.Contains("\"talks_transcoded\":1,", await ApiAsync("acd shim --json"), StringComparison.Ordinal);
    }

    private async Task BeginAsync(Talk talk, Action<FreeSwitchFolder>? prepare = null)
    {
        await StartAsync([talk.Agent], options => prepare is null ? options : options with { Prepare = prepare });
        talk.Phone = new SipPhone(Switch.Folder.SipPort);
        await talk.Phone.CallAsync("support", Sdp.Audio(talk.Audio.Port, Pcmu));
        talk.Audio.Talk(talk.Phone.RemoteAudioPort, Sound(talk.Audio, CallerHz));
        talk.Call = await talk.Agent.CallAsync(0, Soon);
        await talk.Call.AcknowledgedAsync(Soon);
        talk.Agent.Audio.Talk(AudioPort(talk.Call.RemoteSdp), Sound(talk.Agent.Audio, AgentHz));
        await BothHearAsync(talk);
    }

    /// <summary>The agent hangs up.</summary>
    private async Task EndAsync(Talk talk)
    {
        await talk.Call.HangUpAsync();
        await talk.Phone.HungUpAsync(Soon);
        await AllIsWellAsync([talk.Agent]);
    }

    private static Func<int, byte[]> Sound(RtpPhone audio, double hz) =>
        number => audio.PayloadType == 8 ? G711.AlawTones(number, hz, hz) : G711.Tones(number, hz, hz);

    private static async Task BothHearAsync(Talk talk)
    {
        // What came before is no proof.
        await Task.WhenAll(talk.Audio.HearAsync(50, Soon), talk.Agent.Audio.HearAsync(50, Soon));
        await BothHearAsync(talk.Agent, talk.Audio);
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

    /// <summary>A caller and an agent who talk in what they last agreed on, the caller at 500 Hz, the agent at 1,100.</summary>
    private sealed class Talk : IAsyncDisposable
    {
        public AgentPhone Agent { get; } = new();

        public RtpPhone Audio { get; } = new();

        /// <summary>The caller's, once it has begun.</summary>
        public SipPhone Phone { get; set; } = null!;

        /// <summary>At the agent's phone, once it has begun.</summary>
        public IncomingCall Call { get; set; } = null!;

        public async ValueTask DisposeAsync()
        {
            if (Phone is not null)
                await Phone.DisposeAsync();
            await Audio.DisposeAsync();
            await Agent.DisposeAsync();
        }
    }
}
