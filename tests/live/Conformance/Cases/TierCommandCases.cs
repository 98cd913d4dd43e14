using Acd.Conformance.Tests.Framework;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>callcenter_config tier …</summary>
internal static class TierCommandCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("tier-add", "tier add: unknown queue, unknown agent, new, again", AddAsync),
        new("tier-numbers", "tier add: level and position missing, text, given; list in their order", NumbersAsync)
        {
            Queues = [QueueXml.Plain, new("r"), new("s")],
        },
        new("tier-set", "tier set: every key; missing tier, agent, queue, word", SetAsync),
        new("tier-del", "tier del: +OK whether there was one or not", DeleteAsync),
        new("tier-reload", "tier reload: nothing in XML, all, and level back to 1 when XML gives none", ReloadAsync)
        {
            Agents = ["""<agent name="@.x" type="callback" contact="null/x" status="Logged Out"/>"""],
            Tiers = ["""<tier agent="@.x" queue="@.q"/>"""],
        },
    ];

    private static async Task AddAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.RepliesAreAsync(
            ("tier add @.nowhere @.z 1 1", "-ERR Queue not found!\n"),
            ("tier add @.q @.nobody 1 1", AgentNotFound),
            ("tier add @.q @.z 1 1", Ok),
            ("tier add @.q @.z 2 2", "-ERR Tier already exist!\n"),
            ("tier add @.q", Invalid),
            ("queue list tiers @.q", TierHeader + "\n@.q|@.z|Ready|1|1\n+OK\n"));
    }

    private static async Task NumbersAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.RepliesAreAsync(
            ("tier add @.r @.z 3 2", Ok),
            ("tier add @.q @.z", Ok),
            ("tier add @.s @.z low", Ok));
        CcTable all = await probe.ListAsync("tier list");
        probe.Check.Is("header", all.Header, TierHeader);
        IEnumerable<string> ours = all.Rows.Where(row => row[1] == probe.Full("@.z")).Select(row => $"{row[0]} {row[3]} {row[4]}");
        probe.Check.Is("in the list", string.Join(", ", ours), probe.Full("@.s 0 1, @.q 1 1, @.r 3 2"));
    }

    private static async Task SetAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.RepliesAreAsync(
            ("tier set state @.q @.z Ready", UnknownError),
            ("tier add @.q @.z", Ok),
            ("tier set level @.q @.z 4", Ok),
            ("tier set position @.q @.z 5", Ok),
            ("tier set state @.q @.z Standby", Ok),
            ("tier set state @.q @.z Unknown", "-ERR Invalid Tier State!\n"),
            ("tier set bogus @.q @.z 1", "-ERR Invalid Tier Update KEY!\n"),
            ("tier set position @.q @.z", Invalid),
            ("tier set level @.q @.nobody 1", UnknownError),
            ("queue list tiers @.q", TierHeader + "\n@.q|@.z|Standby|4|5\n+OK\n"));
    }

    private static async Task DeleteAsync(Probe probe)
    {
        await probe.DoAsync("agent add @.z callback");
        await probe.RepliesAreAsync(
            ("tier add @.q @.z", Ok),
            ("tier del @.q @.z", Ok),
            ("queue count tiers @.q", "0\n"),
            ("tier del @.q @.z", Ok),
            ("tier del @.nowhere @.nobody", Ok),
            ("tier del @.q", Invalid));
    }

    private static async Task ReloadAsync(Probe probe)
    {
        await probe.RepliesAreAsync(
            ("tier reload @.nowhere", UnknownError),
            ("tier set level @.q @.x 4", Ok),
            ("tier reload all whatever", Ok),
            ("queue list tiers @.q", TierHeader + "\n@.q|@.x|Ready|1|1\n+OK\n"),
            ("tier set position @.q @.x 4", Ok),
            ("tier reload @.q @.x", Ok),
            ("queue list tiers @.q", TierHeader + "\n@.q|@.x|Ready|1|1\n+OK\n"));
    }
}
