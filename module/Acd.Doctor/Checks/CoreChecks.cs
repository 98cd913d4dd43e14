using Acd.Doctor.Configuration;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>What <c>switch.conf</c> says of the core. Files and lines in reasons are FreeSWITCH 1.11.1's.</summary>
internal static class CoreChecks
{
    private const string Memory = "sqlite://memory://file:core?mode=memory&cache=shared";
    private static readonly string[] Elsewhere = ["memory", "pgsql:", "mariadb:", "odbc:"];
    private const int SessionsWanted = 5000;
    private const int RateWanted = 500;

    public static readonly IReadOnlyList<Check> All =
    [
        new SettingCheck
        {
            Id = "core-database", Title = "The core's tables are in memory or on a database server", Severity = Severity.Advice,
            Where = Core, Name = "core-db-dsn", Default = "a file in the db folder", Wanted = Memory,
            IsWrong = value => value is null || !Elsewhere.Any(one => value.Contains(one, StringComparison.OrdinalIgnoreCase)),
            Why = "every channel writes rows for each of its states; a slow disk holds them up. PostgreSQL or MariaDB instead keep " +
                "calls for 'sofia recover'",
        },
        new SettingCheck
        {
            Id = "max-sessions", Title = "Room for 1,000 calls and their agents", Severity = Severity.Wrong,
            Where = Core, Name = "max-sessions", Default = "1000", Wanted = $"{SessionsWanted}",
            IsWrong = value => Words.Number(value ?? "1000") < 2000,
            Why = "each leg counts, a caller and his agent are two (switch_core.c); over it calls are refused with 503",
        },
        new SettingCheck
        {
            Id = "sessions-per-second", Title = "Legs may be set up as fast as calls come", Severity = Severity.Wrong,
            Where = Core, Name = "sessions-per-second", Default = "30", Wanted = $"{RateWanted}",
            IsWrong = value => Words.Number(value ?? "30") is > 0 and < 200,
            Why = "each leg counts: 30 are 15 answered calls a second, and the agents' legs fail with 'Throttle Error' " +
                "(switch_core_session.c:2422)",
        },
        new SettingCheck
        {
            Id = "log-level", Title = "The core logs notices and worse only", Severity = Severity.Advice,
            Where = Core, Name = "loglevel", Default = "debug", Wanted = "notice",
            IsWrong = value => (value ?? "debug").ToLowerInvariant() is "debug" or "info" or "7" or "6" or "8" or "9" or "10",
            Why = "a call writes some hundred lines at debug, all through one thread; when it falls behind, memory grows",
        },
        new SettingCheck
        {
            Id = "idle-cpu", Title = "Calls aren't refused by a momentary peak", Severity = Severity.Advice,
            Where = Core, Name = "min-idle-cpu", Wanted = null,
            IsWrong = value => value is not null && Words.Number(value) > 0,
            Why = "below it every new leg is refused, an agent's too, whose caller has been waiting (switch_core_session.c:2404)",
        },
        new SettingCheck
        {
            Id = "session-threads", Title = "Threads of ended calls are used again", Severity = Severity.Advice,
            Where = Core, Name = "session-thread-pool", Wanted = null,
            IsWrong = value => value is not null && !Words.IsTrue(value),
            Why = "without the pool each leg makes and ends a thread of its own (switch_core.c:1827: on by default)",
        },
        new SettingCheck
        {
            Id = "core-timers", Title = "The core's timers are as FreeSWITCH ships them", Severity = Severity.Advice,
            Where = Core, Name = "1ms-timer", Wanted = null,
            IsWrong = Words.IsTrue,
            Why = "a thread that wakes 1,000 times a second, for codecs of 10 ms and less only",
        },
        new PortCheck
        {
            Id = "rtp-ports", Title = "Each leg finds two RTP ports", Severity = Severity.Wrong,
            Why = "a leg takes two ports; when there are none it is hung up with media that can't be set up",
        },
    ];

    private static IEnumerable<SettingGroup?> Core(SwitchConfiguration configuration) => [configuration.Settings("switch.conf")];
}
