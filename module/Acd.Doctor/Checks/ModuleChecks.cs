using Acd.Doctor.Configuration;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>What is loaded.</summary>
internal static class ModuleChecks
{
    private static readonly string[] Needed =
        ["mod_commands", "mod_dptools", "mod_dialplan_xml", "mod_sofia", "mod_tone_stream", "mod_acd"];

    /// <summary>Of the sample configuration: each opens a port, holds threads or hooks into every call, and no queue needs it.</summary>
    private static readonly string[] Idle =
    [
        "mod_signalwire", "mod_verto", "mod_enum", "mod_cdr_csv", "mod_esf", "mod_fsv", "mod_valet_parking", "mod_httapi", "mod_rtc",
        "mod_av", "mod_cluechoo", "mod_skinny", "mod_xml_rpc", "mod_spandsp", "mod_conference",
    ];

    public static readonly IReadOnlyList<Check> All =
    [
        new FunctionCheck(IsThere)
        {
            Id = "modules-needed", Title = "What a call centre needs is loaded", Severity = Severity.Wrong,
            Why = "calls, or the console, don't work without it",
        },
        new FunctionCheck(HasFile)
        {
            Id = "modules-installed", Title = "Every module to load is installed", Severity = Severity.Wrong,
            Why = "FreeSWITCH starts without it and only says so in its log",
        },
        new FunctionCheck(HasNothingIdle)
        {
            Id = "modules-idle", Title = "Nothing is loaded that no queue needs", Severity = Severity.Advice,
            Why = "each has ports, threads or hooks of its own, and faults: 2026's security fixes were mostly in modules like these",
        },
        new FunctionCheck(HasOneCallCenter)
        {
            Id = "two-call-centres", Title = "mod_callcenter isn't loaded beside mod_acd", Severity = Severity.Wrong,
            Why = "both would ring the same agents, and mod_acd leaves mod_callcenter its names",
        },
        new FunctionCheck(HasNoSecondLoad)
        {
            Id = "modules-once", Title = "Every module is loaded once", Severity = Severity.Advice,
            Why = "the second line is an error in the log",
        },
        new FunctionCheck(RotatesLog)
        {
            Id = "log-rotation", Title = "The log file has an end", Severity = Severity.Wrong,
            Why = "a full disk stops recordings and databases",
        },
        new FunctionCheck(LogsLittleOnConsole)
        {
            Id = "console-level", Title = "The console logs notices and worse only", Severity = Severity.Advice,
            Why = "a slow terminal or journal holds up the thread through which all lines go",
        },
    ];

    private static Outcome IsThere(Patient patient) => Over(patient, configuration =>
    {
        string[] absent = [.. Needed.Except(configuration.Modules.Select(module => module.Name))];
        return absent.Select(name => new Finding
        {
            What = $"{name} isn't loaded", Change = $"""add <load module="{name}"/> to modules.conf.xml""",
        });
    });

    private static Outcome HasFile(Patient patient) =>
        patient.ModuleFolder is not { } folder || !Directory.Exists(folder)
            ? Outcome.Unknown("the folder of modules isn't known: name FreeSWITCH's with --prefix")
            : Over(patient, configuration => configuration.Modules
                .Where(module => !File.Exists(Path.Combine(folder, module.Name + ".so")))
                .Select(module => new Finding
                {
                    What = $"{module.Name} isn't in {folder}", Place = module.Place.ToString(),
                    Change = "install its package, or take the line out", Edit = Without(module),
                }));

    private static Outcome HasNothingIdle(Patient patient) => Over(patient, configuration => configuration.Modules
        .Where(module => Idle.Contains(module.Name))
        .Select(module => new Finding
        {
            What = $"{module.Name} is loaded", Place = module.Place.ToString(),
            Change = "take the line out, unless something else of yours needs it",
        }));

    private static Outcome HasOneCallCenter(Patient patient)
    {
        if (patient.Answers?.GetValueOrDefault(SwitchQuestions.CallCenter) == "true")
            return Outcome.Found("mod_callcenter is loaded in the running FreeSWITCH", "unload mod_callcenter, then reload mod_acd");
        return Over(patient, configuration => configuration.Modules.Where(module => module.Name == "mod_callcenter")
            .Select(module => new Finding
            {
                What = "mod_callcenter is loaded too", Place = module.Place.ToString(), Change = "take the line out",
                Edit = Without(module),
            }));
    }

    private static Outcome HasNoSecondLoad(Patient patient) => Over(patient, configuration => configuration.Modules
        .GroupBy(module => module.Name).SelectMany(same => same.Skip(1))
        .Select(module => new Finding
        {
            What = $"{module.Name} is loaded twice", Place = module.Place.ToString(), Change = "take this line out", Edit = Without(module),
        }));

    private static Outcome RotatesLog(Patient patient) => Over(patient, configuration =>
        configuration.Modules.All(module => module.Name != "mod_logfile")
            ? []
            : configuration.In("logfile.conf", "profile").Where(profile => !HasEnd(profile.Element)).Select(profile => new Finding
            {
                What = "logfile.conf: a profile without rollover or maximum-rotate", Place = profile.Place.ToString(),
                Change = """add <param name="rollover" value="104857600"/> and <param name="maximum-rotate" value="10"/>""",
            }));

    private static Outcome LogsLittleOnConsole(Patient patient) => Over(patient, configuration =>
        configuration.Modules.Any(module => module.Name == "mod_console")
        && configuration.Settings("console.conf")?.Find("loglevel") is { } level
        && level.Value.ToLowerInvariant() is ("debug" or "info" or "7" or "6")
            ? [new Finding
            {
                What = $"console.conf: loglevel is \"{level.Value}\"", Place = level.Place.ToString(), Change = "set it to notice",
            }]
            : []);

    private static bool HasEnd(System.Xml.Linq.XElement profile)
    {
        string? Value(string name) => (string?)profile.Descendants("param")
            .LastOrDefault(param => (string?)param.Attribute("name") == name)?.Attribute("value");
        return Words.Number(Value("rollover")) > 0 && Words.Number(Value("maximum-rotate")) > 0;
    }

    private static Outcome Over(Patient patient, Func<SwitchConfiguration, IEnumerable<Finding>> look) =>
        patient.InConfiguration(configuration => new Outcome([.. look(configuration)]));

    private static LineEdit Without(Setting module) => new(module.Place.File, module.Place.Line, module.Place.Text, []);
}
