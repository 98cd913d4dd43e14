using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Ids;

namespace Acd.Engine.Tests.Snapshots;

public class SnapshotTakerTests
{
    [Fact]
    public void Counts_waiting_with_offered_and_talking_and_agents()
    {
        var engine = new AcdEngine(1);
        engine.Apply(
            new EngineConfig
            {
                Queues = [new() { Name = "support" }, new() { Name = "sales" }],
                Agents =
                [
                    new() { Name = "bert", Contact = "user/bert", InitialStatus = AgentStatus.Available },
                    new() { Name = "anna", Contact = "user/anna", InitialStatus = AgentStatus.Available },
                    new() { Name = "carl", Contact = "user/carl", InitialStatus = AgentStatus.OnBreak },
                    new() { Name = "dora", Contact = "user/dora" },
                ],
                Tiers = [new("support", "bert"), new("support", "anna"), new("support", "carl"), new("support", "dora")],
            },
            0);
        Join(engine, 1, 0);
        var offer = engine.Commands[^1].Offer;
        engine.Handle(new LegAnswered(offer, "leg"), 1_000);
        engine.Handle(new BridgeStarted(new CallId(1), offer), 2_000);
        Join(engine, 2, 3_000);
        Join(engine, 3, 4_000);

        var snapshot = engine.TakeSnapshot(10_000);
        Assert.Equal(["support", "sales"], snapshot.Queues.Select(queue => queue.Name));
        var support = snapshot.Queues[0];
        Assert.Equal((2, 1, 0, 3, 7_000),
            (support.Waiting, support.Talking, support.AgentsReady, support.AgentsLoggedIn, support.LongestWaitMs));
        Assert.Equal(["anna", "bert", "carl", "dora"], snapshot.Agents.Select(agent => agent.Name));
        var bert = snapshot.Agents[1];
        Assert.Equal((AgentState.Talking, 8_000, new CallId(1), 1), (bert.State, bert.InStateMs, bert.Call, bert.CallsAnswered));
        Assert.Equal(["connected", "offered", "waiting"], snapshot.Callers.Select(caller => caller.State));
        Assert.Equal([2_000, 7_000, 6_000], snapshot.Callers.Select(caller => caller.WaitMs));
        Assert.Equal(["bert", "anna", ""], snapshot.Callers.Select(caller => caller.Agent));
    }

    private static void Join(AcdEngine engine, ulong call, long nowMs) =>
        engine.Handle(new CallerJoined(new CallId(call), "support", $"uuid-{call}", "1", "n", "800"), nowMs);
}
