using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Lines of callcenter.conf.xml that are read in a way of their own, and queues that come when they are named.</summary>
internal static class ConfigurationCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("xml-numbers", "an agent's numbers in XML: text is 0, what follows a number doesn't count, negatives stay", NumbersAsync)
        {
            Agents =
            [
                """<agent name="@.x" type="callback" max-no-answer="abc" wrap-up-time="-5" reject-delay-time="12x" """
                + """busy-delay-time="7.9" no-answer-delay-time="" status="Gone"/>""",
            ],
        },
        new("xml-attribute-kept", "what an agent's XML doesn't say stays as it was set", KeptAsync)
        {
            Agents = ["""<agent name="@.x" type="callback" max-no-answer="2"/>"""],
        },
        new("queue-lazy-caller", "an unloaded queue: a caller brings it back, alone", LazyCallerAsync)
        {
            Agents = ["""<agent name="@.x" type="callback" max-no-answer="2"/>"""],
        },
        new("queue-lazy-probe", "an unloaded queue: whoever asks for its lamp brings it back", LazyProbeAsync)
        {
            Queues = [new("q@localhost")],
        },
        new("queue-case", "a queue's name in another case: the caller meets its agent", CaseAsync),
        new("reload-strategy", "queue reload turns the strategy into ring-all: who waits is offered to all", StrategyAsync)
        {
            Queues = [new("q", ("strategy", "top-down"), ("max-wait-time", "1113"))],
        },
        new("record-none", "without record-template nothing is recorded", NoRecordAsync),
    ];

    private static async Task NumbersAsync(Probe probe)
    {
        string[] columns = ["max_no_answer", "wrap_up_time", "reject_delay_time", "busy_delay_time", "no_answer_delay_time", "status"];
        probe.Check.Is("numbers", await probe.AgentFieldAsync("@.x", columns), "0|-5|12|7|0|Logged Out");
    }

    private static async Task KeptAsync(Probe probe)
    {
        await probe.DoAsync("agent set contact @.x null/other");
        await probe.DoAsync("agent set max_no_answer @.x 9");
        await probe.DoAsync("agent set status @.x 'On Break'");
        await probe.ReplyIsAsync("agent reload @.x", Ok);
        probe.Check.Is("agent", await probe.AgentFieldAsync("@.x", "contact", "max_no_answer", "status"), "null/other|2|On Break");
    }

    private static async Task LazyCallerAsync(Probe probe)
    {
        await probe.DoAsync("agent set max_no_answer @.x 9");
        await probe.DoAsync("queue unload @.q");
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        await probe.ReplyIsAsync("queue count members @.q", "1\n");
        probe.Check.Is("in the list", (await probe.ListAsync("queue list")).Column("name").Contains(probe.Queue), stock: true);
        probe.Check.Is("its agents weren't read", await probe.AgentFieldAsync("@.x", "max_no_answer"), "9");
    }

    private static async Task LazyProbeAsync(Probe probe)
    {
        await probe.ReplyIsAsync($"queue unload {probe.Queue}", Ok);
        await probe.FireAsync("PRESENCE_PROBE", ("proto", "callcenter"), ("to", "callcenter+" + probe.Queue));
        await Probe.UntilAsync("an answer", () => Task.FromResult(
            probe.Events.All.Any(e => e.Name == "PRESENCE_IN" && e["login"] == probe.Queue)));
        probe.Check.Is("in the list", (await probe.ListAsync("queue list")).Column("name").Contains(probe.Queue), stock: true);
    }

    private static async Task CaseAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        Caller caller = await probe.CallAsync(probe.Full("@.Q"), new CallOptions());
        await caller.JoinsAsync();
        await Probe.LetPassAsync(1.5);
        probe.Check.IsNow(
            "he meets the agent", probe.Events.Of("bridge-agent-start").Count > 0, better: true, "one queue has one name");
        await caller.HangUpAsync();
    }

    private static async Task StrategyAsync(Probe probe)
    {
        foreach (string name in new[] { "a", "b" })
            await probe.AgentAsync(new AgentSpec(name, AgentSpec.Rings) { Status = "On Break" });
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        await probe.EditConfigurationAsync(
            """<param name="strategy" value="top-down"/>""" + "\n" + """    <param name="max-wait-time" value="1113"/>""",
            """<param name="strategy" value="ring-all"/>""");
        await probe.ReplyIsAsync("queue reload @.q", Ok);
        await probe.DoAsync("agent set status @.a Available");
        await probe.DoAsync("agent set status @.b Available");
        await probe.AgentIsAsync("@.a", "Receiving");
        await probe.AgentIsAsync("@.b", "Receiving");
        probe.Check.Is(
            "his row", (await probe.ListAsync("queue list members @.q")).Of(probe.Queue, "state", "serving_agent"), "Trying|ring-all");
    }

    private static async Task NoRecordAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        Caller caller = await probe.CallAsync();
        await caller.ConnectedAsync();
        await probe.AgentIsAsync("@.z", "In a queue call");
        probe.Check.Is("cc_record_filename", await caller.VariableAsync("cc_record_filename"), "");
    }
}
