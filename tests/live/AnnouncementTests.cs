using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Prompts a waiting caller hears instead of the music.</summary>
public sealed class AnnouncementTests : RoomTest
{
    private const string Silence = "silence_stream://-1";

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

    private async Task BridgeAsync(ulong call, int leg, int phonePort)
    {
        await OrderAsync($"originate {leg} {call} sofia/acd/agent@127.0.0.1:{phonePort}");
        await Eventually.HoldsAsync("the agent answers", Soon, async () => (await EventsAsync("answered")).Count == leg);
        await OrderAsync($"bridge {call} {leg}");
        await HappensAsync("bridged", $"{call} {leg}");
    }

    /// <summary>Packets of PCMU that aren't silence.</summary>
    private static int Sounding(IEnumerable<RtpPacket> packets) => packets.Count(packet => packet.Payload.Distinct().Count() > 3);

    private Task StartAsync() => StartRoomAsync(new FreeSwitchOptions
    {
        MoreModules = ["mod_sndfile", "mod_say_en"],
        Prepare = folder =>
        {
            string sounds = Directory.CreateDirectory(Path.Combine(folder.Root, "sounds", "digits")).Parent!.FullName;
            WaveFile.Write(Path.Combine(folder.Root, "welcome.wav"), TimeSpan.FromSeconds(1));
            WaveFile.Write(Path.Combine(sounds, "digits", "3.wav"), TimeSpan.FromSeconds(1));
            using var made = BoundedProcess.Start("mkfifo", [Path.Combine(folder.Root, "slow.wav")], Soon, folder.Root);
            made.WaitForExitAsync(Soon).Wait();
            folder.SpeakFrom(sounds);
        },
    });
}
