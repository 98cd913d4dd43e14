using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>What mod_acd corrects, and what the queue's parameter old-… brings back; mod_callcenter ignores the parameter.</summary>
internal static class OldMeaningCases
{
    private const string OnDemand = "Available (On Demand)";

    private static readonly (string Name, string Value) Announce = ("cc_outbound_announce", "silence_stream://1000");

    public static IReadOnlyList<Case> List { get; } =
    [
        new("old-count", "old-members-count: the answered caller is counted once more", CountAsync) { Queues = [Old("old-members-count")] },
        new("old-lamp", "old-presence: callers for whom phones ring aren't on the lamp", LampAsync)
        {
            Queues = [new("q", ("strategy", "ring-all"), ("old-presence", "true"))],
        },
        new("old-found", "old-agent-found: cc_agent_found stays when the agent was gone first", probe => FoundAsync(probe, better: "true"))
        {
            Queues = [Old("old-agent-found")],
        },
        new("new-found", "cc_agent_found when the agent was gone first", probe => FoundAsync(probe, better: "")),
        new("old-resume", "old-resume: who hides his number has the place of whoever did before", probe => HiddenAsync(probe, 1))
        {
            Queues = [new("q", ("abandoned-resume-allowed", "true"), ("old-resume", "true"))],
        },
        new("new-resume", "who hides his number and whoever did before", probe => HiddenAsync(probe, 0))
        {
            Queues = [new("q", ("abandoned-resume-allowed", "true"))],
        },
        new("old-demand", "old-on-demand: On Demand when offered, Available when it ends",
            probe => StatusAsync(probe, OnDemand, "Available", "Idle", "Idle"))
        {
            Queues = [Old("old-on-demand")],
        },
        new("new-demand", "On Demand when offered, Available when it ends",
            probe => StatusAsync(probe, OnDemand, "Available", "Idle", "Waiting")),
        new("old-demand-late", "old-on-demand: Available when offered, On Demand when it ends",
            probe => StatusAsync(probe, "Available", OnDemand, "Waiting", "Waiting"))
        {
            Queues = [Old("old-on-demand")],
        },
        new("new-demand-late", "Available when offered, On Demand when it ends",
            probe => StatusAsync(probe, "Available", OnDemand, "Waiting", "Idle")),
    ];

    private static QueueXml Old(string name) => new("q", (name, "true"));

    private static async Task CountAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        await probe.CallAsync();
        EslEvent answered = await probe.Events.NumberAsync(2, "members-count");
        probe.Check.Is("at the answer", answered["CC-Count"], "1");
    }

    private static async Task LampAsync(Probe probe)
    {
        await probe.AgentAsync("a", AgentSpec.Rings);
        await probe.CallAsync();
        await probe.AgentIsAsync("@.a", "Receiving");
        await probe.CallAsync();
        EslEvent[] lamp = [];
        await Probe.UntilAsync("the second joins", () => Task.FromResult(
            (lamp = [.. probe.Events.All.Where(e => e.Name == "PRESENCE_IN" && e["login"] == probe.Queue)]).Length >= 2));
        probe.Check.Is("second joins", lamp[1]["force-status"], "Active (1 waiting)");
    }

    private static async Task FoundAsync(Probe probe, string better)
    {
        string agent = await probe.AgentAsync("a", "null/a");
        Caller caller = await probe.CallAsync(Announce);
        EslEvent connected = await caller.ConnectedAsync();
        await probe.DoAsync("agent set status @.a 'On Break'");
        await probe.HangUpAgentAsync(connected);
        await probe.Events.ActionAsync("bridge-agent-end", e => e["CC-Agent-Bridged"] == "false");
        await probe.AgentIsAsync(agent, "Waiting");
        probe.Check.Is(
            "cc_agent_found", await caller.VariableAsync("cc_agent_found"), "true", better, "nobody has talked to him");
    }

    private static async Task HiddenAsync(Probe probe, int better)
    {
        CallOptions hidden = new() { Number = "anonymous" };
        Caller first = await probe.CallAsync(probe.Queue, hidden);
        await probe.Events.ActionAsync("members-count");
        await first.HangUpAsync();
        await first.LeavesAsync();
        await probe.Events.NumberAsync(2, "members-count");
        await probe.CallAsync(probe.Queue, hidden);
        await probe.Events.NumberAsync(3, "members-count");
        probe.Check.Is(
            "resumed", $"{probe.Events.Of("member-queue-resume").Count}", "1", $"{better}", "a stranger doesn't go ahead of others");
    }

    private static async Task StatusAsync(Probe probe, string offered, string meanwhile, string stock, string better)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", "null/z") { Status = offered });
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        await probe.DoAsync($"agent set status @.z '{meanwhile}'");
        await probe.HangUpAgentAsync(connected);
        await caller.LeavesAsync();
        await Probe.UntilAsync("the call is over", async () => await probe.AgentFieldAsync(agent, "state") is "Idle" or "Waiting");
        probe.Check.Is(
            "afterwards", await probe.AgentFieldAsync(agent, "state"), stock, better, "who has changed his status meanwhile means it");
    }
}
