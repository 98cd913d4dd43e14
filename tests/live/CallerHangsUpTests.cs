using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Callers who hang up first, in every state they can be in.</summary>
public sealed class CallerHangsUpTests : LiveTest
{
    [Fact]
    public async Task While_waiting_he_is_abandoned()
    {
        await StartAsync(new FreeSwitchOptions());
        Sipp callers = StartCallers(SippScenario.Caller("support").WithPatience(TimeSpan.FromSeconds(1)), new SippCalls(1));

        Assert.Equal(0, (await callers.CompletionAsync(Soon)).Failed);
        Assert.Equal("abandoned", (await CallerEndedAsync()).AcdResult);
        await NoChannelIsLeftAsync();
        Assert.Equal("0", await WaitingAsync());
    }

    [Fact]
    public async Task While_his_agents_phone_rings_it_stops_ringing_and_the_agent_is_ready_again()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(1, phone) });
        Sipp agents = StartAgents(
            SippScenario.Agent(ring: TimeSpan.FromSeconds(60), talk: TimeSpan.FromSeconds(1)), phone, new SippCalls(1));
        Sipp callers = StartCallers(SippScenario.Caller("support").WithPatience(TimeSpan.FromSeconds(3)), new SippCalls(1));
        await PhoneRingsAsync();
        await AgentIsAsync("agent0", "ringing");

        Assert.Equal(0, (await callers.CompletionAsync(Soon)).Failed);
        Assert.Equal(new SippResult(Successful: 1, Failed: 0, Retransmissions: 0), await agents.CompletionAsync(Soon));
        Assert.Equal("abandoned", (await CallerEndedAsync()).AcdResult);
        await AgentIsAsync("agent0", "ready");
        await NoChannelIsLeftAsync();
    }

    [Fact]
    public async Task While_talking_his_agents_leg_ends_and_the_agent_is_ready_again()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(1, phone) });
        Sipp agents = StartAgents(
            SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(60)), phone, new SippCalls(1));
        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        EslEvent caller = await CallerAnsweredAsync();
        await ConnectedAsync();
        await AgentIsAsync("agent0", "talking");

        await TellToHangUpAsync(caller);

        Assert.Equal(0, (await callers.CompletionAsync(Soon)).Failed);
        Assert.Equal(new SippResult(Successful: 1, Failed: 0, Retransmissions: 0), await agents.CompletionAsync(Soon));
        Assert.Equal("answered", (await CallerEndedAsync()).AcdResult);
        await AgentIsAsync("agent0", "ready");
        await NoChannelIsLeftAsync();
    }

    private async Task<string> WaitingAsync() => (await ApiAsync("acd caller list --json")) == "[]" ? "0" : "some";
}
