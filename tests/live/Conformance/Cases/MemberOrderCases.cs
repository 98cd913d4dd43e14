using System.Globalization;
using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Who of those who wait comes next: position, priority, length of the queue.</summary>
internal static class MemberOrderCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("order-fifo", "three callers: first come, first served", FifoAsync),
        new("order-score", "cc_base_score goes before waiting time", ScoreAsync),
        new("order-shared", "an agent of two queues takes the highest score of both", SharedAsync) { Queues = [QueueXml.Plain, new("r")] },
        new("order-standby", "an agent of two queues: Standby in the other while his phone rings", StandbyTierAsync)
        {
            Queues = [QueueXml.Plain, new("r")],
        },
        new("order-system", "time-base-score system: time since the answer counts", SystemTimeAsync)
        {
            Queues = [new("q", ("time-base-score", "system"))],
        },
        new("order-length", "length of the queue in a dialplan: queue count members", LengthAsync),
        new("order-two-agents", "two callers, two agents: both are served", TwoAgentsAsync),
    ];

    private static async Task FifoAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "null/z") { Status = "Logged Out" });
        Caller[] callers = new Caller[3];
        for (int i = 0; i < callers.Length; i++)
        {
            callers[i] = await probe.CallAsync();
            await callers[i].JoinsAsync();
            await Probe.LetPassAsync(1.1);
        }

        probe.Check.Is("in the list", await ListedAsync(probe, callers), "0 1 2");
        probe.Check.Is("served", await ServedAsync(probe, callers), "0 1 2");
    }

    private static async Task ScoreAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "null/z") { Status = "Logged Out" });
        Caller[] callers =
        [
            await probe.CallAsync(), await probe.CallAsync(("cc_base_score", "100")), await probe.CallAsync(("cc_base_score", "-50")),
        ];
        await Probe.UntilAsync("all wait", async () => await probe.CcAsync("queue count members @.q") == "3\n");
        probe.Check.Is("in the list", await ListedAsync(probe, callers), "1 0 2");
        CcTable members = await probe.ListAsync("queue list members @.q");
        probe.Check.Is("base_score", string.Join(' ', members.Column("base_score")), "100 0 -50");
        probe.Check.Within("score of the first", Number(members.Column("score")[0]), 100, 103);
        probe.Check.Is("served", await ServedAsync(probe, callers), "1 0 2");
    }

    private static async Task SharedAsync(Probe probe)
    {
        await probe.AgentAsync(new AgentSpec("z", "null/z") { Status = "Logged Out", Queues = ["q", "r"] });
        Caller[] callers =
        [
            await probe.CallAsync(("cc_base_score", "10")),
            await probe.CallAsync(probe.Full("@.r"), new CallOptions { Variables = [("cc_base_score", "20")] }),
            await probe.CallAsync(("cc_base_score", "30")),
        ];
        await Probe.UntilAsync("all wait", async () =>
            await probe.CcAsync("queue count members @.q") == "2\n" && await probe.CcAsync("queue count members @.r") == "1\n");
        probe.Check.Is("served", await ServedAsync(probe, callers), "2 1 0");
    }

    private static async Task StandbyTierAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", AgentSpec.Rings) { Queues = ["q", "r"] });
        Caller caller = await probe.CallAsync();
        await probe.AgentIsAsync(agent, "Receiving");
        await Probe.UntilAsync("tiers", async () => await TiersAsync() == "Offering Standby");
        probe.Check.Is("ringing", await TiersAsync(), "Offering Standby");
        await caller.HangUpAsync();
        await probe.AgentIsAsync(agent, "Waiting");
        await Probe.UntilAsync("tiers", async () => await TiersAsync() == "Ready Ready");
        probe.Check.Is("afterwards", await TiersAsync(), "Ready Ready");

        async Task<string> TiersAsync() =>
            await probe.TierStateAsync(agent) + " " + string.Join(' ', (await probe.ListAsync("queue list tiers @.r")).Column("state"));
    }

    private static async Task SystemTimeAsync(Probe probe)
    {
        await probe.CallAsync(probe.Queue, new CallOptions { Before = "answer:,sleep:3000,", Variables = [("cc_base_score", "10")] });
        await probe.Events.ActionAsync("members-count");
        CcTable members = await probe.ListAsync("queue list members @.q");
        probe.Check.Within("base_score", Number(members.Column("base_score")[0]), 12, 14);
    }

    private static async Task LengthAsync(Probe probe)
    {
        await probe.CallAsync();
        await probe.CallAsync();
        await Probe.UntilAsync("both wait", async () => await probe.CcAsync("queue count members @.q") == "2\n");
        probe.Check.Is("in an expression", await probe.ApiAsync("eval ${callcenter_config(queue count members @.q)}"), "2");
        EslEvent count = await probe.Events.NumberAsync(2, "members-count");
        probe.Check.Is("CC-Count", count["CC-Count"], "2");
    }

    private static async Task TwoAgentsAsync(Probe probe)
    {
        await probe.AgentAsync("y", "null/y");
        await probe.AgentAsync("z", "null/z");
        Caller first = await probe.CallAsync();
        Caller second = await probe.CallAsync();
        EslEvent one = await first.ConnectedAsync();
        EslEvent two = await second.ConnectedAsync();
        probe.Check.Is("agents", one["CC-Agent"] == two["CC-Agent"] ? "one" : "two", "two");
    }

    /// <summary>Which caller is in which row, by number.</summary>
    private static async Task<string> ListedAsync(Probe probe, Caller[] callers) =>
        string.Join(' ', (await probe.ListAsync("queue list members @.q")).Column("session_uuid")
            .Select(uuid => Array.FindIndex(callers, caller => caller.Uuid == uuid)));

    /// <summary>The agent logs in; the callers in the order he talks to them, by number.</summary>
    private static async Task<string> ServedAsync(Probe probe, Caller[] callers)
    {
        await probe.DoAsync("agent set status @.z Available");
        for (int i = 1; i <= callers.Length; i++)
        {
            EslEvent connected = await probe.Events.NumberAsync(i, "bridge-agent-start");
            await probe.AgentIsAsync("@.z", "In a queue call");
            await probe.HangUpAgentAsync(connected);
        }

        return string.Join(' ', probe.Events.Of("bridge-agent-start").Select(e =>
            Array.FindIndex(callers, caller => caller.Uuid == e["CC-Member-Session-UUID"])));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
