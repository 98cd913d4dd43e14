using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Callers who hang up at whatever moment it is: while an offer starts, rings, is answered, is being bridged, ends.</summary>
public sealed class ChurnTests : LiveTest
{
    private const int CallsOfEachPatience = 150;
    private const int Agents = 5;

    [Fact]
    public async Task Hang_ups_at_any_moment_leave_nobody_stuck()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(Agents, phone) });
        await Switch.Esl.UnsubscribeAsync();
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(150), talk: TimeSpan.FromMilliseconds(200)), phone);

        // Two sides that hang up at once make SIPp count a failed call, so what counts here is what is left behind.
        List<Sipp> callers = [.. new[] { 20, 120, 170, 220, 400 }.Select(patienceMs => StartCallers(
            SippScenario.Caller("support").WithPatience(TimeSpan.FromMilliseconds(patienceMs)),
            new SippCalls(CallsOfEachPatience, PerSecond: 10)))];
        foreach (Sipp each in callers)
            await each.CompletionAsync(InTheEnd);

        await NoChannelIsLeftAsync();
        foreach (AgentLine agent in AgentLine.Many(Agents, phone))
            await AgentIsAsync(agent.Name, "ready");
        Assert.Equal("[]", await ApiAsync("acd caller list --json"));
        Assert.Contains("legs              0\n", await ApiAsync("acd shim"), StringComparison.Ordinal);
        Assert.DoesNotContain("[ERR]", Switch.Log, StringComparison.Ordinal);
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await Eventually.HoldsAsync("the next caller is connected", Soon,
            async () => (await AgentRow.ListAsync(Switch.Esl)).Any(agent => agent.State == "talking"));
    }
}
