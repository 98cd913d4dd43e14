using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>What agent and caller hear between the answer and the bridge.</summary>
public sealed class AgentPromptTests : QueueTest
{
    private static readonly Dictionary<string, TimeSpan> Sounds = new()
    {
        ["whisper.wav"] = TimeSpan.FromSeconds(1.5),
        ["connect.wav"] = TimeSpan.FromSeconds(0.8),
        ["gone.wav"] = TimeSpan.FromSeconds(0.6),
        ["digits/3.wav"] = TimeSpan.FromSeconds(0.5),
    };

    private static SippScenario Agent => SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(60));

    [Fact]
    public async Task Each_hears_his_own_then_they_hear_each_other()
    {
        int phonePort = LoopbackPorts.Free();
        await StartQueueAsync(
            """
            <param name="agent-prompt" value="whisper.wav|say:number:pronounced:3"/>
            <param name="caller-prompt" value="connect.wav"/>
            """,
            [new AgentLine("anna", phonePort)],
            Sounds);
        await using var agentAudio = new RtpPhone();
        StartAgents(Agent.WithAudioTo(agentAudio.Port), phonePort);
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio);
        audio.Talk(phone.RemoteAudioPort, number => G711.Tones(number, 500, 900));

        EslEvent answered = await Switch.Esl.EventAsync("the agent answers", Soon, e => e.Name == "CHANNEL_ANSWER" && !e.IsCaller);
        EslEvent bridged = await ConnectedAsync();
        double promptS = (bridged.AtUs - answered.AtUs) / 1e6;
        Assert.InRange(promptS, 1.9, 4.0);

        // The caller's prompt, and nothing of the agent's.
        Assert.InRange(SoundsMs(audio.Received).Sum(), 760, 840);
        await Eventually.HoldsAsync("the agent hears the caller", Soon, () => Sounding(agentAudio.Received.TakeLast(25)) == 25);
        await AgentIsAsync("anna", "talking");
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        Assert.Empty(Switch.Complaints());
    }

    [Fact]
    public async Task What_cant_be_played_is_left_out_and_said()
    {
        int phonePort = LoopbackPorts.Free();
        await StartQueueAsync(
            """<param name="agent-prompt" value="not-there.wav"/>""", [new AgentLine("anna", phonePort)], Sounds);
        StartAgents(Agent, phonePort);
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio);
        await ConnectedAsync();
        await Switch.LogHasAsync("can't play \"not-there.wav\" to the agent", Soon);
    }

    [Fact]
    public async Task An_agent_who_hangs_up_meanwhile_loses_the_caller_to_the_next()
    {
        int first = LoopbackPorts.Free();
        int second = LoopbackPorts.Free();
        await StartQueueAsync(
            """<param name="agent-prompt" value="whisper.wav"/>""",
            [new AgentLine("first", first, Position: 1), new AgentLine("second", second, Position: 2)],
            Sounds);
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMilliseconds(500)), first);
        StartAgents(Agent, second);
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio);

        await AgentIsAsync("second", "talking");
        Assert.Equal("ready", (await AgentAsync("first")).State);
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
    }

    [Fact]
    public async Task When_the_caller_hangs_up_meanwhile_the_agent_is_told()
    {
        int phonePort = LoopbackPorts.Free();
        await StartQueueAsync(
            """<param name="agent-prompt" value="tone_stream://%(50000,0,440)"/><param name="caller-gone-prompt" value="gone.wav"/>""",
            [new AgentLine("anna", phonePort)],
            Sounds);
        await using var agentAudio = new RtpPhone();
        Sipp agents = StartAgents(Agent.WithAudioTo(agentAudio.Port), phonePort, new SippCalls(1));
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio);
        await Eventually.HoldsAsync("the agent hears his prompt", Soon, () => Sounding(agentAudio.Received) > 20);

        await phone.HangUpAsync();

        await agents.CompletionAsync(Soon);
        await AgentIsAsync("anna", "ready");
        int gone = SoundsMs(agentAudio.Received)[^1];
        Assert.InRange(agentAudio.Received[^1].At - agentAudio.Received[0].At, TimeSpan.Zero, TimeSpan.FromSeconds(15));
        Assert.True(gone > 0);
        await NoChannelIsLeftAsync();
    }
}
