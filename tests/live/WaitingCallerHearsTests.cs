using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>The music of waiting callers, as packets.</summary>
public sealed class WaitingCallerHearsTests : RoomTest
{
    private static readonly TimeSpan PacketOf20Ms = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Music_is_one_stream_whose_first_packet_is_marked()
    {
        await StartRoomAsync();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);

        await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu));
        await audio.HearAsync(500, InTheEnd);

        IReadOnlyList<RtpPacket> all = audio.Received;
        Assert.True(all[0].Marker);
        RtpStream.AssertContinuous(all, 160);
        RtpStream.AssertPaced(all, PacketOf20Ms);
        Assert.True(RtpStream.IsSound(all));
    }

    [Fact]
    public async Task Music_comes_in_each_callers_codec_and_packet_time()
    {
        (string Codec, int PtimeMs, uint SamplesPerPacket)[] cases =
        [
            ("0 PCMU/8000", 10, 80), ("8 PCMA/8000", 20, 160), ("0 PCMU/8000", 30, 240), ("8 PCMA/8000", 60, 480),
            ("9 G722/8000", 20, 160), ("96 opus/48000/2", 20, 960), ("96 opus/48000/2", 60, 2880),
        ];
        await StartRoomAsync(AllCodecs);
        await Task.WhenAll(cases.Select(each => HearsAsync(each.Codec, each.PtimeMs, each.SamplesPerPacket)));
    }

    [Fact]
    public async Task Callers_of_one_codec_share_an_encoder_and_hear_the_same()
    {
        await StartRoomAsync(AllCodecs);
        await using var first = new RtpPhone();
        await using var late = new RtpPhone();
        await using var other = new RtpPhone();
        await using var firstPhone = new SipPhone(Switch.Folder.SipPort);
        await using var latePhone = new SipPhone(Switch.Folder.SipPort);
        await using var otherPhone = new SipPhone(Switch.Folder.SipPort);
        await WaitInRoomAsync(firstPhone, Sdp.Audio(first.Port, Pcmu));
        await first.HearAsync(75, Soon);

        await WaitInRoomAsync(latePhone, Sdp.Audio(late.Port, Pcmu));
        await WaitInRoomAsync(otherPhone, Sdp.Audio(other.Port, ["96 opus/48000/2"]));
        await late.HearAsync(100, Soon);
        await other.HearAsync(100, Soon);
        await using var narrow = new RtpPhone();
        await using var narrowPhone = new SipPhone(Switch.Folder.SipPort);
        string offer = Sdp.Audio(narrow.Port, ["96 opus/48000/2"]) + "a=fmtp:96 maxaveragebitrate=8000\r\n";
        await WaitInRoomAsync(narrowPhone, offer);
        await narrow.HearAsync(100, Soon);

        // An encoder of its own for who wants fewer bits.
        Assert.Contains("4 callers, 3 streams", await ApiAsync("acd shim"), StringComparison.Ordinal);
        string[] heard = [.. first.Received.Select(packet => Convert.ToHexString(packet.Payload))];
        IEnumerable<string> lateHeard = late.Received.Take(50).Select(packet => Convert.ToHexString(packet.Payload));
        Assert.Subset(heard.ToHashSet(), lateHeard.ToHashSet());
    }

    [Fact]
    public async Task Music_that_is_missing_is_silence_and_one_complaint_until_it_is_there()
    {
        await StartRoomAsync(new FreeSwitchOptions { MoreModules = ["mod_sndfile"] });
        string file = Path.Combine(Switch.Folder.Root, "moh.wav");
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);

        await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu), file);
        IReadOnlyList<RtpPacket> silence = await audio.HearAsync(250, InTheEnd);
        Assert.False(RtpStream.IsSound(silence));
        Assert.Single(Switch.Complaints(), line => line.Contains("acd: can't open music", StringComparison.Ordinal));

        WaveFile.Write(file, TimeSpan.FromSeconds(1));
        await Eventually.HoldsAsync("the music is heard", InTheEnd, () => RtpStream.IsSound(audio.Received.TakeLast(50)));
        RtpStream.AssertContinuous(audio.Received, 160);
    }

    [Fact]
    public async Task A_source_that_doesnt_open_holds_up_nobody_else()
    {
        await StartRoomAsync(new FreeSwitchOptions { MoreModules = ["mod_sndfile"] });
        string pipe = Path.Combine(Switch.Folder.Root, "slow.wav");
        using var made = BoundedProcess.Start("mkfifo", [pipe], Soon, Switch.Folder.Root);
        await made.WaitForExitAsync(Soon);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await using var slowAudio = new RtpPhone();
        await using var slowPhone = new SipPhone(Switch.Folder.SipPort);
        await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu));
        await audio.HearAsync(50, Soon);

        // A pipe nobody writes to can't even be opened.
        await WaitInRoomAsync(slowPhone, Sdp.Audio(slowAudio.Port, Pcmu), pipe);
        await slowAudio.HearAsync(150, Soon);
        await phone.HangUpAsync();

        RtpStream.AssertContinuous(audio.Received, 160);
        RtpStream.AssertContinuous(slowAudio.Received, 160);
        Assert.True(RtpStream.IsSound(audio.Received));
        await slowPhone.HangUpAsync();
        await NoChannelIsLeftAsync();
        await File.WriteAllTextAsync(pipe, "", TestContext.Current.CancellationToken); // lets the thread that opens it go
    }

    private async Task HearsAsync(string codec, int ptimeMs, uint samplesPerPacket)
    {
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await phone.DialAsync("acd-room", Sdp.Audio(audio.Port, [codec], ptimeMs));
        await AcceptAllAsync(phone);
        IReadOnlyList<RtpPacket> packets = await audio.HearAsync(3000 / ptimeMs, InTheEnd);

        RtpStream.AssertContinuous(packets, samplesPerPacket);
        RtpStream.AssertPaced(packets, TimeSpan.FromMilliseconds(ptimeMs));
        Assert.True(RtpStream.IsSound(packets), $"{codec} of {ptimeMs} ms is silent");
    }

    /// <summary>
    /// Callers who join side by side don't know their numbers, so whoever has joined is accepted, more than once if need be.
    /// </summary>
    private async Task AcceptAllAsync(SipPhone phone)
    {
        await Eventually.HoldsAsync("the caller is answered", Soon, async () =>
        {
            foreach (string joined in await EventsAsync("joined"))
                await OrderAsync($"accept {joined.Split(' ')[0]} AtOnce {Music}");
            return phone.Statuses.Contains(200);
        });
        await phone.AnsweredAsync();
    }

    private static FreeSwitchOptions AllCodecs => new()
    {
        MoreModules = ["mod_opus", "mod_spandsp"],
        Prepare = folder => folder.SetVariable("codecs=PCMU,PCMA,G722,opus,PCMU@10i,PCMU@30i,PCMA@60i,opus@60i"),
    };
}
