using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Penalties: levels that open with the time a caller has waited.</summary>
internal static class TierRuleCases
{
    private const int WaitS = 2;

    public static IReadOnlyList<Case> List { get; } =
    [
        new("rules-off", "without tier rules all levels are open", OffAsync),
        new("rules-multiply", "levels 0, 1, 2 open at 0, 1 and 2 waits", MultiplyAsync)
        {
            Queues = [Rules("q", multiply: true, noAgentNoWait: false)],
        },
        new("rules-together", "without multiply the levels open together after one wait", TogetherAsync)
        {
            Queues = [Rules("q", multiply: false, noAgentNoWait: false)],
        },
        new("rules-nobody", "no-agent-no-wait: a level where all are logged out is skipped at once", NobodyAsync)
        {
            Queues = [Rules("q", multiply: true, noAgentNoWait: true)],
        },
        new("rules-break", "no-agent-no-wait: an agent on break counts as somebody", OnBreakAsync)
        {
            Queues = [Rules("q", multiply: true, noAgentNoWait: true)],
        },
        new("rules-robin", "round-robin keeps to the rules, too", RoundRobinAsync)
        {
            Queues = [Rules("q", multiply: true, noAgentNoWait: true, "round-robin")],
        },
    ];

    private static QueueXml Rules(string suffix, bool multiply, bool noAgentNoWait, string strategy = "longest-idle-agent") => new(
        suffix, ("strategy", strategy), ("tier-rules-apply", "true"), ("tier-rule-wait-second", $"{WaitS}"),
        ("tier-rule-wait-multiply-level", multiply ? "true" : "false"), ("tier-rule-no-agent-no-wait", noAgentNoWait ? "true" : "false"));

    private static Task<string> AtLevelAsync(Probe probe, int level, string status = "Available", string contact = "error/CALL_REJECTED") =>
        probe.AgentAsync(new AgentSpec($"at{level}", contact)
        {
            Level = level,
            Status = status,
            Settings = [("reject_delay_time", "60")],
        });

    private static async Task OffAsync(Probe probe)
    {
        await AtLevelAsync(probe, 1);
        await AtLevelAsync(probe, 5);
        double[] offers = await OffersAsync(probe, 2);
        probe.Check.Is("offers", string.Join(' ', probe.Offered()), "at1 at5");
        probe.Check.Within("the second after s", offers[1], 0, 0.9);
    }

    private static async Task MultiplyAsync(Probe probe)
    {
        foreach (int level in new[] { 0, 1, 2 })
            await AtLevelAsync(probe, level);
        double[] offers = await OffersAsync(probe, 3);
        probe.Check.Is("offers", string.Join(' ', probe.Offered()), "at0 at1 at2");
        probe.Check.Within("level 0 after s", offers[0], -0.1, 0.7);
        probe.Check.Within("level 1 after s", offers[1], WaitS - 1.1, WaitS + 0.7);
        probe.Check.Within("level 2 after s", offers[2], (2 * WaitS) - 1.1, (2 * WaitS) + 0.7);
    }

    private static async Task TogetherAsync(Probe probe)
    {
        await AtLevelAsync(probe, 1);
        await AtLevelAsync(probe, 2);
        double[] offers = await OffersAsync(probe, 2);
        probe.Check.Within("level 1 after s", offers[0], WaitS - 1.1, WaitS + 0.7);
        probe.Check.Within("level 2 after s", offers[1], WaitS - 1.1, WaitS + 0.9);
    }

    private static async Task NobodyAsync(Probe probe)
    {
        await AtLevelAsync(probe, 1, "Logged Out");
        await AtLevelAsync(probe, 2);
        double[] offers = await OffersAsync(probe, 1);
        probe.Check.Is("offers", string.Join(' ', probe.Offered()), "at2");
        probe.Check.Within("after s", offers[0], -0.1, 0.7);
    }

    private static async Task OnBreakAsync(Probe probe)
    {
        await AtLevelAsync(probe, 1, "On Break");
        await AtLevelAsync(probe, 2);
        double[] offers = await OffersAsync(probe, 1);
        probe.Check.Within("level 2 after s", offers[0], (2 * WaitS) - 1.1, (2 * WaitS) + 0.7);
    }

    /// <summary>An agent of level 2 was the last who was offered a call; then a caller comes for whom level 1 is free.</summary>
    private static async Task RoundRobinAsync(Probe probe)
    {
        string second = await AtLevelAsync(probe, 2, contact: "null/a");
        await probe.AgentAsync(new AgentSpec("next2", "null/b") { Level = 2, Position = 2 });
        probe.Check.Is("the first call", await probe.TalkAsync(1.1), second);
        await AtLevelAsync(probe, 1, contact: "null/c");
        await probe.CallAsync();
        EslEvent offered = await probe.Events.NumberAsync(2, "agent-offering");
        probe.Check.Is(
            "offered first", offered["CC-Agent"], probe.Full("@.next2"), probe.Full("@.at1"),
            "a lower level comes first, whoever was last");
    }

    /// <summary>A caller comes; the times of the first offers in s after he joined.</summary>
    private static async Task<double[]> OffersAsync(Probe probe, int count)
    {
        Caller caller = await probe.CallAsync();
        double joinedS = Observed.TimeS(await caller.JoinsAsync());
        await probe.Events.NumberAsync(count, "agent-offering");
        return [.. probe.Events.Of("agent-offering").Select(e => Observed.TimeS(e) - joinedS)];
    }
}
