using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Which agent comes next.</summary>
internal static class StrategyCases
{
    private const string ReadyCounts = "who became ready first has been idle longest, also before his first call";

    public static IReadOnlyList<Case> List { get; } =
    [
        Rejecting("sequential", "sequentially-by-agent-order"),
        Rejecting("top-down", "top-down"),
        Rejecting("round-robin", "round-robin"),
        Rejecting("longest-idle", "longest-idle-agent", "a b c d", ReadyCounts),
        Rejecting("unknown", "no-such-strategy"),
        Rejecting("capitals", "Sequentially-By-Agent-Order"),
        Answering("idle-history", "longest-idle-agent", [0.1, 0.1, 0.1], "b c b", "c b c", ReadyCounts),
        Answering("fewest-history", "agent-with-fewest-calls", [0.1, 0.1, 0.1], "b c b"),
        Answering("talk-history", "agent-with-least-talk-time", [2.1, 0.1, 0.1], "b c c"),
        Answering("robin-history", "round-robin", [0.1, 0.1, 0.1], "b c b"),
        Answering("top-history", "top-down", [0.1, 0.1, 0.1], "b b b"),
        new("strategy-random", "random: never across levels", RandomAsync) { Queues = [new("q", ("strategy", "random"))] },
        new("strategy-progressive", "ring-progressively: one after the other, the first ones go on ringing", ProgressiveAsync)
        {
            Queues = [new("q", ("strategy", "ring-progressively"), ("ring-progressively-delay", "1"))],
        },
        new("strategy-progressive-others", "ring-progressively: callers of other queues don't wait for it", OtherQueueAsync)
        {
            Queues = [new("q", ("strategy", "ring-progressively"), ("ring-progressively-delay", "30")), new("r")],
        },
        new("strategy-top-wraps", "top-down: starts again when the last agents can't be called", TopDownWrapsAsync)
        {
            Queues = [new("q", ("strategy", "top-down"))],
        },
    ];

    /// <summary>Agents at positions 3, 1, 2 of one level and one in the next, who all reject: each is offered once.</summary>
    private static Case Rejecting(string id, string strategy, string? better = null, string because = "") =>
        new("strategy-" + id, $"{strategy}: by level and position", async probe =>
        {
            await AddAsync(probe, "d", 2, 1, "error/CALL_REJECTED");
            await AddAsync(probe, "a", 1, 3, "error/CALL_REJECTED");
            await AddAsync(probe, "b", 1, 1, "error/CALL_REJECTED");
            await AddAsync(probe, "c", 1, 2, "error/CALL_REJECTED");
            await probe.CallAsync();
            await probe.Events.NumberAsync(4, "bridge-agent-fail");
            CheckOffers(probe, "b c a d", better, because);
        })
        {
            Queues = [new("q", ("strategy", strategy))],
        };

    /// <summary>Two agents at positions 1 and 2 take one call after the other, of these lengths.</summary>
    private static Case Answering(
        string id, string strategy, double[] talkS, string stock, string? better = null, string because = "") =>
        new("strategy-" + id, $"{strategy}: what the agents have done before counts", async probe =>
        {
            await AddAsync(probe, "c", 1, 2, "null/c");
            await AddAsync(probe, "b", 1, 1, "null/b");
            foreach (double seconds in talkS)
            {
                await probe.TalkAsync(seconds);
                // For mod_callcenter an agent isn't free in the second in which his last call ended.
                await Probe.LetPassAsync(1.1);
            }

            CheckOffers(probe, stock, better, because);
        })
        {
            Queues = [new("q", ("strategy", strategy))],
        };

    private static void CheckOffers(Probe probe, string stock, string? better, string because) =>
        probe.Check.Is("offers", string.Join(' ', probe.Offered()), stock, better ?? stock, because);

    private static Task<string> AddAsync(Probe probe, string name, int level, int position, string contact, string status = "Available") =>
        probe.AgentAsync(new AgentSpec(name, contact)
        {
            Level = level,
            Position = position,
            Status = status,
            Settings = [("reject_delay_time", "60")],
        });

    private static async Task RandomAsync(Probe probe)
    {
        await AddAsync(probe, "d", 2, 1, "error/CALL_REJECTED");
        foreach (string name in new[] { "a", "b", "c" })
            await AddAsync(probe, name, 1, 1, "error/CALL_REJECTED");
        await probe.CallAsync();
        await probe.Events.NumberAsync(4, "bridge-agent-fail");
        probe.Check.Is("who", string.Join(' ', probe.Offered().Order(StringComparer.Ordinal)), "a b c d");
        probe.Check.Is("last", probe.Offered()[^1], "d");
    }

    private static async Task ProgressiveAsync(Probe probe)
    {
        await AddAsync(probe, "a", 1, 3, AgentSpec.Rings);
        await AddAsync(probe, "b", 1, 1, AgentSpec.Rings);
        await AddAsync(probe, "c", 1, 2, AgentSpec.Rings);
        Caller caller = await probe.CallAsync();
        EslEvent third = await probe.Events.NumberAsync(3, "agent-offering");
        EslEvent first = await probe.Events.ActionAsync("agent-offering");
        probe.Check.Is("offers", string.Join(' ', probe.Offered()), "b c a");
        probe.Check.Within("third offer after s", Observed.TimeS(third) - Observed.TimeS(first), 1, 4.5);
        await probe.AgentIsAsync("@.a", "Receiving");
        probe.Check.Is(
            "ring at the same time",
            (await probe.ListAsync("queue list agents @.q")).Column("state").Count(state => state == "Receiving"), 3);
        await caller.HangUpAsync();
        await probe.Events.NumberAsync(3, "bridge-agent-fail");
        foreach (string agent in new[] { "@.a", "@.b", "@.c" })
            await probe.AgentIsAsync(agent, "Waiting");
    }

    private static async Task OtherQueueAsync(Probe probe)
    {
        await AddAsync(probe, "a", 1, 1, AgentSpec.Rings);
        await probe.AgentAsync(new AgentSpec("z", "null/z") { Queues = ["r"] });
        for (int i = 0; i < 4; i++)
            await probe.CallAsync();
        await Probe.UntilAsync("all wait", async () => await probe.CcAsync("queue count members @.q") == "4\n");
        await Probe.LetPassAsync(1);
        Caller other = await probe.CallAsync(probe.Full("@.r"), new CallOptions());
        EslEvent joined = await other.JoinsAsync();
        EslEvent offered = await probe.Events.ActionAsync("agent-offering", e => e["CC-Queue"] == probe.Full("@.r"));
        probe.Check.Within(
            "offer in the other queue after s", Observed.TimeS(offered) - Observed.TimeS(joined), (0, 6), (0, 0.5),
            "queues don't wait for each other");
    }

    private static async Task TopDownWrapsAsync(Probe probe)
    {
        await AddAsync(probe, "b", 1, 2, "null/b", status: "On Break");
        string first = await AddAsync(probe, "a", 1, 1, "error/CALL_REJECTED");
        await probe.DoAsync($"agent set reject_delay_time {first} 1");
        await probe.CallAsync();
        await probe.Events.ActionAsync("agent-offering");
        await Probe.LetPassAsync(3.5);
        probe.Check.IsNow(
            "the first is offered again", probe.Events.Of("agent-offering").Count > 1, better: true,
            "a caller isn't stuck because an agent further down is on break");
    }
}
