using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>The first agent doesn't take the call; the next one does, and the caller notices nothing.</summary>
public sealed class UnwillingAgentTests : LiveTest
{
    [Theory]
    [InlineData("486 Busy Here")]
    [InlineData("603 Decline")]
    [InlineData("480 Temporarily Unavailable")]
    public async Task Who_turns_the_call_down_is_passed_over(string status) =>
        await PassedOverAsync(SippScenario.RefusingAgent(status), ringTimeoutS: 20);

    [Fact]
    public async Task Who_lets_it_ring_is_passed_over() =>
        await PassedOverAsync(SippScenario.Agent(ring: TimeSpan.FromSeconds(60), talk: TimeSpan.FromSeconds(1)), ringTimeoutS: 2);

    [Fact]
    public async Task Whose_phone_is_not_there_is_passed_over() => await PassedOverAsync(unwilling: null, ringTimeoutS: 2);

    private async Task PassedOverAsync(SippScenario? unwilling, int ringTimeoutS)
    {
        int first = LoopbackPorts.Free();
        int second = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents =
            [
                new AgentLine("unwilling", first, Position: 1) { RingTimeoutS = ringTimeoutS },
                new AgentLine("willing", second, Position: 2),
            ],
        });
        Sipp? unwillingPhone = unwilling is null ? null : StartAgents(unwilling, first, new SippCalls(1));
        Sipp willingPhone = StartAgents(
            SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(1)), second, new SippCalls(1));

        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(1));

        Assert.Equal(0, (await callers.CompletionAsync(InTheEnd)).Failed);
        Assert.Equal(0, (await willingPhone.CompletionAsync(Soon)).Failed);
        if (unwillingPhone is not null)
            Assert.Equal(new SippResult(Successful: 1, Failed: 0, Retransmissions: 0), await unwillingPhone.CompletionAsync(Soon));
        EslEvent ended = await CallerEndedAsync();
        Assert.Equal("answered", ended.AcdResult);
        Assert.Equal("willing", ended["variable_acd_agent"]);
        await AgentIsAsync("willing", "ready");
        Assert.Equal("cooling", (await AgentAsync("unwilling")).State);
        await NoChannelIsLeftAsync();
    }
}
