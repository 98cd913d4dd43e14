using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// 100 calls a second for 20 seconds, through either door. A machine that can't serve so many gets them more slowly; that it loses none of
/// them is what the test is about.
/// </summary>
public sealed class LoadTests : LiveTest
{
    private const int Calls = 2_000;
    private const int CallsPerSecond = 100;
    private const int Agents = 100;

    /// <summary>
    /// As many are up within 5 s when nobody is served. Were there no limit, a machine that is too slow would have them wait for longer
    /// than a caller's phone stays.
    /// </summary>
    private const int UpAtMost = 500;

    /// <summary>2,000 calls of about 18 ms CPU each take two shared cores half a minute or more; callers queue up meanwhile.</summary>
    private static readonly TimeSpan LastCallEnds = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_hundred_calls_a_second_all_reach_an_agent() => await AllReachAnAgentAsync([]);

    [Fact]
    public async Task A_hundred_calls_a_second_all_reach_an_agent_beside_mod_managed() => await AllReachAnAgentAsync(["mod_managed"]);

    private async Task AllReachAnAgentAsync(IReadOnlyList<string> moreModules)
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(Agents, phone), MoreModules = moreModules });
        // Events of 4,000 channels would cost more than the calls.
        await Switch.Esl.UnsubscribeAsync();
        Sipp agents = StartAgents(
            SippScenario.Agent(ring: TimeSpan.FromMilliseconds(10), talk: TimeSpan.FromMilliseconds(500)), phone, SippCalls.UntilStopped);

        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(Calls, CallsPerSecond) { Held = UpAtMost });

        SippResult called = await callers.CompletionAsync(LastCallEnds);
        Assert.Equal((Calls, 0), (called.Successful, called.Failed));
        await NoChannelIsLeftAsync();
        // Where all is so slow that an agent hangs up after his half second before he is bridged, the caller gets another one.
        await Eventually.HoldsAsync("the agents have talked to all of them", Soon,
            () => agents.Result() is { Successful: Calls, Failed: 0 } or { Successful: > Calls }, () => agents.Result().ToString());
        Assert.Contains($" answered={Calls} ", await ApiAsync("acd result"), StringComparison.Ordinal);
        await Eventually.HoldsAsync("every agent is ready", InTheEnd,
            async () => (await AgentRow.ListAsync(Switch.Esl)).All(agent => agent.State == "ready"));
        Assert.DoesNotContain("[ERR]", Switch.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("[CRIT]", Switch.Log, StringComparison.Ordinal);
    }
}
