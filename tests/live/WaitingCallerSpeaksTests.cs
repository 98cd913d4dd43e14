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
        await StartRoomAsync(new FreeSwitchOptions { Prepare = folder => folder.SetProfile("liberal-dtmf", "true") });
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
        await StartRoomAsync(new FreeSwitchOptions { Prepare = folder => folder.SetVariable("media_timeout=2000") });
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
        // What was said before the bridge was ordered is the waiting room's; at most the packet on its way may slip through,
        // and the core empties the socket once more when the bridge has begun.
        Assert.InRange(heard[0], before - 1, said);
        Assert.InRange(heard[1], heard[0] + 1, heard[0] + 3);
        Assert.Equal(Enumerable.Range(heard[1], Heard - 1), heard.Skip(1));
    }

    [Fact]
    public async Task Rubbish_sent_to_some_callers_doesnt_disturb_the_music_of_another()
    {
        await StartRoomAsync();
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await WaitInRoomAsync(phone, Sdp.Audio(audio.Port, Pcmu));
        await using var stranger = new Rubbish();
        for (int victim = 0; victim < 5; victim++)
            await stranger.MeetAsync(this);

        stranger.Begin();
        IReadOnlyList<RtpPacket> heard = await audio.HearAsync(150, InTheEnd);

        // The core would wait 20 ms for what follows on each.
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

    /// <summary>Sends packets of all lengths that look like STUN, DTLS or nothing at all to waiting callers who say nothing.</summary>
    private sealed class Rubbish : IAsyncDisposable
    {
        private static readonly byte[] FirstBytes = [0x00, 0x01, 0x16, 0x60, 0xff];

        private readonly List<SipPhone> _victims = [];
        private readonly CancellationTokenSource _closing = new();
        private readonly UdpClient _socket = new();
        private readonly RtpPhone _ear = new();
        private Task _sending = Task.CompletedTask;

        public async Task MeetAsync(WaitingCallerSpeaksTests test)
        {
            var phone = new SipPhone(test.Switch.Folder.SipPort);
            _victims.Add(phone);
            await test.WaitInRoomAsync(phone, Sdp.Audio(_ear.Port, Pcmu));
        }

        public void Begin() => _sending = Task.Run(SendAsync);

        public async ValueTask DisposeAsync()
        {
            await _closing.CancelAsync();
            await _sending;
            foreach (SipPhone victim in _victims)
                await victim.DisposeAsync();
            await _ear.DisposeAsync();
            _socket.Dispose();
            _closing.Dispose();
        }

        private async Task SendAsync()
        {
            IPEndPoint[] targets = [.. _victims.Select(victim => new IPEndPoint(IPAddress.Loopback, victim.RemoteAudioPort))];
            for (int number = 0; !_closing.IsCancellationRequested; number++)
            {
                byte[] packet = [.. Enumerable.Repeat(FirstBytes[number % FirstBytes.Length], number % 41)];
                foreach (IPEndPoint target in targets)
                    await _socket.SendAsync(packet, target);
                await Task.Delay(5);
            }
        }
    }
}
