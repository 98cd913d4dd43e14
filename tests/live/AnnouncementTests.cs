using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Prompts a waiting caller hears instead of the music.</summary>
public sealed class AnnouncementTests : RoomTest
{
    private const string Silence = "silence_stream://-1";
    private const double MusicHz = 400;
    private const double PromptHz = 1300;

    /// <summary>18 dB louder than the prompt, so that both are as loud when they are mixed.</summary>
    private const string SteadyMusic = "tone_stream://v=-5;%(1000,0,400);loops=-1";
    private const string SteadyPrompt = "tone_stream://v=-23;%(2000,0,1300)";

    private string Welcome => Path.Combine(Switch.Folder.Root, "welcome.wav");

    private string Pipe => Path.Combine(Switch.Folder.Root, "slow.wav");

    [Fact]
    public async Task A_prompt_is_heard_by_its_caller_alone_and_then_the_music_again_in_one_stream()
    {
        await StartAsync();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await using var otherAudio = new RtpPhone();
        await using var otherPhone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu), Silence);
        await WaitInRoomAsync(otherPhone, Sdp.Audio(otherAudio.Port, Pcmu), Silence);
        await otherAudio.HearAsync(25, Soon);

        await OrderAsync($"announce {call} 5 {Welcome}");
        await HappensAsync("announced", $"{call} 5 Done");
        await audio.HearAsync(25, Soon);

        // A second of sound, and not a packet of it is missing.
        Assert.InRange(Sounding(audio.Received), 50, 51);
        RtpStream.AssertContinuous(audio.Received, 160);
        Assert.False(RtpStream.IsSound(audio.Received.TakeLast(20)));
        Assert.Equal(0, Sounding(otherAudio.Received));
    }

    [Fact]
    public async Task Items_are_played_one_after_the_other_and_a_missing_one_is_left_out()
    {
        await StartAsync();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu), Silence);

        await OrderAsync($"announce {call} 1 {Welcome}|/there/is/none.wav|tone_stream://%(500,0,440)|digits/3.wav");
        await HappensAsync("announced", $"{call} 1 Done");
        Assert.InRange(Sounding(audio.Received), 120, 130);
        Assert.Single(Switch.Complaints(), line => line.Contains("acd: can't open announcement", StringComparison.Ordinal));

        await OrderAsync($"announce {call} 2 /there/is/none.wav");
        await HappensAsync("announced", $"{call} 2 Failed");
    }

    [Fact]
    public async Task A_number_is_said_in_the_callers_language()
    {
        await StartAsync();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu), Silence);

        await OrderAsync($"announce {call} 1 say:number:pronounced:3");
        await HappensAsync("announced", $"{call} 1 Done");
        Assert.InRange(Sounding(audio.Received), 50, 51);

        string uuid = (await EventsAsync("joined"))[0].Split(' ')[1];
        await ApiAsync($"uuid_setvar {uuid} default_language tlh");
        await OrderAsync($"announce {call} 2 say:number:pronounced:3");
        await HappensAsync("announced", $"{call} 2 Failed");
        await Switch.LogHasAsync("can't say \"say:number:pronounced:3\" in language \"tlh\"", Soon);
    }

    [Fact]
    public async Task The_bridge_waits_neither_for_a_prompt_that_plays_nor_for_one_that_isnt_ready()
    {
        int phonePort = LoopbackPorts.Free();
        await StartAsync();
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(60)), phonePort);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await using var slowAudio = new RtpPhone();
        await using var slowPhone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu), Silence);
        ulong slowCall = await WaitInRoomAsync(slowPhone, Sdp.Audio(slowAudio.Port, Pcmu), Silence);
        await OrderAsync($"announce {call} 1 tone_stream://%(50000,0,440)");
        await OrderAsync($"announce {slowCall} 2 {Pipe}");
        await Eventually.HoldsAsync("the prompt plays", Soon, () => Sounding(audio.Received) > 10);

        await BridgeAsync(call, 1, phonePort);
        await BridgeAsync(slowCall, 2, phonePort);

        Assert.Equal([$"{call} 1 Cut", $"{slowCall} 2 Cut"], await EventsAsync("announced"));
        IReadOnlyList<string> kinds = [.. (await ApiAsync("acd events")).Split('\n').Select(line => line.Split(' ')[1])];
        Assert.True(kinds.Index().First(e => e.Item == "announced").Index < kinds.Index().First(e => e.Item == "bridged").Index);
        await File.WriteAllTextAsync(Pipe, "", TestContext.Current.CancellationToken); // lets the worker that opens it go
    }

    [Fact]
    public async Task A_new_announcement_takes_the_place_of_the_one_before_and_leaving_cuts_it()
    {
        await StartAsync();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu), Silence);
        await OrderAsync($"announce {call} 1 tone_stream://%(50000,0,440)");
        await Eventually.HoldsAsync("the prompt plays", Soon, () => Sounding(audio.Received) > 10);

        await OrderAsync($"announce {call} 2 {Welcome}");
        await HappensAsync("announced", $"{call} 2 Done");
        await OrderAsync($"announce {call} 3 tone_stream://%(50000,0,440)");
        await Eventually.HoldsAsync("the prompt plays", Soon, () => Sounding(audio.Received.TakeLast(10)) == 10);
        await OrderAsync($"release {call}");
        await HappensAsync("left", $"{call} Released");

        Assert.Equal([$"{call} 1 Cut", $"{call} 2 Done", $"{call} 3 Cut"], await EventsAsync("announced"));
    }

    [Fact]
    public async Task A_mixed_one_is_heard_by_its_caller_over_quieter_music_and_then_the_music_as_before()
    {
        await StartAsync("PCMU,opus", "mod_opus");
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await using var otherAudio = new RtpPhone();
        await using var otherPhone = new SipPhone(Switch.Folder.SipPort);
        await using var opusAudio = new RtpPhone();
        await using var opusPhone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu), SteadyMusic);
        await WaitInRoomAsync(otherPhone, Sdp.Audio(otherAudio.Port, Pcmu), SteadyMusic);
        ulong opusCall = await WaitInRoomAsync(opusPhone, Sdp.Audio(opusAudio.Port, ["96 opus/48000/2"]), SteadyMusic);
        await audio.HearAsync(50, Soon);

        await OrderAsync($"announce-mixed {call} 5 {SteadyPrompt}");
        await OrderAsync($"announce-mixed {opusCall} 6 {SteadyPrompt}");
        await Eventually.HoldsAsync("both are mixed", Soon, async () =>
            (await ApiAsync("acd shim")).Contains("mixed with music  2 announcements", StringComparison.Ordinal));
        await HappensAsync("announced", $"{call} 5 Done");
        await HappensAsync("announced", $"{opusCall} 6 Done");
        int heard = audio.Received.Count;
        await audio.HearAsync(75, Soon);

        // Two seconds are ten fifths; those it began and ended in hold less of it.
        int together = Fifths(audio.Received).Count(fifth => Tone.Share(fifth, MusicHz) > 0.2 && Tone.Share(fifth, PromptHz) > 0.2);
        Assert.InRange(together, 8, 11);
        RtpStream.AssertContinuous(audio.Received, 160);
        RtpStream.AssertContinuous(opusAudio.Received, 960);
        IReadOnlyList<int> before = Fifths(audio.Received)[2];
        Assert.All(Fifths([.. audio.Received.Skip(heard + 5)]), fifth => Assert.True(Tone.Share(fifth, MusicHz) > 0.9));
        Assert.InRange(Fifths([.. audio.Received.Skip(heard + 5)])[0].Max(), before.Max() * 0.9, before.Max() * 1.1);
        Assert.True(Tone.Share(otherAudio.Received, PromptHz) < 0.01, "it is heard by others");
        Assert.Contains("mixed with music  0 announcements, reserved 0.0", await ApiAsync("acd shim"), StringComparison.Ordinal);
        Assert.DoesNotContain(Switch.Complaints(), line => line.Contains("acd:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_talks_in_a_codec_that_can_only_be_passed_on_hears_nothing_and_the_log_says_so_once()
    {
        await StartAsync("G729", "mod_g729");
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, ["18 G729/8000"]), SteadyMusic);

        await OrderAsync($"announce-mixed {call} 1 {Welcome}");
        await HappensAsync("announced", $"{call} 1 Failed");
        await OrderAsync($"announce {call} 2 {Welcome}");
        await HappensAsync("announced", $"{call} 2 Failed");

        Assert.Empty(audio.Received);
        Assert.Contains("acd: G729 can't be encoded here", Assert.Single(Switch.Complaints()), StringComparison.Ordinal);
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
    }

    /// <summary>Fifths of a second of what was heard in PCMU.</summary>
    private static IReadOnlyList<int[]> Fifths(IReadOnlyList<RtpPacket> packets) =>
        [.. packets.SelectMany(packet => packet.Payload).Select(G711.Decode).Chunk(1600).Where(fifth => fifth.Length == 1600)];

    private async Task BridgeAsync(ulong call, int leg, int phonePort)
    {
        await OrderAsync($"originate {leg} {call} sofia/acd/agent@127.0.0.1:{phonePort}");
        await Eventually.HoldsAsync("the agent answers", Soon, async () => (await EventsAsync("answered")).Count == leg);
        await OrderAsync($"bridge {call} {leg}");
        await HappensAsync("bridged", $"{call} {leg}");
    }

    /// <summary>Packets of PCMU that aren't silence.</summary>
    private static int Sounding(IEnumerable<RtpPacket> packets) => packets.Count(packet => packet.Payload.Distinct().Count() > 3);

    private Task StartAsync(string? codecs = null, params string[] modules) => StartRoomAsync(new FreeSwitchOptions
    {
        MoreModules = ["mod_sndfile", "mod_say_en", .. modules],
        Prepare = folder =>
        {
            if (codecs is not null)
                folder.SetVariable($"codecs={codecs}");
            string sounds = Directory.CreateDirectory(Path.Combine(folder.Root, "sounds", "digits")).Parent!.FullName;
            WaveFile.Write(Path.Combine(folder.Root, "welcome.wav"), TimeSpan.FromSeconds(1));
            WaveFile.Write(Path.Combine(sounds, "digits", "3.wav"), TimeSpan.FromSeconds(1));
            using var made = BoundedProcess.Start("mkfifo", [Path.Combine(folder.Root, "slow.wav")], Soon, folder.Root);
            made.WaitForExitAsync(Soon).Wait();
            folder.SpeakFrom(sounds);
        },
    });
}
