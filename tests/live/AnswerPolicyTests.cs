using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>What a caller gets while he waits, and when he is answered.</summary>
public sealed class AnswerPolicyTests : RoomTest
{
    [Fact]
    public async Task Early_media_is_music_without_an_answer_until_the_bridge()
    {
        int phonePort = LoopbackPorts.Free();
        await StartRoomAsync();
        StartAgents(Agent, phonePort);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await JoinAsync(phone, Sdp.Audio(audio.Port, Pcmu));

        await OrderAsync($"accept {call} EarlyMedia {Music}");
        await phone.HasStatusAsync(183);
        IReadOnlyList<RtpPacket> early = await audio.HearAsync(100, Soon);
        RtpStream.AssertContinuous(early, 160);
        Assert.True(RtpStream.IsSound(early));
        await audio.PressAsync(phone.RemoteAudioPort, '9');
        await HappensAsync("digit", $"{call} 9");
        Assert.DoesNotContain(200, phone.Statuses);

        await AnsweredByBridgeAsync(phone, call, phonePort);
    }

    [Fact]
    public async Task Ringing_is_180_and_nothing_else_until_the_bridge()
    {
        int phonePort = LoopbackPorts.Free();
        await StartRoomAsync();
        StartAgents(Agent, phonePort);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await JoinAsync(phone, Sdp.Audio(audio.Port, Pcmu));

        await OrderAsync($"accept {call} Ringing {Music}");
        await phone.HasStatusAsync(180);
        await OrderAsync($"announce {call} 1 tone_stream://%(500,0,440)");
        await HappensAsync("announced", $"{call} 1 Failed");
        Assert.Empty(audio.Received);

        await AnsweredByBridgeAsync(phone, call, phonePort);
    }

    [Fact]
    public async Task When_connected_nothing_comes_before_the_bridge()
    {
        int phonePort = LoopbackPorts.Free();
        await StartRoomAsync();
        StartAgents(Agent, phonePort);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        ulong call = await JoinAsync(phone, Sdp.Audio(audio.Port, Pcmu));

        await OrderAsync($"accept {call} WhenConnected {Music}");
        await AnsweredByBridgeAsync(phone, call, phonePort);

        Assert.DoesNotContain(180, phone.Statuses);
        Assert.DoesNotContain(183, phone.Statuses);
    }

    private static SippScenario Agent => SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(60));

    private async Task AnsweredByBridgeAsync(SipPhone phone, ulong call, int phonePort)
    {
        await OrderAsync($"originate 1 {call} sofia/acd/agent@127.0.0.1:{phonePort}");
        await Eventually.HoldsAsync("the agent answers", Soon, async () => (await EventsAsync("answered")).Count == 1);
        Assert.DoesNotContain(200, phone.Statuses);
        await OrderAsync($"bridge {call} 1");
        await phone.AnsweredAsync();
        await HappensAsync("bridged", $"{call} 1");
        await phone.HangUpAsync();
        await HappensAsync("left", $"{call} HungUp");
        await NoChannelIsLeftAsync();
    }
}
