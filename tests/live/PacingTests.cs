using System.Globalization;
using System.Text.RegularExpressions;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>FreeSWITCH lets in few sessions a second; ring-all with many agents wants them all at once.</summary>
public sealed class PacingTests : LiveTest
{
    private const int PerSecond = 20;
    private const int Agents = 30;

    [Fact]
    public async Task Ring_all_is_spread_no_offer_is_lost_and_callers_get_in()
    {
        int phonePort = LoopbackPorts.Free();
        await StartRingAllAsync(Agents, phonePort, $"sessions_per_second={PerSecond}");

        // They ring for longer than it takes to dial them all.
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromSeconds(8), talk: TimeSpan.FromSeconds(2)), phonePort);
        Sipp first = StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await Eventually.HoldsAsync("phones ring", Soon, async () => await ChannelsAsync() > 3);

        Sipp more = StartCallers(SippScenario.Caller("support"), new SippCalls(2));

        await Eventually.HoldsAsync("all phones ring and all callers wait", Soon, async () => await ChannelsAsync() == Agents + 3);
        Assert.Equal(0, (await first.CompletionAsync(InTheEnd)).Failed);
        Assert.Equal(0, (await more.CompletionAsync(InTheEnd)).Failed);
        string status = await ApiAsync("acd status");
        Assert.Matches(new Regex($"switch limits +sessions-per-second {PerSecond}, \\d+ s ago; [1-9]\\d* offers held back"), status);
        Assert.Contains(Switch.Complaints(), line => line.Contains("sessions-per-second (20) holds phones back", StringComparison.Ordinal));
        Assert.DoesNotContain(Switch.Complaints(), line => line.Contains("Throttle Error", StringComparison.Ordinal));
        Assert.DoesNotContain("cooling", await ApiAsync("acd agent list"), StringComparison.Ordinal);
        await NoChannelIsLeftAsync();
    }

    [Fact]
    public async Task With_few_sessions_left_it_rings_whom_it_can_and_says_why()
    {
        int phonePort = LoopbackPorts.Free();
        await StartRingAllAsync(agents: 3, phonePort, "max_sessions=3");
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromSeconds(4), talk: TimeSpan.FromSeconds(1)), phonePort);

        Sipp caller = StartCallers(SippScenario.Caller("support"), new SippCalls(1));

        await Eventually.HoldsAsync(
            "the limit is named", Soon,
            async () => (await ApiAsync("acd status")).Contains("max-sessions 3, ", StringComparison.Ordinal));
        await Switch.LogHasAsync("max-sessions (3) holds phones back", Soon);
        Assert.Equal(0, (await caller.CompletionAsync(InTheEnd)).Failed);
        await NoChannelIsLeftAsync();
        Sipp next = StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        Assert.Equal(0, (await next.CompletionAsync(InTheEnd)).Failed);
        await NoChannelIsLeftAsync();
    }

    [Fact]
    public async Task While_FreeSWITCH_is_paused_phones_wait_and_no_agent_is_passed_over()
    {
        await using var phone = new AgentPhone();
        await StartAsync(new FreeSwitchOptions { Agents = [new AgentLine("anna", phone.Port)] });
        await ApiAsync("fsctl pause outbound");

        Sipp caller = StartCallers(SippScenario.Caller("support").WithPatience(TimeSpan.FromSeconds(10)), new SippCalls(1));

        await Switch.LogHasAsync("ACD1371 FreeSWITCH is told to make no calls (fsctl pause): 1 phones wait", Soon);
        Assert.Matches("switch limits +fsctl pause, \\d+ s ago; 1 offers held back", await ApiAsync("acd status"));
        Assert.Equal("ringing", (await AgentAsync("anna")).State);
        Assert.Empty(phone.Calls);
        await ApiAsync("fsctl resume outbound");

        await AgentIsAsync("anna", "talking");
        Assert.Equal(0, (await caller.CompletionAsync(InTheEnd)).Failed);
        Assert.Single(phone.Calls);
        Assert.DoesNotContain(Switch.Complaints(), line => line.Contains("cannot create any outbound", StringComparison.Ordinal));
    }

    private Task StartRingAllAsync(int agents, int phonePort, string limit) => StartAsync(new FreeSwitchOptions
    {
        Agents = AgentLine.Many(agents, phonePort),
        Prepare = folder =>
        {
            FreeSwitchFolder.Replace(
                folder.AcdConfiguration,
                """<param name="strategy" value="longest-idle-agent"/>""", """<param name="strategy" value="ring-all"/>""");
            folder.SetVariable(limit);
        },
    });

    private async Task<int> ChannelsAsync() =>
        int.Parse((await ApiAsync("show channels count")).Trim().Split(' ')[0], CultureInfo.InvariantCulture);
}
