using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// A caller holds, or changes his codec, at the moments that matter (the fault matrix's re-INVITE row): while an announcement plays, while
/// his agent's phone rings, at the very bridge. While he hears music is WaitingCallerSurvivesTests', while he talks
/// ReinviteWhileTalkingTests'.
/// </summary>
public sealed class CallerHoldTests : FaultTest
{
    private const double WelcomeHz = 1700;

    private static readonly string[] Pcma = ["8 PCMA/8000", "101 telephone-event/8000"];

    [Fact]
    public async Task Who_holds_during_the_welcome_goes_on_waiting_and_is_served()
    {
        await using var agent = new AgentPhone();
        await StartWithWelcomeAsync(agent);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await HearsAsync(audio, WelcomeHz);

        await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu, direction: "sendonly"));
        await HearsNothingAsync(audio);
        await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu));

        await audio.HearAsync(50, Soon);
        await ServedAsync(agent, phone, audio);
    }

    /// <summary>What was rendered in the old codec can't be played in the new one: the music follows at once.</summary>
    [Fact]
    public async Task Who_changes_his_codec_during_the_welcome_hears_the_music_and_is_served()
    {
        await using var agent = new AgentPhone { Codecs = ["0 PCMU/8000", .. Pcma] };
        await StartWithWelcomeAsync(agent);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await HearsAsync(audio, WelcomeHz);

        audio.PayloadType = 8;
        await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcma));

        await Eventually.HoldsAsync("PCMA is heard", Soon, () => audio.Received[^1].PayloadType == 8);
        RtpStream.AssertContinuous(await audio.HearAsync(50, Soon), 160);
        await ApiAsync("acd agent set status agent0 Available");
        IncomingCall call = await AgentTalksAsync(agent);
        await phone.HangUpAsync();
        await call.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_holds_while_a_phone_rings_for_him_is_connected_all_the_same(bool resumesBeforeTheAnswer)
    {
        await using var agent = new AgentPhone { OnCall = call => call.RingAsync() };
        await StartAsync([agent]);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await agent.CallAsync(0, Soon);

        await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu, direction: "sendonly"));
        await HearsNothingAsync(audio);
        if (resumesBeforeTheAnswer)
            await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu));
        await call.AnswerAsync();
        await AgentTalksAsync(agent);
        await ConnectedAsync();
        if (!resumesBeforeTheAnswer)
            await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu));

        await BothHearAsync(agent, audio);
        await phone.HangUpAsync();
        await call.HungUpAsync(Soon);
        agent.OnCall = each => each.AnswerAsync();
        await AllIsWellAsync([agent]);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0, false)]
    [InlineData(10, true)]
    [InlineData(20, false)]
    [InlineData(30, true)]
    [InlineData(40, false)]
    public async Task A_re_INVITE_at_the_very_bridge_is_followed(int afterMs, bool holds)
    {
        await using var agent = new AgentPhone { OnCall = call => call.RingAsync() };
        await StartAsync([agent]);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await agent.CallAsync(0, Soon);
        string direction = holds ? "sendonly" : "sendrecv";

        Task answered = call.AnswerAsync();
        await Task.Delay(afterMs, TestContext.Current.CancellationToken);
        await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu, direction: direction));
        await answered;
        await AgentTalksAsync(agent);
        if (holds)
        {
            await ConnectedAsync();
            await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu));
        }

        await BothHearAsync(agent, audio);
        await phone.HangUpAsync();
        await call.HungUpAsync(Soon);
        agent.OnCall = each => each.AnswerAsync();
        await AllIsWellAsync([agent]);
    }

    private async Task ServedAsync(AgentPhone agent, SipPhone phone, RtpPhone audio)
    {
        await ApiAsync("acd agent set status agent0 Available");
        IncomingCall call = await AgentTalksAsync(agent);
        await BothHearAsync(agent, audio);
        await phone.HangUpAsync();
        await call.HungUpAsync(Soon);
        await AllIsWellAsync([agent]);
    }

    private static Task HearsNothingAsync(RtpPhone audio) => Eventually.HoldsAsync("silence falls", Soon, async () =>
    {
        int before = audio.Received.Count;
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        return audio.Received.Count == before;
    });

    private Task StartWithWelcomeAsync(AgentPhone phone) => StartAsync(new FreeSwitchOptions
    {
        Agents = [new AgentLine("agent0", phone.Port) { Status = "On Break" }],
        Prepare = folder => folder.AddToQueue($"""
            <announcement><play value="tone_stream://%(20000,0,{WelcomeHz})"/></announcement>
            """),
    });
}
