using Acd.Engine.Agents;
using Acd.Engine.Facts;
using Acd.Host.Logging;
using Acd.Host.Store;
using Acd.Host.Tests.Support;
using Acd.Host.Web;

namespace Acd.Host.Tests.Web;

public sealed class AgentTrailTests
{
    private readonly AgentTrail _trail = new(
        new StoreDesk(Hosts.Options, new HostLog(new ScriptedSwitch())),
        nowMs => DateTimeOffset.FromUnixTimeMilliseconds(1_000_000 + nowMs));

    [Fact]
    public void States_that_are_over_are_known_with_when_they_began()
    {
        Changed("anna", AgentState.Talking, atMs: 7_000, durationMs: 5_000);
        Changed("bert", AgentState.Ready, atMs: 7_000, durationMs: 1_000);

        var stretch = Assert.Single(_trail.Of("anna", fromMs: 0));
        Assert.Equal(("talking", 1_002_000, 5_000, "support"), (stretch.State, stretch.Since, stretch.DurationMs, stretch.Queue));
        Assert.Empty(_trail.Of("anna", fromMs: 1_007_001));
        Assert.Empty(_trail.Of("nobody", fromMs: 0));
    }

    [Fact]
    public void The_oldest_go_when_there_are_too_many()
    {
        for (int i = 1; i <= AgentTrail.StretchesKept + 5; i++)
            Changed("anna", AgentState.Ready, atMs: i * 1_000, durationMs: 1_000);

        var kept = _trail.Of("anna", fromMs: 0);
        Assert.Equal(AgentTrail.StretchesKept, kept.Count);
        Assert.Equal(1_005_000, kept[0].Since);
    }

    private void Changed(string agent, AgentState before, long atMs, long durationMs) => _trail.Take(new Fact
    {
        Kind = FactKind.AgentStateChanged, AtMs = atMs, Agent = agent, StateBefore = before, DurationMs = durationMs, Queue = "support",
        CallUuid = "", CallerNumber = "", CallerName = "", Text = "",
    });
}
