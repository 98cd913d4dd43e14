using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests.Bench;

/// <summary>
/// What a waiting caller costs the waiting room's thread, before and after a change, side by side on one machine: ACD_BENCH_BEFORE is the
/// folder of the module before (as ACD_MODULE_DIR), ACD_BENCH_CALLERS how many wait in each. Run by hand.
/// </summary>
public sealed class WaitingRoomBench
{
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(10);

    [Fact(Explicit = true)]
    public async Task Cpu_per_waiting_caller()
    {
        string after = AcdModule.Folder;
        string before = Environment.GetEnvironmentVariable("ACD_BENCH_BEFORE") ?? after;
        int callers = int.Parse(Environment.GetEnvironmentVariable("ACD_BENCH_CALLERS") ?? "200", CultureInfo.InvariantCulture);
        await using FreeSwitchInstance old = await StartAsync(before);
        await using FreeSwitchInstance now = await StartAsync(after);
        await using var oldLoad = new WaitingRoomLoad(old);
        await using var nowLoad = new WaitingRoomLoad(now);
        await oldLoad.FillAsync(callers, "support");
        await nowLoad.FillAsync(callers, "support");

        (double oldQuiet, double nowQuiet) = await MeasureAsync(oldLoad, nowLoad, callers);
        oldLoad.Talking = nowLoad.Talking = true;
        (double oldTalking, double nowTalking) = await MeasureAsync(oldLoad, nowLoad, callers);

        Write($"callers={callers} us_per_caller_and_packet: before quiet={oldQuiet:0.00} talking={oldTalking:0.00} " +
            $"after quiet={nowQuiet:0.00} talking={nowTalking:0.00}");
        Write(await old.Esl.ApiAsync("acd shim"));
        Write(await now.Esl.ApiAsync("acd shim"));
        Write($"result read_to_write_ratio={(nowTalking - oldQuiet) / oldQuiet:0.00} quiet_ratio={nowQuiet / oldQuiet:0.00} " +
            $"talking_ratio={nowTalking / oldTalking:0.00}");
    }

    private static async Task<FreeSwitchInstance> StartAsync(string module)
    {
        Environment.SetEnvironmentVariable("ACD_MODULE_DIR", module);
        return await FreeSwitchInstance.StartAsync(FreeSwitchInstallation.Found!, new FreeSwitchOptions());
    }

    /// <summary>µs of CPU for each packet sent, which includes reading what came in the meantime.</summary>
    private static async Task<(double Old, double Now)> MeasureAsync(WaitingRoomLoad old, WaitingRoomLoad now, int callers)
    {
        await Task.Delay(Warm, TestContext.Current.CancellationToken);
        (double oldCpu, double nowCpu, long heard) = (old.CpuSeconds("acd-music"), now.CpuSeconds("acd-music"), old.Heard + now.Heard);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Task.Delay(Measured, TestContext.Current.CancellationToken);
        double packets = clock.Elapsed.TotalSeconds * 50 * callers;
        oldCpu = old.CpuSeconds("acd-music") - oldCpu;
        nowCpu = now.CpuSeconds("acd-music") - nowCpu;
        Write($"heard {(old.Heard + now.Heard - heard) / (2 * packets):P1} of the packets");
        return (oldCpu * 1e6 / packets, nowCpu * 1e6 / packets);
    }

    private static void Write(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
