using System.Globalization;
using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>What music costs: it is decoded once per rate and encoded once per codec and rate, however many hear it.</summary>
public sealed class MusicEncodingTests : RoomTest
{
    /// <summary>G.711 and Opus at 20 ms.</summary>
    private const int PacketsPerSecond = 50;

    private static readonly (string Codec, int Callers)[] Crowd =
        [("0 PCMU/8000", 50), ("8 PCMA/8000", 50), ("96 opus/48000/2", 10)];

    [Fact]
    public async Task Music_is_decoded_once_per_rate_and_encoded_once_per_codec()
    {
        await StartRoomAsync(new FreeSwitchOptions
        {
            MoreModules = ["mod_opus", "mod_sndfile"],
            Prepare = folder => folder.SetVariable("codecs=PCMU,PCMA,opus"),
        });
        string file = Path.Combine(Switch.Folder.Root, "moh.wav");
        WaveFile.Write(file, TimeSpan.FromSeconds(30));
        await using var audio = new RtpPhone();
        List<SipPhone> phones = [];
        try
        {
            await AllWaitAsync(phones, audio, file);

            (long encodedBefore, long heardBefore) = await CountAsync();
            long twoSeconds = 2 * PacketsPerSecond * phones.Count;
            await Eventually.HoldsAsync(
                "everybody hears two seconds", InTheEnd, async () => (await CountAsync()).Heard - heardBefore >= twoSeconds);
            (long encoded, long heard) = await CountAsync();

            // One per codec and tick; the two are read one after the other, a few packets apart.
            double perPacket = (heard - heardBefore) / (double)(encoded - encodedBefore);
            double everybody = phones.Count / (double)Crowd.Length;
            Assert.InRange(perPacket, everybody * 0.9, everybody * 1.1);
            Assert.Contains($"{phones.Count} callers, {Crowd.Length} streams", await ApiAsync("acd shim"), StringComparison.Ordinal);
            // At 8,000 Hz for both of G.711, at 48,000 Hz for Opus.
            Assert.Equal(2, TimesOpen(file));
        }
        finally
        {
            foreach (SipPhone phone in phones)
                await phone.DisposeAsync();
        }
    }

    private async Task AllWaitAsync(List<SipPhone> phones, RtpPhone audio, string file)
    {
        foreach ((string codec, int callers) in Crowd)
        {
            for (int number = 0; number < callers; number++)
            {
                phones.Add(new SipPhone(Switch.Folder.SipPort));
                await WaitInRoomAsync(phones[^1], Sdp.Audio(audio.Port, [codec]), file);
            }
        }
    }

    private async Task<(long Encoded, long Heard)> CountAsync()
    {
        JsonElement figures = await ShimAsync();
        return (figures.GetProperty("packets_encoded").GetInt64(), figures.GetProperty("frames_out").GetInt64());
    }

    private int TimesOpen(string file) => Directory
        .GetFiles(string.Create(CultureInfo.InvariantCulture, $"/proc/{Switch.ProcessId}/fd"))
        .Count(each => File.ResolveLinkTarget(each, returnFinalTarget: false)?.FullName == file);
}
