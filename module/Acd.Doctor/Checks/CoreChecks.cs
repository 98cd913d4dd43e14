using Acd.Doctor.Configuration;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>What <c>switch.conf</c> says of the core. Files and lines in reasons are FreeSWITCH 1.11.1's.</summary>
internal static class CoreChecks
{
    private const string Memory = "sqlite://memory://file:core?mode=memory&cache=shared";
    private static readonly string[] Elsewhere = ["memory", "pgsql:", "mariadb:", "odbc:"];

    /// <summary>What core_database=disk in vars.xml writes: chosen so that calls can be recovered, so not to be undone.</summary>
    private const string ChosenFile = "sqlite://core";
    private const int SessionsWanted = 5000;
    private const int RateWanted = 500;

    public static readonly IReadOnlyList<Check> All =
    [
        new SettingCheck
        {
            Id = "core-database", Title = "The core's tables are in memory or on a database server", Severity = Severity.Advice,
            Where = Core, Name = "core-db-dsn", Default = "a file in the db folder", Wanted = Memory,
            IsWrong = value => value is null
                || (value != ChosenFile && !Elsewhere.Any(one => value.Contains(one, StringComparison.OrdinalIgnoreCase))),
            Why = "every channel writes rows for each of its states; a slow disk holds them up. PostgreSQL or MariaDB instead keep " +
                "calls for 'sofia recover'",
        },
        new FunctionCheck(patient => patient.InConfiguration(HasItsDatabase))
        {
            Id = "core-database-choice", Title = "The core database that was chosen is one of core_database/", Severity = Severity.Wrong,
            Why = "FreeSWITCH leaves out files that aren't there, keeps its tables in memory and can't recover a call",
        },
        new FunctionCheck(patient => patient.InConfiguration(TracksForSomething))
        {
            Id = "recovery", Title = "Calls are tracked only where a crash leaves them", Severity = Severity.Advice,
            Why = "track-calls writes each answered call as XML; in memory it is gone with the process, and 'sofia recover' finds nothing",
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

    private static Outcome HasItsDatabase(SwitchConfiguration configuration)
    {
        if (configuration.Variable("core_database") is not { } choice || choice.Value is "" or "memory")
            return Outcome.Good;
        string folder = Path.Combine(configuration.Folder, "core_database");
        return Directory.Exists(Path.Combine(folder, choice.Value))
            ? Outcome.Good
            : new Outcome([new Finding
            {
                What = $"core_database is \"{choice.Value}\", which {folder} doesn't have", Place = choice.Place.ToString(),
                Change = "set it to memory, disk, postgresql or mariadb",
            }]);
    }

    private static Outcome TracksForSomething(SwitchConfiguration configuration) =>
        configuration.Settings("switch.conf")?.Find("core-db-dsn")?.Value.Contains("memory", StringComparison.OrdinalIgnoreCase) != true
            ? Outcome.Good
            : new Outcome([.. configuration.Profiles.Select(profile => (profile, track: profile.Find("track-calls")))
                .Where(one => Words.IsTrue(one.track?.Value))
                .Select(one => new Finding
                {
                    What = $"{one.profile.Title}: track-calls is on, and the core's tables are in memory",
                    Place = one.track!.Place.ToString(),
                    Change = "set core_database in vars.xml to disk, postgresql or mariadb, or take this line out",
                })]);
}
