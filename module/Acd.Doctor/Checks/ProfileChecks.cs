using Acd.Doctor.Configuration;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>What each SIP profile says of media, codecs and load.</summary>
internal static class ProfileChecks
{
    public static readonly IReadOnlyList<Check> All =
    [
        new SettingCheck
        {
            Id = "rtp-timer", Title = "RTP is paced by the soft timer", Severity = Severity.Wrong,
            Where = Profiles, Name = "rtp-timer-name", Default = "soft", Wanted = "soft",
            IsWrong = value => value is not null && !value.Equals("soft", StringComparison.OrdinalIgnoreCase),
            Why = "without it a read waits for the caller's next packet, so that a silent caller blocks his thread",
        },
        new SettingCheck
        {
            Id = "late-negotiation", Title = "The codec is chosen when the caller is answered", Severity = Severity.Advice,
            Where = Profiles, Name = "inbound-late-negotiation", Default = "false", Wanted = "true",
            IsWrong = value => !Words.IsTrue(value),
            Why = "else it is chosen before the dialplan runs, and can't be the one the agent has",
        },
        new SettingCheck
        {
            Id = "transcoding", Title = "Nobody's audio is transcoded", Severity = Severity.Advice,
            Where = Profiles, Name = "disable-transcoding", Default = "false", Wanted = "true",
            IsWrong = value => !Words.IsTrue(value),
            Why = "an agent's leg then offers the caller's codec only; G.711 on both sides costs no codec work",
        },
        new SettingCheck
        {
            Id = "codecs-in", Title = "G.711 comes first for callers", Severity = Severity.Advice,
            Where = Profiles, Name = "inbound-codec-prefs", Default = "the global preference", Wanted = "PCMU,PCMA",
            IsWrong = IsNotG711First, Why = "music is encoded once for all who have G.711; a dearer codec first is what trunks will choose",
        },
        new SettingCheck
        {
            Id = "codecs-out", Title = "G.711 comes first for agents", Severity = Severity.Advice,
            Where = Profiles, Name = "outbound-codec-prefs", Default = "the global preference", Wanted = "PCMU,PCMA",
            IsWrong = IsNotG711First,
            Why = "a phone that answers with another codec than the caller's has every packet of the call transcoded",
        },
        new SettingCheck
        {
            Id = "jitter-buffer", Title = "No jitter buffer where none is needed", Severity = Severity.Advice,
            Where = Profiles, Name = "auto-jitterbuffer-msec", Wanted = null,
            IsWrong = value => value is not null && Words.Number(value) > 0,
            Why = "it delays both sides of every call and costs a copy of each packet; agents in a LAN don't need it",
        },
        new SettingCheck
        {
            Id = "bypass", Title = "Media goes through FreeSWITCH", Severity = Severity.Wrong,
            Where = Profiles, Name = "inbound-bypass-media", Wanted = "false",
            IsWrong = Words.IsTrue,
            Why = "a caller whose media goes past FreeSWITCH can't hear music, announcements or be recorded; let a queue's media-mode " +
                "bypass after the connection",
        },
        new SettingCheck
        {
            Id = "proxy-media", Title = "Media isn't only passed through", Severity = Severity.Wrong,
            Where = Profiles, Name = "inbound-proxy-media", Wanted = "false",
            IsWrong = Words.IsTrue,
            Why = "a caller in this mode can't hear music or announcements; let a queue's media-mode do it after the connection",
        },
        new SettingCheck
        {
            Id = "presence", Title = "Presence is off where nobody subscribes", Severity = Severity.Advice,
            Where = Profiles, Name = "manage-presence", Default = "false", Wanted = "false",
            IsWrong = Words.IsTrue,
            Why = "SQL statements for every state of every call; keep it only for a profile whose phones have lamps",
        },
        new SettingCheck
        {
            Id = "profile-database", Title = "The profile's tables are in memory or on a database server", Severity = Severity.Advice,
            Where = Profiles, Name = "odbc-dsn", Default = "a file in the db folder",
            Wanted = "sqlite://memory://file:sofia_acd?mode=memory&cache=shared",
            IsWrong = value => value is null,
            Why = "dialogs and registrations are rows there, written for each call",
        },
        new SettingCheck
        {
            Id = "rtp-timeout", Title = "Dead calls are found by media_timeout", Severity = Severity.Advice,
            Where = Profiles, Name = "rtp-timeout-sec", Wanted = null,
            IsWrong = value => value is not null,
            Why = "deprecated (sofia.c:5315), and 0 keeps an agent busy with a dead call for ever; the variable media_timeout (ms) does it",
        },
        new SettingCheck
        {
            Id = "rtp-hold-timeout", Title = "Dead calls on hold are found by media_hold_timeout", Severity = Severity.Advice,
            Where = Profiles, Name = "rtp-hold-timeout-sec", Wanted = null,
            IsWrong = value => value is not null,
            Why = "deprecated (sofia.c:5327); the variable media_hold_timeout (ms) does it",
        },
        new SettingCheck
        {
            Id = "session-timer", Title = "SIP session timers end calls whose BYE got lost", Severity = Severity.Wrong,
            Where = Profiles, Name = "enable-timer", Wanted = "true",
            IsWrong = value => value is not null && !Words.IsTrue(value),
            Why = "without them (RFC 4028) a leg whose BYE is lost while it is silent stays for ever, and its agent with it",
        },
        new SettingCheck
        {
            Id = "sip-trace", Title = "SIP isn't traced", Severity = Severity.Advice,
            Where = Profiles, Name = "sip-trace", Wanted = "no",
            IsWrong = Words.IsTrue,
            Why = "every message goes to the console and the log, some 15 for an answered call",
        },
        new SettingCheck
        {
            Id = "request-limit", Title = "The profile takes requests as fast as calls come", Severity = Severity.Wrong,
            Where = Profiles, Name = "max-recv-requests-per-second", Default = "1000", Wanted = "5000",
            IsWrong = value => Words.Number(value ?? "1000") is > 0 and < 1200,
            Why = "an answered call is six requests, so 200 calls a second are 1,200; over it the profile answers 503",
        },
    ];

    private static IEnumerable<SettingGroup?> Profiles(SwitchConfiguration configuration) => configuration.Profiles;

    private static bool IsNotG711First(string? value) =>
        value is null || !(value.TrimStart().StartsWith("PCM", StringComparison.OrdinalIgnoreCase));
}
