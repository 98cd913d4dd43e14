using System.Globalization;
using System.Net.NetworkInformation;

namespace Acd.Live.Tests.Support;

/// <summary>
/// One running SIPp: the phones of some agents, or a number of callers. On a free port of 127.0.0.1, one UDP socket, its files in its
/// own folder.
/// </summary>
public sealed class Sipp : IDisposable
{
    private readonly BoundedProcess _process;
    private readonly string _folder;
    private readonly string _name;

    private Sipp(BoundedProcess process, string folder, string name, int port)
    {
        _process = process;
        _folder = folder;
        _name = name;
        Port = port;
    }

    public int Port { get; }

    public bool HasExited => _process.HasExited;

    /// <summary>Phones: wait for calls. They are there when this returns: to a phone that isn't, a call fails at once.</summary>
    public static Sipp StartAgents(string binary, string folder, SippScenario scenario, int port, SippCalls calls)
    {
        Sipp agents = Start(binary, folder, scenario, port, calls, []);
        SpinWait.SpinUntil(() => agents.HasExited || IsBound(port), TimeSpan.FromSeconds(10));
        return agents;
    }

    /// <summary>Callers: dial the exchange at <paramref name="exchangePort"/>.</summary>
    public static Sipp StartCallers(string binary, string folder, SippScenario scenario, int exchangePort, SippCalls calls) =>
        Start(binary, folder, scenario, LoopbackPorts.Free(), calls, [$"127.0.0.1:{exchangePort}"]);

    /// <summary>Waits for the last of its calls.</summary>
    public async Task<SippResult> CompletionAsync(TimeSpan within) =>
        await _process.WaitForExitAsync(within)
            ? Result()
            : throw new TimeoutException($"SIPp ({_name}) hasn't finished within {within.TotalSeconds:0} s.\n{Describe()}");

    /// <summary>The calls so far, a second old at most.</summary>
    public SippResult Result() =>
        new(Statistic("SuccessfulCall(C)"), Statistic("FailedCall(C)"), Statistic("Retransmissions(C)"));

    /// <summary>Calls that are up, a second ago at most.</summary>
    public int Current() => Statistic("CurrentCall");

    /// <summary>From each INVITE to its 200 so far, in milliseconds.</summary>
    public IReadOnlyList<double> SetUpMs() =>
    [
        .. Directory.GetFiles(_folder, "*_rtt.csv").SelectMany(ReadSetUps),
    ];

    private static bool IsBound(int port)
    {
        var network = IPGlobalProperties.GetIPGlobalProperties();
        return network.GetActiveUdpListeners().Concat(network.GetActiveTcpListeners()).Any(listener => listener.Port == port);
    }

    /// <summary>Its last screen and what it complained about.</summary>
    public string Describe()
    {
        string errors = File.Exists(ErrorFile) ? File.ReadAllText(ErrorFile) : "";
        IEnumerable<string> complaints = errors.Split('\n').Where(line => !line.Contains("jumping to label", StringComparison.Ordinal));
        IEnumerable<string> screen = _process.Output.Split('\n').TakeLast(45);
        return $"SIPp {_name} on port {Port}, {(_process.HasExited ? $"exit code {_process.ExitCode}" : "running")}\n" +
            $"{string.Join('\n', screen)}\n--- errors\n{string.Join('\n', complaints.Take(40))}";
    }

    public void Dispose() => _process.Dispose();

    /// <summary>SIPp may be in the midst of its last line.</summary>
    private static IEnumerable<double> ReadSetUps(string file) =>
        from line in File.ReadAllText(file).Split('\n').Skip(1).SkipLast(1)
        let fields = line.Split(';')
        where fields.Length >= 3
        select double.Parse(fields[1], CultureInfo.InvariantCulture);

    private int Statistic(string name)
    {
        string[] rows = File.Exists(StatisticsFile) ? [.. File.ReadAllLines(StatisticsFile).Where(row => row.Length > 0)] : [];
        return rows.Length < 2 ? 0 : int.Parse(rows[^1].Split(';')[Array.IndexOf(rows[0].Split(';'), name)], CultureInfo.InvariantCulture);
    }

    private string StatisticsFile => Path.Combine(_folder, "statistics.csv");

    private string ErrorFile => Path.Combine(_folder, "errors.log");

    private static Sipp Start(string binary, string folder, SippScenario scenario, int port, SippCalls calls, IEnumerable<string> target)
    {
        string path = scenario.WriteTo(Directory.CreateDirectory(folder).FullName);
        string name = Path.GetFileName(folder);
        string[] arguments =
        [
            .. target, "-sf", path, "-i", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture),
            "-nostdin", "-buff_size", "4194304",
            "-trace_stat", "-fd", "1", "-stf", Path.Combine(folder, "statistics.csv"),
            "-trace_err", "-error_file", Path.Combine(folder, "errors.log"), .. calls.Arguments,
        ];
        return new Sipp(BoundedProcess.Start(binary, arguments, calls.Lifetime, folder), folder, name, port);
    }
}
