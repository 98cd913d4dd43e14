using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>FreeSWITCH stops with callers waiting, ringing and talking.</summary>
public sealed class StopTests : LiveTest
{
    [Fact]
    public async Task Fsctl_shutdown_ends_every_call_and_the_process()
    {
        await StartWithCallsInEveryStateAsync();

        await ApiAsync("fsctl shutdown");

        await AssertEndsByItselfAsync();
    }

    [Fact]
    public async Task Sigterm_ends_every_call_and_the_process()
    {
        await StartWithCallsInEveryStateAsync();

        await Switch.TerminateAsync();

        await AssertEndsByItselfAsync();
    }

    private async Task StartWithCallsInEveryStateAsync()
    {
        int answering = LoopbackPorts.Free();
        int ringing = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("talks", answering), new AgentLine("rings", ringing) { RingTimeoutS = 120 }],
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMinutes(3)), answering);
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMinutes(2), talk: TimeSpan.FromMinutes(3)), ringing);
        StartCallers(SippScenario.Caller("support"), new SippCalls(3));
        await AgentIsAsync("talks", "talking");
        await AgentIsAsync("rings", "ringing");
        await Eventually.HoldsAsync(
            "three callers are answered", Soon,
            () => Switch.Esl.Events.Count(e => e.Name == "CHANNEL_ANSWER" && e.IsCaller) == 3);
    }

    private async Task AssertEndsByItselfAsync()
    {
        Assert.True(await Switch.WaitForExitAsync(TimeSpan.FromSeconds(30)), "FreeSWITCH still runs 30 s after it was told to stop.");
        Assert.Equal(0, Switch.ExitCode);
        Assert.DoesNotContain("[ERR]", Switch.Log, StringComparison.Ordinal);
    }
}
