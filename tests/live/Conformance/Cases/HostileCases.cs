using Acd.Conformance.Tests.Framework;
using static Acd.Conformance.Tests.Framework.Replies;

namespace Acd.Conformance.Tests.Cases;

/// <summary>
/// Arguments that are missing, too many, huge, no text in UTF-8, or shaped like an attack, at every door: applications, probes of lamps,
/// commands. Each char of an argument is a byte.
/// </summary>
internal static class HostileCases
{
    private const string Bytes = "\xff\xfe\xc3\x28\x80";

    private static readonly string[] Nobodies =
    [
        "", "   ", "''", "@.nowhere", "'@.q", "@.q'; DROP TABLE members; --", "@.q' OR '1'='1", "${api(version)}", "%s%n%d", "../../q",
        "{x=y}@.q", "^^:", "\\", Bytes, "@." + Bytes, new string('x', 2_000), new string('\xff', 2_000),
    ];

    public static IReadOnlyList<Case> List { get; } =
    [
        new("hostile-queue", "callcenter: missing, unknown, huge, hostile arguments let the caller go on", QueueAsync),
        new("hostile-track", "callcenter_track: missing, unknown, huge, hostile arguments track nobody", TrackAsync),
        new("hostile-probe", "PRESENCE_PROBE: missing, unknown, huge, hostile addresses aren't answered", ProbeAsync)
        {
            Queues = [new("q@localhost")],
        },
        new("hostile-long", "commands with arguments of 30,000 bytes", LongAsync),
        new("hostile-many", "commands with more words than they take", ManyAsync),
        new("hostile-bytes", "commands with bytes that are no UTF-8", BytesAsync),
        new("hostile-bytes-json", "the JSON API with bytes that are no UTF-8, and with no JSON", JsonAsync),
        new("hostile-break", "callcenter_break: huge, hostile arguments, and bytes that are no UTF-8", BreakAsync),
    ];

    private static async Task QueueAsync(Probe probe)
    {
        string caller = await ParkAsync(probe);
        foreach (string argument in Nobodies)
            await probe.ExecuteAsync(caller, "callcenter", argument);
        probe.Check.Is("joined", probe.Events.Of("member-queue-start").Count, 0);
        probe.Check.Is("cc_side", await new Caller(probe, caller).VariableAsync("cc_side"), "");
        await probe.ReplyIsAsync("queue count members @.q", "0\n");

        await probe.BeginAsync(caller, "callcenter", "@.q more words than one");
        await new Caller(probe, caller).JoinsAsync();
        await probe.ReplyIsAsync("queue count members @.q", "1\n");
    }

    private static async Task TrackAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        string caller = await ParkAsync(probe);
        foreach (string argument in Nobodies.Append("@.z more").Append("'@.z'"))
            await probe.ExecuteAsync(caller, "callcenter_track", argument);
        probe.Check.Is("cc_tracked_agent", await new Caller(probe, caller).VariableAsync("cc_tracked_agent"), "");
        probe.Check.Is("calls outside", await probe.AgentFieldAsync(agent, "external_calls_count"), "0");

