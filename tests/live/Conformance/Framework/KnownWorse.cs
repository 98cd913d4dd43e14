namespace Acd.Conformance.Tests.Framework;

/// <summary>
/// Cases in which mod_acd is worse and known to be, with what it lacks. Also told to users, in docs/mod_callcenter.md. A case that is
/// no longer worse must leave this list: until then nothing would notice it becoming worse again.
/// </summary>
public static class KnownWorse
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["call-agent-vars"] = "contacts aren't expanded; effective_caller_id_* and cc_outbound_cid_name_prefix have no effect",
        ["one-announce"] = NoAnnouncement,
        ["all-agent-gone"] = NoAnnouncement,
        ["one-agent-gone"] = NoAnnouncement,
        ["one-caller-gone"] = NoAnnouncement,
        ["transfer-agent"] = "an agent whose leg is transferred counts as free although it lives on",
        ["standby-call"] = NoStandby,
        ["standby-gone"] = NoStandby,
        ["loopback-phone"] = "the loopback channel counts as the agent's leg, not the phone behind it",
    };

    private const string NoAnnouncement = "cc_outbound_announce has no effect: the bridge follows the answer at once";
    private const string NoStandby = "the standing leg of a uuid-standby agent isn't used by calls";
}
