using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>One FreeSWITCH with one product, its agents' phones, and the callers who are made to call it.</summary>
public sealed class BenchSite : IAsyncDisposable
{
    /// <summary>SIPp's calls may last so long before it counts them as failed.</summary>
    private static readonly TimeSpan PatienceMax = TimeSpan.FromHours(2);

    private readonly List<Sipp> _callers = [];

    private BenchSite(FreeSwitchInstance exchange, AgentPhones phones, Sink sink)
    {
        Switch = exchange;
        Phones = phones;
        Sink = sink;
    }

    public FreeSwitchInstance Switch { get; }

    public AgentPhones Phones { get; }

    public Sink Sink { get; }

    public static async Task<BenchSite> StartAsync(
        Product product, AgentTeam team, TimeSpan? lifetime = null, SwitchVariation? variation = null)
    {
        var sink = new Sink();
        var phones = new AgentPhones(team, team.AudioPort ?? sink.Port);
        try
        {
            FreeSwitchInstallation found = FreeSwitchInstallation.Found!;
            FreeSwitchInstance exchange = await FreeSwitchInstance.StartAsync(
                found with { Binary = variation?.Starter ?? found.Binary }, new FreeSwitchOptions
            {
                Lifetime = lifetime ?? TimeSpan.FromMinutes(5),
                Behaviour = (variation ?? new SwitchVariation()).Behaviour,
                Prepare = new ProductFiles(product, team, phones.Port).Write + variation?.Change,
            });
            return new BenchSite(exchange, phones, sink);
        }
        catch
        {
            phones.Dispose();
            sink.Dispose();
            throw;
        }
    }

    /// <summary>CPU seconds of FreeSWITCH's process since its start, threads that have ended included.</summary>
    public double CpuSeconds()
    {
        const double TicksPerSecond = 100; // USER_HZ, the same on every Linux
        string stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{Switch.ProcessId}/stat"));
        string[] fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return fields[11..13].Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    /// <summary>Resident memory in MB.</summary>
    public double MemoryMb()
    {
        string line = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{Switch.ProcessId}/status"))
            .First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;
    }

    /// <summary>
    /// How often FreeSWITCH's queue of events ran half full, and it took a further thread to empty it: the machine was too busy with other
    /// things, and calls soon stand still whatever the product.
    /// </summary>
    public int EventQueueOverruns() => Switch.Log.Split("Create additional event dispatch thread").Length - 1;

    /// <summary>Callers who come at a steady pace, or so that so many are always there.</summary>
    public Sipp Call(SippCalls calls, string destination = ProductFiles.Queue)
    {
        SippScenario scenario = SippScenario.Caller(destination).WithPatience(PatienceMax)
            .WithAudioTo(calls.EchoPort ?? Sink.Port).WithCodec(calls.Codec, calls.PacketMs);
        string folder = Path.Combine(Switch.Folder.Root, string.Create(CultureInfo.InvariantCulture, $"callers-{_callers.Count}"));
        Sipp sipp = Sipp.StartCallers(SippInstallation.Binary!, folder, scenario, Switch.Folder.SipPort, calls);
        _callers.Add(sipp);
        return sipp;
    }

    /// <summary>Fills the system with callers and keeps it filled. Gives how many there are when the time for it is over.</summary>
    public Task<int> HoldAsync(int callers, int perSecond, string destination = ProductFiles.Queue, int? echoPort = null) =>
        HoldAsync(callers, new SippCalls(0, perSecond) { EchoPort = echoPort }, destination);

    /// <summary>The same, callers who are like <paramref name="calls"/>.</summary>
    public async Task<int> HoldAsync(int callers, SippCalls calls, string destination = ProductFiles.Queue)
    {
        Sipp sipp = Call(calls with { Held = callers }, destination);
        TimeSpan until = AgentPhones.Now + TimeSpan.FromSeconds((2.0 * callers / calls.PerSecond) + 5);
        while (sipp.Current() < callers * 0.98 && AgentPhones.Now < until && !sipp.HasExited)
            await Task.Delay(250);
        return sipp.HasExited ? throw new InvalidOperationException(sipp.Describe()) : sipp.Current();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (Sipp sipp in _callers)
            sipp.Dispose();
        await Switch.StopAtOnceAsync();
        Phones.Dispose();
        Sink.Dispose();
        Switch.Folder.Delete();
    }
}
