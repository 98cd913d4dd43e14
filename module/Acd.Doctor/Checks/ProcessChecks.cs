using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>The limits the running FreeSWITCH has.</summary>
internal static class ProcessChecks
{
    private const long FilesWanted = 65_536;
    private const long ThreadsWanted = 16_384;
    private const long StackWanted = 240 * 1024;
    private const int SchedulingPolicyField = 41;

    /// <summary>20 minus the niceness that is allowed: the engine's -20 (setrlimit(2), RLIMIT_NICE).</summary>
    private const long NiceWanted = 40;
    private const int MayBeNice = 23; // CAP_SYS_NICE, capabilities(7)
    private const int NormalPolicy = 0;
    private const long SwappedKb = 10_240;

    public static readonly IReadOnlyList<Check> All =
    [
        Limit("files", "Max open files", FilesWanted, "LimitNOFILE=999999", "a leg takes two sockets and more"),
        Limit("threads", "Max processes", ThreadsWanted, "LimitNPROC=infinity",
            "a leg is a thread; FreeSWITCH lowers max-sessions for good when it can't make one"),
        Limit("stack", "Max stack size", StackWanted, "LimitSTACK=8388608",
            "threads with less end the process when they go deep; advice of 'ulimit -s 240' is from 32-bit times"),
        new FunctionCheck(HasRoomForTasks)
        {
            Id = "tasks", Title = "The service may have as many threads as it needs", Severity = Severity.Wrong,
            Why = "systemd's usual TasksMax of 4,915 ends at some 4,800 legs with 'thread failed' (FreeSWITCH issues 577, 63, 1729)",
        },
        new FunctionCheck(IsNotRealTime)
        {
            Id = "scheduling", Title = "FreeSWITCH runs with -np", Severity = Severity.Wrong,
            Why = "with real-time priority a busy thread starves .NET's, its garbage collector and the kernel's own",
        },
        new FunctionCheck(MayGoFirst)
        {
            Id = "niceness", Title = "The engine's and the waiting room's threads may go before others", Severity = Severity.Advice,
            Why = "where cores are short offers wait behind the store's and the web pages' threads, and music stutters",
        },
        new FunctionCheck(IsInMemory)
        {
            Id = "swap", Title = "FreeSWITCH is in memory", Severity = Severity.Wrong,
            Why = "a page that has to be read back stops all media for as long",
        },
    ];

    private static FunctionCheck Limit(string id, string name, long wanted, string line, string why) => new(patient =>
        patient.ProcessId is not { } process ? NotRunning()
        : patient.Machine.Limit(process, name) switch
        {
            null => Outcome.Unknown($"/proc/{process}/limits can't be read: run it as FreeSWITCH's user or root"),
            { } value when value >= wanted => Outcome.Good,
            { } value => Outcome.Found($"{name.ToLowerInvariant()}: {value}", $"{line} in FreeSWITCH's systemd unit, then restart it"),
        })
    {
        Id = id, Title = $"{name} is at least {wanted}", Severity = Severity.Wrong, Why = why,
    };

    private static Outcome NotRunning() => Outcome.Unknown("FreeSWITCH isn't running");

    private static Outcome HasRoomForTasks(Patient patient)
    {
        if (patient.ProcessId is not { } process)
            return NotRunning();
        string? group = patient.Machine.Read($"/proc/{process}/cgroup")?.Split('\n')
            .FirstOrDefault(line => line.StartsWith("0::", StringComparison.Ordinal))?[3..];
        string? most = group is null ? null : patient.Machine.Read($"/sys/fs/cgroup{group}/pids.max");
        return most switch
        {
            null => Outcome.Unknown("its control group doesn't say"),
            "max" => Outcome.Good,
            _ when Words.Number(most) >= ThreadsWanted => Outcome.Good,
            _ => Outcome.Found($"at most {most} threads", "TasksMax=infinity in FreeSWITCH's systemd unit, then restart it"),
        };
    }

    private static Outcome IsNotRealTime(Patient patient) =>
        patient.ProcessId is not { } process ? NotRunning()
        : patient.Machine.Stat(process, SchedulingPolicyField) switch
        {
            null => Outcome.Unknown($"/proc/{process}/stat can't be read"),
            NormalPolicy => Outcome.Good,
            { } policy => Outcome.Found($"the scheduling policy is {policy}, a real-time one", "start FreeSWITCH with -np"),
        };

    private static Outcome MayGoFirst(Patient patient) =>
        patient.ProcessId is not { } process ? NotRunning()
        : patient.Machine.HasCapability(process, MayBeNice) ? Outcome.Good
        : patient.Machine.Limit(process, "Max nice priority") switch
        {
            null => Outcome.Unknown($"/proc/{process}/limits can't be read: run it as FreeSWITCH's user or root"),
            >= NiceWanted => Outcome.Good,
            { } limit => Outcome.Found(
                $"niceness {20 - limit} is the lowest it may have", "LimitNICE=-20 in FreeSWITCH's systemd unit, then restart it"),
        };

    private static Outcome IsInMemory(Patient patient) =>
        patient.ProcessId is not { } process ? NotRunning()
        : patient.Machine.Status(process, "VmSwap") switch
        {
            null => Outcome.Unknown("the kernel doesn't say"),
            <= SwappedKb => Outcome.Good,
            { } swapped => Outcome.Found($"{swapped / 1024} MB of it are swapped out", "sysctl -w vm.swappiness=1, and more memory"),
        };
}
