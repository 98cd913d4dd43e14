namespace Acd.CallCenter.Events;

/// <summary>Lamps of phones that watch a queue (<c>callcenter+QUEUE@DOMAIN</c>).</summary>
internal static class PresenceEvents
{
    private const string Protocol = "callcenter";

    /// <param name="queue">The queue; mod_callcenter uses its name, domain included, as the user.</param>
    /// <param name="waiting">Callers who wait or are being offered.</param>
    public static SwitchEvent Queue(string queue, int waiting) => new(
        "PRESENCE_IN",
        "",
        "",
        new HeaderList
        {
            { "proto", Protocol },
            { "login", queue },
            { "from", queue },
            { "force-status", waiting > 0 ? $"Active ({waiting} waiting)" : "Idle" },
            { "rpid", "unknown" },
            { "event_type", "presence" },
            { "alt_event_type", "dialog" },
            { "event_count", 0 },
            { "channel-state", waiting > 0 ? "CS_ROUTING" : "CS_HANGUP" },
            { "unique-id", queue },
            { "answer-state", waiting > 0 ? "confirmed" : "terminated" },
            { "presence-call-direction", "inbound" },
        }.ToList());

    /// <summary>The queue a probe asks for; null when it isn't one of ours.</summary>
    /// <param name="to">Header <c>to</c> of PRESENCE_PROBE: <c>callcenter+QUEUE</c>, with the domain that is part of the name.</param>
    public static string? QueueOfProbe(string? to)
    {
        const string Prefix = Protocol + "+";
        return to is not null && to.Contains('@', StringComparison.Ordinal) && to.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? to[Prefix.Length..]
            : null;
    }
}