        await probe.ExecuteAsync(caller, "callcenter_track", "@.z");
        await Probe.UntilAsync("he is tracked", async () => await probe.AgentFieldAsync(agent, "external_calls_count") == "1");
        await new Caller(probe, caller).HangUpAsync();
        await Probe.UntilAsync("he is free", async () => await probe.AgentFieldAsync(agent, "external_calls_count") == "0");
    }

    private static async Task ProbeAsync(Probe probe)
    {
        await probe.FireAsync("PRESENCE_PROBE", ("proto", "callcenter"));
        foreach (string argument in Nobodies.Select(probe.Full))
        {
            await probe.FireBytesAsync("PRESENCE_PROBE", "proto: callcenter\nto: callcenter+" + argument);
            await probe.FireBytesAsync("PRESENCE_PROBE", $"proto: callcenter\nto: callcenter+{argument}@localhost");
            await probe.FireBytesAsync("PRESENCE_PROBE", $"proto: callcenter\nto: {argument}{probe.Queue}");
        }

        await probe.FireAsync("PRESENCE_PROBE", ("proto", "callcenter"), ("to", "CALLCENTER+" + probe.Queue));
        await Probe.UntilAsync("an answer", () => Task.FromResult(Answers(probe).Length > 0));
        await Probe.LetPassAsync(0.5);
        probe.Check.Is("answers", string.Join(' ', Answers(probe)), probe.Queue);
    }

    private static string[] Answers(Probe probe) =>
        [.. probe.Events.All.Where(e => e.Name == "PRESENCE_IN" && e["proto"] == "callcenter").Select(e => e["login"])];

    private static async Task LongAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        string x = new('x', 30_000);
        await probe.RepliesAreAsync(
            ($"agent add @.new {x}", "-ERR Agent type invalid!\n"),
            ($"agent set status {x} Available", AgentNotFound),
            ($"agent set status @.z {x}", "-ERR Invalid Agent Status!\n"),
            ($"agent set state @.z {x}", "-ERR Invalid Agent State!\n"),
            ($"agent set type @.z {x}", "-ERR Invalid Agent Type!\n"),
            ($"agent set {x} @.z 1", "-ERR Invalid Agent Update KEY!\n"),
            ($"agent get {x} @.z", "-ERR Invalid Agent Update KEY!\n"),
            ($"agent {x}", Nothing),
            ($"{x} list", Nothing),
            ($"tier add {x} @.z", "-ERR Queue not found!\n"),
            ($"tier add @.q {x}", AgentNotFound),
            ($"tier set {x} @.q @.z 1", "-ERR Invalid Tier Update KEY!\n"),
            ($"tier set state @.q @.z {x}", "-ERR Invalid Tier State!\n"),
            ($"queue load {x}", "-ERR Invalid Queue not found!\n"),
            ($"queue reload {x}", "-ERR Invalid Queue not found!\n"),
            ($"queue unload {x}", Ok),
            ($"queue count members {x}", "0\n"),
            ($"queue list agents {x}", Ok),
            ($"tier del {x} @.z", Ok),
            ($"tier del @.q {x}", Ok),
            ($"agent del {x}", Ok),
            ($"queue count members @.q", "0\n"),
            ("agent get status @.z", "Available"));
    }

    private static async Task ManyAsync(Probe probe)
    {
        string more = string.Concat(Enumerable.Range(0, 300).Select(number => $" word{number}"));
        await probe.RepliesAreAsync(
            ("agent add @.z callback" + more, Ok),
            ("agent set status @.z 'On Break'" + more, Ok),
            ("agent get status @.z" + more, "On Break"),
            ("tier add @.q @.z 2 3" + more, Ok),
            ("tier set level @.q @.z 4" + more, Ok),
            ("queue count agents @.q 'On Break' Waiting" + more, "1\n"),
            ("tier del @.q @.z" + more, Ok),
            ("agent del @.z" + more, Ok),
            ("agent list @.z", Ok));
    }

    private static async Task BytesAsync(Probe probe)
    {
        await probe.AgentAsync("z", "null/z");
        (string Arguments, string Stock)[] talk =
        [
            ($"agent add @.new {Bytes}", "-ERR Agent type invalid!\n"),
            ($"agent set status @.z {Bytes}", "-ERR Invalid Agent Status!\n"),
            ($"agent set {Bytes} @.z 1", "-ERR Invalid Agent Update KEY!\n"),
            ($"agent get status {Bytes}", AgentNotFound),
            ($"agent {Bytes}", Nothing),
            ($"{Bytes} {Bytes}", Nothing),
            ($"tier add {Bytes} @.z", "-ERR Queue not found!\n"),
            ($"tier set state @.q @.z {Bytes}", "-ERR Invalid Tier State!\n"),
            ($"queue load {Bytes}", "-ERR Invalid Queue not found!\n"),
            ($"queue reload {Bytes}", "-ERR Invalid Queue not found!\n"),
            ($"queue unload {Bytes}", Ok),
            ($"queue count members {Bytes}", "0\n"),
            ($"tier del @.q {Bytes}", Ok),
            ($"agent del {Bytes}", Ok),
            ("agent get status @.z", "Available"),
        ];
        foreach ((string arguments, string stock) in talk)
            probe.Check.Is(arguments, await probe.CcBytesAsync(arguments), probe.Full(stock));
        (string Arguments, string Stock, string Better)[] kept =
        [
            ("agent add @.\xff callback", Ok, UnknownError),
            ("agent get state @.\xff", "Waiting", AgentNotFound),
            ("agent set contact @.z null/\xff", Ok, UnknownError),
            ("agent del @.\xff", Ok, Ok),
        ];
        foreach ((string arguments, string stock, string better) in kept)
            probe.Check.Is(arguments, await probe.CcBytesAsync(arguments), stock, better, "no list or event can be read that holds them");
    }

    private static async Task JsonAsync(Probe probe)
    {
        foreach (string text in new[] { Bytes, "{", """{"command":"callcenter_config","data":{"arguments":" """ + Bytes + "\"}}" })
        {
            string reply = await probe.JsonBytesAsync(text);
            probe.Check.Is("succeeded", reply.Contains("\"success\"", StringComparison.Ordinal), stock: false);
        }

        string good = await probe.ApiAsync("""json {"command":"callcenter_config","data":{"arguments":"queue list"}}""");
        probe.Check.Is("afterwards", good.Contains("\"success\"", StringComparison.Ordinal), stock: true);
    }

    private static async Task BreakAsync(Probe probe)
    {
        foreach (string uuid in new[] { new string('x', 2_000), "x'; DROP TABLE agents; --", "%s%n", "a b c" })
        {
            probe.Check.Is(
                uuid, await probe.ApiAsync($"callcenter_break agent {uuid}"), $"-ERR Session not found for uuid {uuid}");
        }

        string bytes = await probe.BreakBytesAsync("agent " + Bytes);
        probe.Check.Is("bytes", bytes.StartsWith("-ERR Session not found for uuid ", StringComparison.Ordinal), stock: true);
    }

    private static async Task<string> ParkAsync(Probe probe)
    {
        string uuid = Guid.NewGuid().ToString();
        await probe.ApiAsync($"originate {{origination_uuid={uuid}}}null/parked park: inline");
        return uuid;
    }
}
