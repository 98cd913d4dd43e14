using Acd.Doctor.Configuration;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>Who may come in.</summary>
internal static class AccessChecks
{
    private const string WellKnownSocketPassword = "ClueCon";
    private const string WellKnownUserPassword = "1234";

    public static readonly IReadOnlyList<Check> All =
    [
        new SettingCheck
        {
            Id = "socket-password", Title = "The event socket has a password of its own", Severity = Severity.Wrong,
            Where = Socket, Name = "password", Default = $"the well-known {WellKnownSocketPassword}", Wanted = "a long random one",
            IsByHand = true, IsWrong = value => string.IsNullOrEmpty(value) || value == WellKnownSocketPassword,
            Why = "who can connect can run commands of the operating system",
        },
        new SettingCheck
        {
            Id = "socket-address", Title = "The event socket listens on loopback, or lets in only a list", Severity = Severity.Wrong,
            Where = OpenSocket, Name = "listen-ip", Wanted = "127.0.0.1",
            IsWrong = value => value is not null && !IsLoopback(value),
            Why = "it is not encrypted; name the hosts with apply-inbound-acl, or go through a tunnel",
        },
        new VariableCheck
        {
            Id = "default-password", Title = "No user has the well-known password", Severity = Severity.Wrong,
            Name = "default_password", IsWrong = value => value == WellKnownUserPassword, Change = "set another, or take it out",
            Why = "the sample configuration's users all have it, and scanners try it within minutes",
        },
        new SettingCheck
        {
            Id = "blind-auth", Title = "Passwords are checked", Severity = Severity.Wrong,
            Where = Profiles, Name = "accept-blind-auth", Wanted = "false", IsWrong = Words.IsTrue,
            Why = "anybody may call as anybody, out of the building too",
        },
        new SettingCheck
        {
            Id = "blind-registration", Title = "Nobody registers without a password", Severity = Severity.Wrong,
            Where = Profiles, Name = "accept-blind-reg", Wanted = "false", IsWrong = Words.IsTrue,
            Why = "anybody may take an agent's calls",
        },
        new SettingCheck
        {
            Id = "open-profile", Title = "A profile without passwords lets in only a list", Severity = Severity.Wrong,
            Where = OpenProfiles, Name = "apply-inbound-acl", Wanted = "callers", IsWrong = string.IsNullOrEmpty,
            Why = "with auth-calls off, the list of addresses is the only lock",
        },
        new VariableCheck
        {
            Id = "dead-calls", Title = "Calls without any RTP are ended", Severity = Severity.Wrong,
            Name = "media_timeout", IsWrong = value => Words.Number(value) <= 0,
            Change = """<X-PRE-PROCESS cmd="set" data="media_timeout=300000"/>""",
            Why = "a phone that lost its power keeps its agent busy for ever (switch_core_media.c:2715: milliseconds, 0 is off)",
        },
        new VariableCheck
        {
            Id = "dead-calls-on-hold", Title = "Calls on hold without any RTP are ended", Severity = Severity.Advice,
            Name = "media_hold_timeout", IsWrong = value => Words.Number(value) <= 0,
            Change = """<X-PRE-PROCESS cmd="set" data="media_hold_timeout=1800000"/>""",
            Why = "a call on hold whose phone is gone isn't found by media_timeout",
        },
    ];

    private static bool IsLoopback(string? address) =>
        address is not null && (address.StartsWith("127.", StringComparison.Ordinal) || address is "::1" or "localhost");

    private static IEnumerable<SettingGroup?> Profiles(SwitchConfiguration configuration) => configuration.Profiles;

    private static IEnumerable<SettingGroup?> Socket(SwitchConfiguration configuration) =>
        configuration.Modules.Any(module => module.Name == "mod_event_socket") ? [configuration.Settings("event_socket.conf")] : [];

    private static IEnumerable<SettingGroup?> OpenSocket(SwitchConfiguration configuration) =>
        Socket(configuration).Where(socket => socket?.Find("apply-inbound-acl")?.Value is not { Length: > 0 } list || IsEverybody(list));

    /// <summary>FreeSWITCH's own lists any_v4.auto and any_v6.auto.</summary>
    private static bool IsEverybody(string list) => list.StartsWith("any_v", StringComparison.OrdinalIgnoreCase);

    /// <summary>Those that take calls from elsewhere without asking for a password.</summary>
    private static IEnumerable<SettingGroup?> OpenProfiles(SwitchConfiguration configuration) => configuration.Profiles.Where(
        profile => !Words.IsTrue(profile.Find("auth-calls")?.Value) && !IsLoopback(profile.Find("sip-ip")?.Value ?? ""));
}
