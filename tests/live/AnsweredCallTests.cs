using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Callers who reach an agent.</summary>
public sealed class AnsweredCallTests : LiveTest
{
    [Fact]
    public async Task A_caller_is_connected_and_goes_on_in_the_dialplan_with_the_result_answered()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(1, phone) });
        Sipp agents = StartAgents(
            SippScenario.Agent(ring: TimeSpan.FromMilliseconds(200), talk: TimeSpan.FromSeconds(1)), phone, new SippCalls(1));

        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(1));

        Assert.Equal(new SippResult(Successful: 1, Failed: 0, Retransmissions: 0), await callers.CompletionAsync(Soon));
        Assert.Equal(new SippResult(Successful: 1, Failed: 0, Retransmissions: 0), await agents.CompletionAsync(Soon));
        EslEvent ended = await CallerEndedAsync();
        Assert.Equal("answered", ended.AcdResult);
        Assert.Equal("support", ended["variable_acd_queue"]);
        Assert.Equal("agent0", ended["variable_acd_agent"]);
        Assert.All(await EndedAsync(2), leg => Assert.Equal("acd", leg["variable_rtp_use_timer_name"]));
        await AgentIsAsync("agent0", "ready");
        await NoChannelIsLeftAsync();
        Assert.Empty(Switch.Complaints());
    }

    [Fact]
    public async Task Without_talk_timer_the_profile_says_how_talks_are_timed()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = AgentLine.Many(1, phone),
            Prepare = folder => folder.SetAcd("talk-timer", "false"),
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(200), talk: TimeSpan.FromSeconds(1)), phone, new SippCalls(1));

        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(1));

        Assert.Equal(new SippResult(Successful: 1, Failed: 0, Retransmissions: 0), await callers.CompletionAsync(Soon));
        Assert.All(await EndedAsync(2), leg => Assert.Equal("soft", leg["variable_rtp_use_timer_name"]));
        Assert.Empty(Switch.Complaints());
    }

    [Fact]
    public async Task While_two_talk_each_end_names_the_other_first_where_the_core_finds_it_soonest()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(1, phone) });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(200), talk: TimeSpan.FromSeconds(4)), phone, new SippCalls(1));

        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(1));

        await Eventually.HoldsAsync("both channels are there", Soon, () => Ends().Length == 2);
        string[] ends = Ends();
        foreach ((string end, string other) in new[] { (ends[0], ends[1]), (ends[1], ends[0]) })
        {
            await Eventually.HoldsAsync(
                $"{end} names {other} first", Soon,
                async () => FirstVariable(await ApiAsync($"uuid_dump {end}")) == $"variable_signal_bond: {other}");
        }
        Assert.Equal(new SippResult(Successful: 1, Failed: 0, Retransmissions: 0), await callers.CompletionAsync(Soon));
        Assert.Empty(Switch.Complaints());

        string[] Ends() => [.. Switch.Esl.Events.Where(e => e.Name == "CHANNEL_CREATE").Select(e => e["Unique-ID"]!)];
        string? FirstVariable(string dump) =>
            dump.Split('\n').FirstOrDefault(line => line.StartsWith("variable_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twenty_callers_share_five_agents_in_the_order_they_came()
    {
        const int Callers = 20;
        const int Agents = 5;
        int phone = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(Agents, phone) });
        Sipp agents = StartAgents(
            SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(1)), phone, new SippCalls(Callers));

        Sipp callers = StartCallers(SippScenario.Caller("support"), new SippCalls(Callers, PerSecond: 20));

        SippResult result = await callers.CompletionAsync(InTheEnd);
        Assert.Equal((Callers, 0), (result.Successful, result.Failed));
        result = await agents.CompletionAsync(Soon);
        Assert.Equal((Callers, 0), (result.Successful, result.Failed));
        await NoChannelIsLeftAsync();
        Assert.All(
            Switch.Esl.Events.Where(e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.IsCaller),
            ended => Assert.Equal("answered", ended.AcdResult));
        AssertFirstComeFirstServed(Callers, Agents);
    }

    /// <summary>The ends of so many channels.</summary>
    private async Task<IReadOnlyList<EslEvent>> EndedAsync(int channels)
    {
        await Eventually.HoldsAsync($"{channels} channels end", Soon, () => Ended().Count == channels);
        return Ended();

        List<EslEvent> Ended() => [.. Switch.Esl.Events.Where(e => e.Name == "CHANNEL_HANGUP_COMPLETE")];
    }

    /// <summary>
    /// Agents who get free together are dialled side by side, so neighbours may swap; nobody is passed by more callers than
    /// there are agents.
    /// </summary>
    private void AssertFirstComeFirstServed(int callers, int agents)
    {
        List<string> joined = Numbers(e => e.Name == "CHANNEL_ANSWER" && e.IsCaller);
        List<string> dialled = Numbers(e => e.Name == "CHANNEL_CREATE" && !e.IsCaller);
        Assert.Equal(callers, dialled.Distinct().Count());
        Assert.All(dialled, number => Assert.InRange(dialled.IndexOf(number) - joined.IndexOf(number), -agents + 1, agents - 1));
    }

    private List<string> Numbers(Func<EslEvent, bool> fits) =>
        [.. Switch.Esl.Events.Where(fits).Select(e => e["Caller-Caller-ID-Number"])];
}
