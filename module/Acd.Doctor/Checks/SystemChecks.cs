using System.Globalization;
using Acd.Doctor.Configuration;
using Acd.Doctor.Findings;

namespace Acd.Doctor.Checks;

/// <summary>The operating system's limits, for all processes.</summary>
internal static class SystemChecks
{
    /// <summary>A call with its agent is two threads, each with a stack, a guard page and arenas of its own.</summary>
    private const long ThreadsWanted = 30_000;

    private const long MapsWanted = 131_072;
    private const long SocketBufferWanted = 1_048_576;
    private const double FreeShare = 0.05;
    private const long FreeBytes = 2_000_000_000;
    private const double TrackedShare = 0.8;

    public static readonly IReadOnlyList<Check> All =
    [
        AtLeast("pid-max", "/proc/sys/kernel/pid_max", "kernel.pid_max", 65_536, 4_194_304, "every thread takes a process number"),
        AtLeast("threads-max", "/proc/sys/kernel/threads-max", "kernel.threads-max", ThreadsWanted, ThreadsWanted, "a leg is a thread"),
        AtLeast("maps", "/proc/sys/vm/max_map_count", "vm.max_map_count", 65_530, MapsWanted,
            "a thread's stack takes two maps; 65,530 are some 30,000 threads"),
        AtLeast("receive-buffer", "/proc/sys/net/core/rmem_default", "net.core.rmem_default", SocketBufferWanted, SocketBufferWanted,
            "SIP comes in through one socket, for which FreeSWITCH asks no size; what doesn't fit is lost and sent again after 500 ms",
            Severity.Advice),
        new FunctionCheck(HasSoundClock)
        {
            Id = "clock", Title = "The clock is cheap to read", Severity = Severity.Advice,
            Why = "each packet and event reads it; hpet and acpi_pm ask the hardware each time",
        },
        new FunctionCheck(IsFast)
        {
            Id = "governor", Title = "The processor doesn't sleep between packets", Severity = Severity.Advice,
            Why = "powersave is slow to wake for work that comes every 20 ms",
        },
        new FunctionCheck(LosesNoPackets)
        {
            Id = "lost-packets", Title = "No SIP packet was lost for want of a buffer", Severity = Severity.Advice,
            Why = "it is sent again after 500 ms at the earliest, so calls are set up late",
        },
        new FunctionCheck(TracksEnough)
        {
            Id = "conntrack", Title = "The firewall's table has room", Severity = Severity.Wrong,
            Why = "when it is full new calls' packets are dropped, silently for FreeSWITCH",
        },
        new FunctionCheck(HasDisk)
        {
            Id = "disk", Title = "There is room on the disks", Severity = Severity.Wrong,
            Why = "a full disk loses recordings, log lines and records of calls",
        },
    ];

    /// <param name="better">What to set it to when it is less than wanted.</param>
    private static FunctionCheck AtLeast(string id, string path, string name, long wanted, long better, string why,
        Severity severity = Severity.Wrong) =>
        new(patient => patient.Machine.Number(path) switch
        {
            null => Outcome.Unknown($"{path} can't be read"),
            { } value when value >= wanted => Outcome.Good,
            { } value => Outcome.Found($"{name} is {value}",
                $"sysctl -w {name}={better}, and the same line in /etc/sysctl.d/"),
        })
        {
            Id = id, Title = $"{name} is at least {wanted}", Severity = severity, Why = why,
        };

    private static Outcome HasSoundClock(Patient patient) =>
        patient.Machine.Read("/sys/devices/system/clocksource/clocksource0/current_clocksource") switch
        {
            null => Outcome.Unknown("the kernel doesn't say which clock it uses"),
            "hpet" or "acpi_pm" or "jiffies" => Outcome.Found("the clock source is slow",
                "boot with clocksource=tsc, or ask the host's operator why it isn't offered"),
            _ => Outcome.Good,
        };

    private static Outcome IsFast(Patient patient) =>
        patient.Machine.Read("/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor") switch
        {
            null => Outcome.Unknown("the kernel doesn't govern the processor's speed, as in most virtual machines"),
            "powersave" => Outcome.Found("the governor is powersave", "cpupower frequency-set -g performance"),
            _ => Outcome.Good,
        };

    /// <summary>The kernel counts for each socket what found no room in it (the last column of /proc/net/udp).</summary>
    private static Outcome LosesNoPackets(Patient patient) =>
        patient.InConfiguration(configuration => LosesNoPackets(configuration, patient.Machine));

    private static Outcome LosesNoPackets(SwitchConfiguration configuration, Machine machine)
    {
        if (machine.Read("/proc/net/udp") is not { } table)
            return Outcome.Unknown("/proc/net/udp can't be read");
        string[] ports = [.. configuration.Profiles.Select(profile =>
            Words.Number(profile.Find("sip-port")?.Value ?? "5060").ToString("X4", CultureInfo.InvariantCulture))];
        long lost = table.Split('\n').Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(columns => columns.Length > 12 && ports.Contains(columns[1].Split(':')[^1])).Sum(columns => Words.Number(columns[^1]));
        return lost == 0
            ? Outcome.Good
            : Outcome.Found(
                $"{lost} packets since the profile started",
                $"sysctl -w net.core.rmem_default={SocketBufferWanted}, and the same line in /etc/sysctl.d/, " +
                "then restart the profile; and look at who takes the processor");
    }

    private static Outcome TracksEnough(Patient patient)
    {
        if (patient.Machine.Number("/proc/sys/net/netfilter/nf_conntrack_max") is not { } most
            || patient.Machine.Number("/proc/sys/net/netfilter/nf_conntrack_count") is not { } now)
            return Outcome.Unknown("no connections are tracked here, which is best");
        return now < TrackedShare * most
            ? Outcome.Good
            : Outcome.Found($"{now} of {most} connections",
                $"sysctl -w net.netfilter.nf_conntrack_max={4 * most}, or don't track SIP's and RTP's ports");
    }

    private static Outcome HasDisk(Patient patient) =>
        patient.Disks.Count == 0
            ? Outcome.Unknown("no folder of FreeSWITCH is known")
            : new Outcome([.. patient.Disks
                .Where(disk => disk.FreeBytes < Math.Min(FreeBytes, FreeShare * disk.WholeBytes))
                .Select(disk => new Finding
                {
                    What = $"{disk.Folder}: {disk.FreeBytes / 1_000_000} MB of {disk.WholeBytes / 1_000_000} MB are free",
                    Change = "move old logs and recordings away, or enlarge the disk",
                })]);
}
