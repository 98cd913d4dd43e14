using System.Text.RegularExpressions;
using Acd.Doctor.Configuration;

namespace Acd.Doctor.Tests.Support;

/// <summary>A copy of the configuration we ship on a made-up machine that is in order, for one mistake to be put into.</summary>
internal sealed class Site : IDisposable
{
    public const int ProcessId = 4711;
    private readonly string _folder = Directory.CreateTempSubdirectory("acd-doctor-").FullName;

    public Site()
    {
        foreach (string file in Directory.GetFiles(Shipped, "*.xml", SearchOption.AllDirectories))
            Copy(file);
        Directory.CreateDirectory(Path.Combine(Conf, "local"));
        Directory.CreateDirectory(Modules);
        foreach (Match load in Regex.Matches(Read("autoload_configs/modules.conf.xml"), "load module=\"([^\"]+)\""))
            File.WriteAllText(Path.Combine(Modules, load.Groups[1].Value + ".so"), "");
        Proc("sys/kernel/pid_max", "4194304");
        Proc("sys/kernel/threads-max", "127000");
        Proc("sys/vm/max_map_count", "262144");
        Proc("sys/net/core/rmem_default", "4194304");
        Proc("sys/net/netfilter/nf_conntrack_max", "262144");
        Proc("sys/net/netfilter/nf_conntrack_count", "100");
        Proc("net/tcp", Connections(unreadBytes: 0));
        Proc("net/udp", Sockets(lostHere: 0, lostElsewhere: 12));
        Proc($"{ProcessId}/limits", Limits("999999", "unlimited", "8388608"));
        Proc($"{ProcessId}/cgroup", "0::/system.slice/freeswitch.service\n");
        Proc($"{ProcessId}/status", "Name:\tfreeswitch\nVmSwap:\t       0 kB\nThreads:\t40\n");
        Proc($"{ProcessId}/stat", Stat(policy: 0));
        Put("machine/sys/fs/cgroup/system.slice/freeswitch.service/pids.max", "max\n");
        Put("machine/sys/devices/system/clocksource/clocksource0/current_clocksource", "tsc\n");
        Put("machine/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n");
    }

    public static string Shipped { get; } = Path.Combine(RepositoryRoot.Folder, "conf");

    public string Conf => Path.Combine(_folder, "conf");

    public Dictionary<string, string> Answers { get; } = new()
    {
        [SwitchQuestions.Version] = "1.11.2",
        [SwitchQuestions.Status] = """
            UP 0 years, 0 days, 0 hours, 4 minutes, 2 seconds
            FreeSWITCH (Version 1.11.2) is ready
            12 session(s) since startup
            2 session(s) - peak 8, last 5min 8
            1 session(s) per Sec out of max 500, peak 6, last 5min 6
            5000 session(s) max
            """,
        [SwitchQuestions.Channels] = """{"row_count":0}""",
        [SwitchQuestions.Shim] = """
            {"engine":"running","ring_events":3,"ring_events_peak":3,"ring_capacity":8192,
             "event_lag_peak_us":900,"leg_workers":4,"legs_refused":0}
            """,
        [SwitchQuestions.CallCenter] = "false",
    };

    public EngineHealth Engine { get; set; } = new()
    {
        Runtime = new Version(10, 0, 1), ServerGarbageCollection = false, StoreBehind = 3, StoreTrouble = "",
        OfferP99Ms = 1.5,
    };

    public IReadOnlyList<DiskSpace> Disks { get; set; } = [new("/var/log/freeswitch", 50_000_000_000, 100_000_000_000)];

    private string Modules => Path.Combine(_folder, "mod");

    public static string Limits(string files, string processes, string stack, string nice = "40") => $"""
        Limit                     Soft Limit           Hard Limit           Units
        Max stack size            {stack}              unlimited            bytes
        Max processes             {processes}            unlimited            processes
        Max open files            {files}               999999               files
        Max nice priority         {nice}                   {nice}

        """;

    /// <summary>The socket of the shipped profile, port 5080, and another program's.</summary>
    public static string Sockets(int lostHere, int lostElsewhere) => $"""
           sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
           11: 0100007F:13D8 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 4711 2 0000000000000000 {lostHere}
           12: 0100007F:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 4712 2 0000000000000000 {lostElsewhere}

        """;

    /// <summary>A client of the shipped event socket's port, 8021, and one of another program that doesn't read.</summary>
    public static string Connections(int unreadBytes) => $"""
          sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
           0: 0100007F:1F55 0100007F:9C42 01 {unreadBytes:X8}:00000000 01:00000014 00000000     0        0 4713 2
           1: 0100007F:0050 0100007F:9C44 01 0007A120:00000000 01:00000014 00000000     0        0 4714 2

        """;

    public static string Stat(int policy) =>
        $"{ProcessId} (free switch) S 1 {string.Join(' ', Enumerable.Repeat(0, 36))} {policy} 0 0";

    public Patient Patient()
    {
        var configuration = SwitchConfiguration.Read(Conf, out string error);
        return new Patient
        {
            Configuration = configuration, ConfigurationError = error, Machine = new Machine(Path.Combine(_folder, "machine")),
            ProcessId = ProcessId, Answers = Answers, Engine = Engine, Disks = Disks, ModuleFolder = Modules,
        };
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Conf, file));

    /// <summary>Changes a file; the old text must be in it, or the mistake wouldn't be made.</summary>
    public void Change(string file, string old, string @new)
    {
        string text = Read(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        Put($"conf/{file}", text.Replace(old, @new, StringComparison.Ordinal));
    }

    public void Proc(string file, string text) => Put($"machine/proc/{file}", text);

    public void Put(string file, string text)
    {
        string path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Copy(string file) => Put($"conf/{Path.GetRelativePath(Shipped, file)}", File.ReadAllText(file));
}
