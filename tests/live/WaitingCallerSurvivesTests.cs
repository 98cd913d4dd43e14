using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Changes of a call while its caller waits.</summary>
public sealed class WaitingCallerSurvivesTests : RoomTest
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_caller_on_hold_hears_nothing_and_goes_on_where_the_music_is()
    {
        await StartRoomAsync();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu));
        await audio.HearAsync(50, Soon);

        await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu, direction: "sendonly"));
        await SilenceFallsAsync(audio);
        int before = audio.Received.Count;
        await phone.ReinviteAsync(Sdp.Audio(audio.Port, Pcmu));
        await audio.HearAsync(100, Soon);

        IReadOnlyList<RtpPacket> after = [.. audio.Received.Skip(before)];
        Assert.True(after[0].Marker);
        Assert.Equal(audio.Received[before - 1].Sequence + 1, after[0].Sequence);
        RtpStream.AssertContinuous(after, 160);
        Assert.True(RtpStream.IsSound(after));
    }

    /// <summary>
    /// The codec alone, the packet time alone, both; by a phone that talks and by one that sends nothing, for which FreeSWITCH would put
    /// nothing into force but the payload type.
    /// </summary>
    [Theory]
    [InlineData("8 PCMA/8000", 20, false)]
    [InlineData("0 PCMU/8000", 10, false)]
    [InlineData("0 PCMU/8000", 30, false)]
    [InlineData("0 PCMU/8000", 40, true)]
    [InlineData("8 PCMA/8000", 20, true)]
    [InlineData("8 PCMA/8000", 40, true)]
    [InlineData("8 PCMA/8000", 60, false)]
    public async Task A_change_of_codec_and_packet_time_is_followed(string codec, int packetMs, bool talks)
    {
        await StartRoomAsync(new FreeSwitchOptions
        {
            // A re-INVITE gets no packet time that isn't named.
            Prepare = folder => folder.SetVariable("codecs=PCMU,PCMA,PCMU@10i,PCMU@30i,PCMU@40i,PCMA@40i,PCMA@60i"),
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu), "tone_stream://%(2000,0,500);loops=-1");
        if (talks)
            audio.Talk(phone.RemoteAudioPort, _ => [.. Enumerable.Repeat((byte)0xd5, 160)]);
        await audio.HearAsync(50, Soon);

        byte payloadType = byte.Parse(codec.Split(' ')[0], CultureInfo.InvariantCulture);
        audio.PayloadType = payloadType;
        audio.PacketMs = Math.Max(packetMs, 20);
        await phone.ReinviteAsync(Sdp.Audio(audio.Port, [codec, "101 telephone-event/8000"], packetMs));
        await Eventually.HoldsAsync(
            "the new packets are heard", Soon,
            () => audio.Received[^1] is { } last && last.PayloadType == payloadType && last.Payload.Length == packetMs * 8);
        IReadOnlyList<RtpPacket> after = await audio.HearAsync(3000 / packetMs, Soon);

        RtpStream.AssertContinuous(after, (uint)packetMs * 8);
        RtpStream.AssertPaced(after, TimeSpan.FromMilliseconds(packetMs));
        // A-law that is called µ-law is sound, too, but not this one.
        Assert.InRange(Tone.Share(after, 500), 0.95, 1.05);
        await audio.PressAsync(phone.RemoteAudioPort, '1');
        await HappensAsync("digit", $"{call} 1");
    }

    [Fact]
    public async Task A_caller_who_is_transferred_leaves_and_his_media_works_elsewhere()
    {
        await StartRoomAsync();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu));
        string uuid = (await EventsAsync("joined"))[0].Split(' ')[1];
        await audio.HearAsync(50, Soon);

        Assert.StartsWith("+OK", await ApiAsync($"uuid_transfer {uuid} fallback"), StringComparison.Ordinal);
        await HappensAsync("left", $"{call} TakenAway");
        IReadOnlyList<RtpPacket> tones = await audio.HearAsync(100, Soon);

        // The dialplan's playback is paced by the timer the room had switched off.
        RtpStream.AssertPaced(tones, TimeSpan.FromMilliseconds(20));
        await phone.HungUpAsync(Soon);
    }

    [Fact]
    public async Task A_caller_whose_agent_is_gone_before_the_bridge_waits_on()
    {
        await StartRoomAsync();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu));
        await audio.HearAsync(50, Soon);

        await OrderAsync($"bridge {call} 99");
        await HappensAsync("unbridged", $"{call} 99");
        await audio.HearAsync(100, Soon);

        RtpStream.AssertContinuous(audio.Received, 160);
    }

    [Fact]
    public async Task Other_music_comes_at_once_and_in_the_same_stream()
    {
        await StartRoomAsync();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu), "silence_stream://-1");
        Assert.False(RtpStream.IsSound(await audio.HearAsync(50, Soon)));

        await OrderAsync($"music {call} {Music}");
        await Eventually.HoldsAsync("music is heard", Soon, () => RtpStream.IsSound(audio.Received.TakeLast(25)));

        RtpStream.AssertContinuous(audio.Received, 160);
    }

    /// <summary>The second is what a browser does: ICE, and keys by DTLS.</summary>
    [Theory]
    [InlineData("rtp_secure_media=true", "a=crypto:")]
    [InlineData("media_webrtc=true", "a=fingerprint:")]
    public async Task An_encrypted_call_hears_the_music(string variable, string offered)
    {
        await StartRoomAsync();
        await using FreeSwitchInstance other = await FreeSwitchInstance.StartAsync(
            FreeSwitchInstallation.Found!, new FreeSwitchOptions { MoreModules = ["mod_sndfile"] });
        string heard = Path.Combine(other.Folder.Root, "heard.wav");

        await other.Esl.ApiAsync(
            $"bgapi originate {{{variable}}}sofia/acd/acd-room@127.0.0.1:{Switch.Folder.SipPort} &record({heard})");
        await Eventually.HoldsAsync("the caller joins", Soon, async () => (await EventsAsync("joined")).Count == 1);
        string[] joined = (await EventsAsync("joined"))[0].Split(' ');
        await OrderAsync($"accept {joined[0]} AtOnce {Music}");
        await Eventually.HoldsAsync("three seconds are heard", Soon, () => File.Exists(heard) && new FileInfo(heard).Length > 50_000);

        Assert.Contains(offered, await ApiAsync($"uuid_getvar {joined[1]} switch_r_sdp"), StringComparison.Ordinal);
        await other.Esl.ApiAsync("hupall");
        await Eventually.HoldsAsync("the recording is closed", Soon, async () =>
            (await other.Esl.ApiAsync("show channels count")).Trim().StartsWith("0 total", StringComparison.Ordinal));
        byte[] samples = await File.ReadAllBytesAsync(heard, TestContext.Current.CancellationToken);
        Assert.True(WaveFile.Loudness(samples) > 500, "the recording is silent");
        other.Folder.Delete();
    }

    [Fact]
    public async Task A_caller_without_rtp_hears_the_music()
    {
        await StartRoomAsync(new FreeSwitchOptions { MoreModules = ["mod_sndfile", "mod_loopback"] });
        string heard = Path.Combine(Switch.Folder.Root, "heard.wav");

        await ApiAsync($"bgapi originate loopback/acd-room/public &record({heard})");
        await Eventually.HoldsAsync("the caller joins", Soon, async () => (await EventsAsync("joined")).Count == 1);
        await OrderAsync($"accept {(await EventsAsync("joined"))[0].Split(' ')[0]} AtOnce {Music}");
        await Eventually.HoldsAsync("three seconds are heard", Soon, () => File.Exists(heard) && new FileInfo(heard).Length > 50_000);
        await ApiAsync("hupall");
        await NoChannelIsLeftAsync();

        byte[] samples = await File.ReadAllBytesAsync(heard, TestContext.Current.CancellationToken);
        Assert.True(WaveFile.Loudness(samples) > 500, "the recording is silent");
    }

    private static async Task SilenceFallsAsync(RtpPhone audio)
    {
        await Eventually.HoldsAsync("silence falls", TimeSpan.FromSeconds(20), async () =>
        {
            int before = audio.Received.Count;
            await Task.Delay(Quiet, TestContext.Current.CancellationToken);
            return audio.Received.Count == before;
        });
    }
}
