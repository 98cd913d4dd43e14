using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Reports of FreeSWITCH get lost on purpose; a count of the channels finds out, and nobody stays stuck.</summary>
public sealed class LostReportTests : LiveTest
{
    private static readonly TimeSpan TwoCounts = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task An_agent_whose_talk_ended_without_a_word_is_free_again()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(With(AgentLine.Many(1, phone)));
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMinutes(3)), phone);
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        EslEvent caller = await ConnectedAsync();
        await AgentIsAsync("agent0", "talking");
        foreach (string report in new[] { "leg-ended", "bridge-ended", "caller-left" })
            Assert.StartsWith("+OK", await ApiAsync($"acd fault lose {report} 1"), StringComparison.Ordinal);

        await TellToHangUpAsync(caller);
        await NoChannelIsLeftAsync();

        Assert.Equal("talking", (await AgentAsync("agent0")).State);
        await Eventually.HoldsAsync("agent0 is ready", TwoCounts, async () => (await AgentAsync("agent0")).State == "ready");
        Assert.Equal("[]", await ApiAsync("acd caller list --json"));
        Assert.Equal(2, await RepairsAsync());
        await Switch.LogHasAsync("Repaired, 1 times now: the switch has no such leg any more", Soon);
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await AgentIsAsync("agent0", "talking");
    }

    [Fact]
    public async Task A_caller_whose_coming_was_not_reported_gets_the_fallback()
    {
        await StartAsync(With(AgentLine.Many(1, LoopbackPorts.Free())));
        await ApiAsync("acd fault lose caller-joined 1");

        StartCallers(SippScenario.Caller("support"), new SippCalls(1));

        EslEvent ended = await CallerEndedAsync(TwoCounts);
        Assert.Equal("fallback", ended.AcdResult);
        Assert.Equal(1, await RepairsAsync());
    }

    [Fact]
    public async Task A_caller_whose_going_was_not_reported_is_closed()
    {
        await StartAsync(With([new AgentLine("anna", LoopbackPorts.Free()) { Status = "On Break" }]));
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        EslEvent caller = await CallerAnsweredAsync();
        await ApiAsync("acd fault lose caller-left 1");

        await TellToHangUpAsync(caller);

        Assert.Contains(caller.Uuid, await ApiAsync("acd caller list --json"), StringComparison.Ordinal);
        await Eventually.HoldsAsync(
            "the queue is empty", TwoCounts, async () => await ApiAsync("acd caller list --json") == "[]");
        Assert.Equal(1, await RepairsAsync());
    }

    [Fact]
    public async Task Nothing_is_repaired_where_nothing_is_lost()
    {
        int phone = LoopbackPorts.Free();
        await StartAsync(With(AgentLine.Many(3, phone)));
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromMilliseconds(400)), phone);
        StartCallers(SippScenario.Caller("support"), new SippCalls(80, PerSecond: 4));

        await Eventually.HoldsAsync(
            "80 callers have been answered", InTheEnd, async () => (await StatusAsync()).GetProperty("answered").GetInt32() == 80);

        await NoChannelIsLeftAsync();
        Assert.Equal(0, await RepairsAsync());
    }

    private async Task<int> RepairsAsync() => (await StatusAsync()).GetProperty("repairs").GetInt32();

    private async Task<JsonElement> StatusAsync() => JsonDocument.Parse(await ApiAsync("acd status --json")).RootElement;

    private static FreeSwitchOptions With(IReadOnlyList<AgentLine> agents) => new()
    {
        Agents = agents, Environment = new Dictionary<string, string?> { ["ACD_FAULT_INJECTION"] = "1" },
    };
}
