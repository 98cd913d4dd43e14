using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>What is left of a caller who gave up.</summary>
internal static class AbandonCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("abandon-row", "an abandoned caller's row: shown, counted, then discarded", RowAsync)
        {
            Queues = [new("q", ("discard-abandoned-after", "2"))],
        },
        new("abandon-resume", "the same number again: member-queue-resume with the old place", ResumeAsync)
        {
            Queues = [new("q", ("abandoned-resume-allowed", "true"))],
        },
        new("abandon-resume-other", "another number gets no place of others", OtherNumberAsync)
        {
            Queues = [new("q", ("abandoned-resume-allowed", "true"))],
        },
        new("abandon-resume-timeout", "who was sent away after max-wait-time resumes, too", TimedOutAsync)
        {
            Queues = [new("q", ("abandoned-resume-allowed", "true"), ("max-wait-time", "2"))],
        },
        new("abandon-no-resume", "without abandoned-resume-allowed the same number starts anew", NoResumeAsync),
        new("abandon-offer", "an abandoned caller isn't offered to an agent who comes", NotOfferedAsync),
    ];

    private static async Task RowAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        await probe.Events.ActionAsync("members-count");
        await caller.HangUpAsync();
        double leftS = Observed.TimeS(await caller.LeavesAsync());
        await Probe.UntilAsync("abandoned", async () => await StateAsync(probe) == "Abandoned|");
        await probe.ReplyIsAsync("queue count members @.q", "1\n");
        await Probe.UntilAsync("discarded", async () => await probe.CcAsync("queue count members @.q") == "0\n");
        probe.Check.Within("shown for s", (DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() / 1000.0) - leftS, 1.8, 4);
    }

    private static async Task ResumeAsync(Probe probe)
    {
        string first = await AbandonAsync(probe, "4711", ("cc_base_score", "7"));
        await probe.CallAsync(probe.Queue, new CallOptions { Number = "4711", Variables = [("cc_base_score", "99")] });
        EslEvent resumed = await probe.Events.ActionAsync("member-queue-resume");
        probe.Check.Is("the same member", resumed["CC-Member-UUID"] == first, stock: true);
        await Probe.UntilAsync("he waits", async () => (await StateAsync(probe)).StartsWith("Waiting", StringComparison.Ordinal));
        CcTable members = await probe.ListAsync("queue list members @.q");
        probe.Check.Is("rows", members.Rows.Count, 1);
        probe.Check.Is("base_score", members.Of(probe.Queue, "base_score"), "7");
        probe.Check.Is("rejoined_epoch is set", members.Of(probe.Queue, "rejoined_epoch") != "0", stock: true);
    }

    private static async Task TimedOutAsync(Probe probe)
    {
        CallOptions options = new() { Number = "4711" };
        Caller caller = await probe.CallAsync(probe.Queue, options);
        EslEvent joined = await caller.JoinsAsync();
        EslEvent left = await caller.LeavesAsync();
        probe.Check.Is("reason", left["CC-Cancel-Reason"], "TIMEOUT");
        await caller.HangUpAsync();
        await probe.CallAsync(probe.Queue, options);
        await probe.Events.NumberAsync(3, "members-count");
        EslEvent? resumed = probe.Events.Of("member-queue-resume").SingleOrDefault();
        probe.Check.Is("the same member", resumed?["CC-Member-UUID"] == joined["CC-Member-UUID"], stock: true);
    }

    private static async Task OtherNumberAsync(Probe probe)
    {
        string first = await AbandonAsync(probe, "4711");
        await probe.CallAsync(probe.Queue, new CallOptions { Number = "4712" });
        EslEvent joined = await probe.Events.NumberAsync(2, "member-queue-start");
        probe.Check.Is("another member", joined["CC-Member-UUID"] != first, stock: true);
        probe.Check.Is("resumed", probe.Events.Of("member-queue-resume").Count, 0);
    }

    private static async Task NoResumeAsync(Probe probe)
    {
        string first = await AbandonAsync(probe, "4711");
        await probe.CallAsync(probe.Queue, new CallOptions { Number = "4711" });
        EslEvent joined = await probe.Events.NumberAsync(2, "member-queue-start");
        probe.Check.Is("another member", joined["CC-Member-UUID"] != first, stock: true);
    }

    private static async Task NotOfferedAsync(Probe probe)
    {
        await AbandonAsync(probe, "4711", ("cc_base_score", "50"));
        await probe.AgentAsync("z", "null/z");
        await Probe.LetPassAsync(1);
        probe.Check.Is("offers", string.Join(' ', probe.Offered()), "");
        Caller living = await probe.CallAsync();
        EslEvent connected = await living.ConnectedAsync();
        probe.Check.Is("the next is served", connected["CC-Agent"], probe.Full("@.z"));
    }

    /// <summary>A caller comes and goes; gives his member's id.</summary>
    private static async Task<string> AbandonAsync(Probe probe, string number, params (string Name, string Value)[] variables)
    {
        Caller caller = await probe.CallAsync(probe.Queue, new CallOptions { Number = number, Variables = variables });
        EslEvent joined = await caller.JoinsAsync();
        await probe.Events.ActionAsync("members-count");
        await Probe.LetPassAsync(0.3);
        await caller.HangUpAsync();
        await caller.LeavesAsync();
        await Probe.UntilAsync("abandoned", async () => await StateAsync(probe) == "Abandoned|");
        return joined["CC-Member-UUID"];
    }

    private static async Task<string> StateAsync(Probe probe) =>
        (await probe.ListAsync("queue list members @.q")).Of(probe.Queue, "state", "session_uuid");
}
