using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Lamps of queues.</summary>
internal static class PresenceCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("presence-queue", "a caller joins and leaves: PRESENCE_IN of the queue", JoinAsync),
        new("presence-probe", "PRESENCE_PROBE for callcenter+queue is answered; an unknown queue isn't", ProbeAsync)
        {
            Queues = [new("q@localhost")],
        },
        new("presence-ring-all", "ring-all: the lamp is on while callers wait", RingAllAsync)
        {
            Queues = [new("q", ("strategy", "ring-all"))],
        },
    ];

    private static async Task JoinAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        EslEvent joined = await PresenceAsync(probe, 1);
        string[] names =
        [
            "proto", "login", "from", "status", "rpid", "event_type", "alt_event_type", "event_count", "channel-state", "answer-state",
            "presence-call-direction",
        ];
        string[] stock =
        [
            "callcenter", probe.Queue, probe.Queue, "Active (1 waiting)", "unknown", "presence", "dialog", "0", "CS_ROUTING",
            "confirmed", "inbound",
        ];
        foreach ((string name, string value) in names.Zip(stock))
            probe.Check.Is("joins: " + name, joined[name == "status" ? "force-status" : name], value);
        await caller.HangUpAsync();
        EslEvent left = await PresenceAsync(probe, 2);
        probe.Check.Is(
            "leaves", $"{left["force-status"]} {left["channel-state"]} {left["answer-state"]}", "Idle CS_HANGUP terminated");
    }

    private static async Task ProbeAsync(Probe probe)
    {
        await probe.FireAsync("PRESENCE_PROBE", ("proto", "callcenter"), ("to", "callcenter+nowhere@localhost"));
        await probe.FireAsync("PRESENCE_PROBE", ("proto", "callcenter"), ("to", "callcenter+" + probe.Queue));
        EslEvent? answer = null;
        await Probe.UntilAsync("an answer", () => Task.FromResult(
            (answer = probe.Events.All.FirstOrDefault(e => e.Name == "PRESENCE_IN" && e["proto"] == "callcenter")) is not null));
        probe.Check.Is("answer", answer!["login"] + " " + answer["force-status"], probe.Queue + " Idle");
    }

    private static async Task RingAllAsync(Probe probe)
    {
        await probe.AgentAsync("a", AgentSpec.Rings);
        await probe.CallAsync();
        EslEvent joined = await PresenceAsync(probe, 1);
        probe.Check.Is("joins", joined["force-status"], "Active (1 waiting)");
        await probe.AgentIsAsync("@.a", "Receiving");
        await probe.CallAsync();
        EslEvent second = await PresenceAsync(probe, 2);
        probe.Check.Is(
            "second joins", second["force-status"], "Active (1 waiting)", "Active (2 waiting)", "who hears phones ring for him waits, too");
    }

    private static async Task<EslEvent> PresenceAsync(Probe probe, int number)
    {
        EslEvent[] found = [];
        await Probe.UntilAsync($"PRESENCE_IN number {number}", () => Task.FromResult(
            (found = [.. probe.Events.All.Where(e => e.Name == "PRESENCE_IN" && e["login"] == probe.Queue)]).Length >= number));
        return found[number - 1];
    }
}
