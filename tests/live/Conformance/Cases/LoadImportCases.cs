using Acd.Conformance.Tests.Framework;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>What queue load takes beside the queue: mod_callcenter everything, mod_acd by the parameter load-imports.</summary>
internal static class LoadImportCases
{
    private const string Why = "load-imports of the queue says so";

    private static readonly string[] TwoAgents =
    [
        """<agent name="@.x" type="callback" contact="null/x" status="Logged Out"/>""",
        """<agent name="@.y" type="callback" contact="null/y" status="Logged Out"/>""",
    ];

    private static readonly string[] TwoTiers =
        ["""<tier agent="@.x" queue="@.q" level="2"/>""", """<tier agent="@.y" queue="@.r" level="2"/>"""];

    public static IReadOnlyList<Case> List { get; } =
    [
        Case("load-all", "load-imports=all: queue load resets statuses and tiers of every queue", "all", "Logged Out", "2", "2"),
        Case("load-own", "load-imports=own: queue load takes the queue's tiers again, no status changes", "own", "On Break", "2", "9"),
        Case("load-none", "load-imports=none: queue load takes nothing but the queue", "none", "On Break", "9", "9"),
    ];

    private static Case Case(string id, string title, string word, string status, string own, string other) => new(
        id, title, probe => LoadAsync(probe, status, own, other))
    {
        Queues = [new("q", ("load-imports", word)), new("r")],
        Agents = TwoAgents,
        Tiers = TwoTiers,
    };

    private static async Task LoadAsync(Probe probe, string status, string own, string other)
    {
        await probe.DoAsync("agent set status @.x 'On Break'");
        await probe.DoAsync("agent set status @.y 'On Break'");
        await probe.DoAsync("tier set level @.q @.x 9");
        await probe.DoAsync("tier set level @.r @.y 9");
        await probe.ReplyIsAsync("queue load @.q", Ok);
        probe.Check.Is("his status", await probe.AgentFieldAsync("@.x", "status"), "Logged Out", status, Why);
        probe.Check.Is("the other's", await probe.AgentFieldAsync("@.y", "status"), "Logged Out", status, Why);
        probe.Check.Is("its tier", (await probe.ListAsync("queue list tiers @.q")).Of(probe.Queue, "level"), "2", own, Why);
        probe.Check.Is("the other's", (await probe.ListAsync("queue list tiers @.r")).Of(probe.Full("@.r"), "level"), "2", other, Why);
    }
}
