using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>What waiting callers send: keys, audio nobody listens to yet, or nothing any more.</summary>
public sealed class WaitingCallerSpeaksTests : RoomTest
{
    [Fact]
    public async Task Keys_pressed_while_waiting_arrive_by_rtp_and_by_sip()
    {
        await StartRoomAsync(new FreeSwitchOptions { Prepare = folder => AddProfileParameter(folder, "liberal-dtmf", "true") });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu));
        audio.Talk(phone.RemoteAudioPort, _ => [.. Enumerable.Repeat((byte)0xd5, 160)]);
        await audio.HearAsync(20, Soon);

        await audio.PressAsync(phone.RemoteAudioPort, '7');
        await HappensAsync("digit", $"{call} 7");
        await audio.PressAsync(phone.RemoteAudioPort, '#');
        await HappensAsync("digit", $"{call} #");
        await phone.InfoAsync("application/dtmf-relay", "Signal=5\r\nDuration=160\r\n");
        await HappensAsync("digit", $"{call} 5");

        Assert.Equal([$"{call} 7", $"{call} #", $"{call} 5"], await EventsAsync("digit"));
    }

    [Fact]
    public async Task A_caller_behind_nat_hears_the_music_where_he_speaks_from()
    {
        await StartRoomAsync();
        await using var told = new RtpPhone();
        await using var real = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await WaitInRoomAsync(phone, Sdp.Audio(told.Port, Pcmu));
        await told.HearAsync(20, Soon);

        real.Talk(phone.RemoteAudioPort, _ => [.. Enumerable.Repeat((byte)0xd5, 160)]);

        await real.HearAsync(50, Soon);
    }

    [Fact]
    public async Task A_caller_whose_audio_stops_is_hung_up_after_the_media_timeout()
    {
        await StartRoomAsync(new FreeSwitchOptions
        {
            Prepare = folder => File.AppendAllText(
                Path.Combine(folder.Conf, "local", "vars.xml"), """<X-PRE-PROCESS cmd="set" data="media_timeout=2000"/>""" + "\n"),
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu));

        audio.SayOnce(phone.RemoteAudioPort, 0xd5);

        await phone.HungUpAsync(Soon);
        await HappensAsync("left", $"{call} HungUp");
        Assert.Equal("MEDIA_TIMEOUT", (await CallerEndedAsync()).HangupCause);
    }

    [Fact]
    public async Task What_he_says_reaches_the_agent_from_the_bridge_on_whole_and_fresh()
    {
        const int Heard = 100;
        int phonePort = LoopbackPorts.Free();
        await StartRoomAsync();
        await using var agentAudio = new RtpPhone();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(60))
            .WithAudioTo(agentAudio.Port), phonePort);
        ulong call = await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu));
        int said = 0;
        audio.Talk(phone.RemoteAudioPort, number => Numbered(said = number));
        await audio.HearAsync(150, Soon);

        await OrderAsync($"originate 1 {call} sofia/acd/agent@127.0.0.1:{phonePort}");
        await Eventually.HoldsAsync("the agent answers", Soon, async () => (await EventsAsync("answered")).Count > 0);
        int before = said;
        await OrderAsync($"bridge {call} 1");
        await HappensAsync("bridged", $"{call} 1");

        IReadOnlyList<int> heard = [.. (await FirstAsync(agentAudio, Heard)).Select(packet => NumberOf(packet.Payload))];
        // What was said before the bridge was ordered is the waiting room's; at most the packet on its way may slip through.
        Assert.InRange(heard[0], before - 1, said);
        Assert.Equal(Enumerable.Range(heard[0], Heard), heard);
    }

    [Fact]
    public async Task Rubbish_sent_to_one_caller_doesnt_disturb_the_music_of_another()
    {
        await StartRoomAsync();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await using var otherAudio = new RtpPhone();
        await using var otherPhone = new SipPhone(Switch.Folder.SipPort);
        await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu));
        await WaitInRoomAsync(otherPhone, Sdp.Audio(otherAudio.Port, Pcmu));
        using var stranger = new UdpClient();
        var target = new IPEndPoint(IPAddress.Loopback, phone.RemoteAudioPort);

        int before = otherAudio.Received.Count;
        for (int burst = 0; burst < 50; burst++)
        {
            foreach (int length in Enumerable.Range(0, 20))
                await stranger.SendAsync(new byte[length], target, TestContext.Current.CancellationToken);
            await otherAudio.HearAsync(2, Soon);
        }

        IReadOnlyList<RtpPacket> heard = [.. otherAudio.Received.Skip(before)];
        RtpStream.AssertContinuous(heard, 160);
        RtpStream.AssertPaced(heard, TimeSpan.FromMilliseconds(20));
        Assert.Empty(Switch.Complaints());
    }

    /// <summary>A packet that carries its number in its first samples.</summary>
    private static byte[] Numbered(int number)
    {
        var samples = new byte[160];
        BinaryPrimitives.WriteInt32BigEndian(samples, number);
        return samples;
    }

    private static int NumberOf(byte[] samples) => BinaryPrimitives.ReadInt32BigEndian(samples);

    private static async Task<IEnumerable<RtpPacket>> FirstAsync(RtpPhone ear, int packets)
    {
        await Eventually.HoldsAsync($"{packets} packets", Soon, () => ear.Received.Count >= packets);
        return ear.Received.Take(packets);
    }
}
