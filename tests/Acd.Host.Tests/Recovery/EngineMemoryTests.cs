using Acd.Engine.Agents;
using Acd.Host.Recovery;
using Acd.Host.Tests.Support;

namespace Acd.Host.Tests.Recovery;

/// <summary>One engine after the other in the same process.</summary>
public sealed class EngineMemoryTests
{
    private readonly EngineMemory _memory = new();

    [Fact]
    public void The_next_engine_knows_agents_and_who_waited()
    {
        var first = new ScriptedSwitch();
        first.Type(1, "agent set status anna 'On Break'");
        first.Join(2, call: 1);
        first.At(3, events => events.On(new CallerLeft(new CallId(1), LeaveReason.Fallback), first.NowUs));
        first.At(4, _ => { });
        Run(first);

        var second = new ScriptedSwitch { NowUs = first.NowUs };
        second.Type(10, "agent list");
        second.At(12, events => events.On(new CallerJoined(new CallId(7), "support", "uuid-1", "+431", "Caller", "5000"), second.NowUs));
        var host = Run(second);

        Assert.Contains("On Break", second.Replies[0], StringComparison.Ordinal);
        Assert.Contains(second.LogLines, line => line.Contains("Recovered from before: ", StringComparison.Ordinal));
        Assert.Equal(10_000, Assert.Single(host.TakeSnapshot().Callers).WaitMs);
    }

    [Fact]
    public void A_limited_break_goes_on_and_one_that_is_over_is_over()
    {
        var fold = new Acd.Engine.Recovery.RecoveryFold();
        fold.Take(new Fact
        {
            Kind = FactKind.AgentStatusChanged, AtMs = 1_000, Agent = "anna", Status = AgentStatus.OnBreak, Text = "lunch", WaitMs = 5_000,
            CallUuid = "", CallerNumber = "", CallerName = "", Queue = "",
        });
        var running = fold.Hand(4_000).Agents[0];
        Assert.Equal(
            (AgentStatus.OnBreak, "lunch", 3_000L, 2_000L), (running.Status, running.Reason, running.InStatusMs, running.BreakLeftMs));
        var over = fold.Hand(9_000).Agents[0];
        Assert.Equal((AgentStatus.Available, "", 3_000L, 0L), (over.Status, over.Reason, over.InStatusMs, over.BreakLeftMs));
    }

    private AcdHost Run(ScriptedSwitch @switch)
    {
        var host = Hosts.On(@switch, Hosts.Options with { Memory = _memory });
        Assert.Equal(RunResult.Stopped, host.Run());
        return host;
    }
}
