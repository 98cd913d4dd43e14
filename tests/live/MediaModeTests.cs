using System.Text.RegularExpressions;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>How the audio of a talk flows, by the addresses and the packets the two phones see.</summary>
public sealed partial class MediaModeTests : TalkTest
{
    [Fact]
    public async Task With_bypass_the_phones_talk_to_each_other_and_the_call_ends_as_any_other()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], ("media-mode", "bypass"));
        for (int number = 0; number < 2; number++)
        {
            await using var audio = new RtpPhone();
            await using var phone = new SipPhone(Switch.Folder.SipPort);
            await phone.CallAsync("support", Sdp.Audio(audio.Port, Pcmu));
            IncomingCall call = await agent.CallAsync(number, Soon);

            await Eventually.HoldsAsync("each phone is told of the other", Soon,
                () => phone.RemoteAudioPort == agent.Audio.Port && AudioPort(call.RemoteSdp) == audio.Port,
                () => $"{phone.RemoteAudioPort} {AudioPort(call.RemoteSdp)}");
            agent.Audio.SayOnce(audio.Port, 0x21);
            audio.SayOnce(agent.Audio.Port, 0x42);
            await Eventually.HoldsAsync("each hears the other's own packets", Soon,
                () => Has(audio, 0x21) && Has(agent.Audio, 0x42));
            await AgentIsAsync("agent0", "talking");
            Assert.Contains("connected", await ApiAsync("acd caller list"), StringComparison.Ordinal);
            int before = audio.Received.Count;
            await Task.Delay(500, TestContext.Current.CancellationToken);
            Assert.Equal(before, audio.Received.Count);

            // Once the caller hangs up, once the agent.
            if (number == 0)
                await phone.HangUpAsync();
            else
                await call.HangUpAsync();
            await Eventually.HoldsAsync("the other side is hung up", Soon, () => number == 0 ? call.IsHungUp : phone.IsHungUp);
            await NoChannelIsLeftAsync();
            await AgentIsAsync("agent0", "ready");
            Assert.Contains("0 callers", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        }

        EslEvent ended = await CallerEndedAsync();
        Assert.Equal("answered", ended.AcdResult);
    }

    [Fact]
    public async Task With_proxy_the_agents_phone_is_offered_the_callers_codec_alone_and_gets_his_bytes()
    {
        await using var agent = new AgentPhone { Codecs = ["8 PCMA/8000", "0 PCMU/8000", "101 telephone-event/8000"] };
        await StartAsync([agent], ("media-mode", "proxy"), ("record-template", "${uuid}.wav"));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await agent.CallAsync(0, Soon);
        await call.AcknowledgedAsync(Soon);

        string[] offered = Payloads().Match(call.Invite.Body).Groups[1].Value.Split(' ');
        Assert.Contains("0", offered);
        Assert.DoesNotContain("8", offered);
        await HearsAsync(agent.Audio, CallerHz);
        Assert.NotEqual(agent.Audio.Port, phone.RemoteAudioPort);
    }

    [Fact]
    public async Task Bypass_with_what_needs_the_audio_is_refused_and_what_is_in_use_stays()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], ("media-mode", "bypass"));
        Assert.Contains("media-mode is bypass", await ApiAsync("acd monitor agent0 1000"), StringComparison.Ordinal);

        AddQueueParameters(Switch.Folder, ("record-template", "${uuid}.wav"));
        string reply = await ApiAsync("acd reload");

        Assert.StartsWith("-ERR", reply, StringComparison.Ordinal);
        Assert.Contains("bypass sends the audio past the switch", reply, StringComparison.Ordinal);
    }

    private static bool Has(RtpPhone audio, byte sample) =>
        audio.Received.Any(packet => packet.Payload.All(each => each == sample));

    [GeneratedRegex("m=audio [0-9]+ RTP/AVP ([0-9 ]+)")]
    private static partial Regex Payloads();
}
