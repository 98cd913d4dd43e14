using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>queue load and reload on a living queue.</summary>
internal static class ReloadCases
{
    private const string Ada = """<agent name="@.x" type="callback" contact="null/x" status="Logged Out" max-no-answer="2"/>""";

    public static IReadOnlyList<Case> List { get; } =
    [
        new("reload-param", "queue reload: takes a changed parameter", ParameterAsync) { Queues = [new("q", ("max-wait-time", "1111"))] },
        new("reload-new", "queue load: a queue that is new in the configuration", NewQueueAsync),
        new("reload-gone", "queue reload: a queue that is gone from the configuration", GoneAsync)
        {
            Queues = [QueueXml.Plain, new("gone")],
        },
        new("reload-waiting", "queue reload: who waits goes on waiting and gets an agent", WaitingAsync),
        new("reload-limit", "queue reload: a new max-wait-time counts for those who wait", LimitAsync)
        {
            Queues = [new("q", ("max-wait-time", "1112"))],
        },
        new("reload-agents", "queue reload: agents and tiers of the XML again as the XML says", AgentsAsync)
        {
            Agents = [Ada],
            Tiers = ["""<tier agent="@.x" queue="@.q" level="2" position="3"/>"""],
        },
        new("reload-counters", "queue reload: counters of the queue start again", CountersAsync),
        new("reload-skipped", "XML agents and tiers that make no sense are left out, the others load", SkippedAsync)
        {
            Agents =
            [
                """<agent name="@.none"/>""", """<agent name="@.bad" type="bogus"/>""", """<agent type="callback"/>""",
                """<agent name="@.good" type="callback" no-such-attribute="1"/>""",
            ],
            Tiers =
            [
                """<tier agent="@.good" queue="@.nowhere"/>""", """<tier agent="@.nobody" queue="@.q"/>""",
                """<tier agent="@.good" queue="@.q" level="3" domain_name="x"/>""",
            ],
        },
        new("reload-called", "queue reload during a call: the call goes on and ends as always", DuringCallAsync),
    ];

    private static async Task ParameterAsync(Probe probe)
    {
        await probe.EditConfigurationAsync("\"1111\"", "\"2222\"");
        probe.Check.Is("before", await FieldAsync(probe, "max_wait_time"), "1111");
        await probe.ReplyIsAsync("queue reload @.q", Ok);
        probe.Check.Is("after", await FieldAsync(probe, "max_wait_time"), "2222");
    }

    private static async Task NewQueueAsync(Probe probe)
    {
        await probe.ReplyIsAsync("queue load @.new", "-ERR Invalid Queue not found!\n");
        await probe.EditConfigurationAsync("<queues>", """<queues><queue name="@.new"><param name="strategy" value="top-down"/></queue>""");
        await probe.ReplyIsAsync("queue load @.new", Ok);
        probe.Check.Is("strategy", (await probe.ListAsync("queue list")).Of(probe.Full("@.new"), "strategy"), "top-down");
    }

    private static async Task GoneAsync(Probe probe)
    {
        await probe.EditConfigurationAsync("name=\"@.gone\"", "name=\"@.renamed\"");
        await probe.ReplyIsAsync("queue reload @.gone", "-ERR Invalid Queue not found!\n");
        CcTable queues = await probe.ListAsync("queue list");
        probe.Check.Is("in the list", queues.Column("name").Contains(probe.Full("@.gone")), stock: false);
        await probe.DoAsync("agent add @.z callback");
        await probe.ReplyIsAsync("tier add @.gone @.z", "-ERR Queue not found!\n");
    }

    private static async Task WaitingAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        EslEvent joined = await caller.JoinsAsync();
        await Probe.LetPassAsync(0.5);
        await probe.ReplyIsAsync("queue reload @.q", Ok);
        await Probe.LetPassAsync(0.7);
        probe.Check.Is("he left", probe.Events.Of("member-queue-end").Count, 0);
        await probe.AgentAsync("z", "null/z");
        EslEvent connected = await caller.ConnectedAsync();
        probe.Check.Is("the same member", connected["CC-Member-UUID"] == joined["CC-Member-UUID"], stock: true);
    }

    private static async Task LimitAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        await probe.EditConfigurationAsync("\"1112\"", "\"2\"");
        await probe.DoAsync("queue reload @.q");
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("reason", left["CC-Cancel-Reason"], "TIMEOUT");
    }

    private static async Task AgentsAsync(Probe probe)
    {
        await probe.DoAsync("agent set status @.x 'On Break'");
        await probe.DoAsync("agent set max_no_answer @.x 9");
        await probe.DoAsync("agent set wrap_up_time @.x 9");
        await probe.DoAsync("tier set level @.q @.x 9");
        await probe.ReplyIsAsync("queue reload @.q", Ok);
        probe.Check.Is(
            "agent: what XML says, and what it doesn't", await probe.AgentFieldAsync("@.x", "status", "max_no_answer", "wrap_up_time"),
            "Logged Out|2|9");
        probe.Check.Is("tier", (await probe.ListAsync("queue list tiers @.q")).Of(probe.Queue, "level", "position"), "2|3");
    }

    private static async Task CountersAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        await probe.TalkAsync(0.1);
        probe.Check.Is("before", await FieldAsync(probe, "calls_answered"), "1");
        await probe.ReplyIsAsync("queue reload @.q", Ok);
        probe.Check.Is("after", await FieldAsync(probe, "calls_answered"), "0");
        probe.Check.Is("the agent's", await probe.AgentFieldAsync("@.z", "calls_answered"), "1");
    }

    private static async Task SkippedAsync(Probe probe)
    {
        await probe.RepliesAreAsync(("agent list @.none", Ok), ("agent list @.bad", Ok));
        probe.Check.Is("the good one", await probe.AgentFieldAsync("@.good", "type", "contact", "status"), "callback||Logged Out");
        CcTable tiers = await probe.ListAsync("tier list");
        IEnumerable<string> his = tiers.Rows.Where(row => row[1] == probe.Full("@.good")).Select(row => $"{row[0]} {row[3]} {row[4]}");
        probe.Check.Is("his tiers", string.Join(", ", his), probe.Full("@.q 3 1"));
    }

    private static async Task DuringCallAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        await probe.DoAsync("queue reload @.q");
        await Probe.LetPassAsync(0.5);
        probe.Check.Is(
            "both are up", await caller.IsUpAsync() && await new Caller(probe, connected["CC-Agent-UUID"]).IsUpAsync(), stock: true);
        probe.Check.Is("the agent", await probe.AgentFieldAsync(agent, "state"), "In a queue call");
        await probe.HangUpAgentAsync(connected);
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("member-queue-end", left["CC-Cause"], "Terminated");
        await probe.AgentIsAsync(agent, "Waiting");
    }

    private static async Task<string> FieldAsync(Probe probe, string column) =>
        (await probe.ListAsync("queue list")).Of(probe.Queue, column);
}
