using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Callers who are recorded or listened to by the core while they wait.</summary>
public sealed class TappedCallerTests : RoomTest
{
    private const byte Silence = 0xff;

    [Fact]
    public async Task Keys_are_heard_as_tones_where_the_dialplan_asks_for_it()
    {
        await StartRoomAsync(With("""<action application="start_dtmf"/>"""));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitAsync(phone, audio);
        await audio.HearAsync(25, Soon);

        // 5 is 770 and 1,336 Hz: for 200 ms of each second.
        audio.Talk(phone.RemoteAudioPort, number => number % 50 < 10
            ? G711.Tones(number, 770, 1336)
            : [.. Enumerable.Repeat(Silence, 160)]);

        await HappensAsync("digit", $"{call} 5");
        RtpStream.AssertContinuous(audio.Received, 160);
    }

    [Fact]
    public async Task A_recording_has_what_he_says_and_hears_while_he_waits()
    {
        string file = Path.Combine(Path.GetTempPath(), $"acd-{Guid.NewGuid():N}.wav");
        await StartRoomAsync(With(
            $"""<action application="set" data="RECORD_STEREO=true"/><action application="record_session" data="{file}"/>"""));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await WaitAsync(phone, audio);
        audio.Talk(phone.RemoteAudioPort, number => G711.Tones(number, 300, 300));
        await audio.HearAsync(150, Soon);

        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();

        byte[] wave = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        File.Delete(file);
        Assert.True(WaveFile.Loudness(wave, channel: 0, channels: 2) > 500, "what he says is missing");
        Assert.True(WaveFile.Loudness(wave, channel: 1, channels: 2) > 500, "what he hears is missing");
    }

    private async Task<ulong> WaitAsync(SipPhone phone, RtpPhone audio)
    {
        await phone.CallAsync("tapped", Sdp.Audio(audio.Port, Pcmu));
        await Eventually.HoldsAsync("the caller joins", Soon, async () => (await EventsAsync("joined")).Count == 1);
        ulong call = ulong.Parse((await EventsAsync("joined"))[0].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        await OrderAsync($"accept {call} AtOnce {Music}");
        return call;
    }

    /// <summary>An extension "tapped" that answers, taps and goes to the room.</summary>
    private static FreeSwitchOptions With(string tap) => new()
    {
        MoreModules = ["mod_sndfile"],
        Prepare = folder => folder.AddToDialplan($"""
            <extension name="tapped"><condition field="destination_number" expression="^tapped$">
            <action application="answer"/>{tap}<action application="acd" data="room"/></condition></extension>
            """),
    };
}
