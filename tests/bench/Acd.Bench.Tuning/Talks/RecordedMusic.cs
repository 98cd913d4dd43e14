using Acd.Bench.Live.Measuring;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Tuning.Talks;

/// <summary>Packets of real sound in any codec the exchange knows: a phone that knows only this one listens to the music.</summary>
internal static class RecordedMusic
{
    private const int Packets = 100;
    private static readonly byte[] Silence = [.. Enumerable.Repeat((byte)0xff, 160)];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<IReadOnlyList<byte[]>> FramesAsync(BenchSite site, string codec)
    {
        await using var ear = new RtpPhone();
        await using var phone = new SipPhone(site.Switch.Folder.SipPort);
        await phone.CallAsync(ProductFiles.Music, Sdp.Audio(ear.Port, [codec]));
        // With rtp-timer-name none FreeSWITCH sends when it receives: who says nothing hears nothing.
        if (codec == Talking.PassedThrough)
            ear.Talk(phone.RemoteAudioPort, _ => Silence);
        IReadOnlyList<RtpPacket> heard = await ear.HearAsync(Packets, Patience);
        await phone.HangUpAsync();
        return [.. heard.Select(packet => packet.Payload)];
    }
}
