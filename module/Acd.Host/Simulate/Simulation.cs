using System.Runtime.InteropServices;
using Acd.Engine.Ports;
using Acd.Host.Logging;
using Acd.Host.Traffic;
using Acd.Simulator;
using Acd.Switch;

namespace Acd.Host.Simulate;

/// <summary>One run of the whole host on the simulated switch, until its time is over or somebody stops it.</summary>
internal static class Simulation
{
    public static int Run(SimulateSettings settings)
    {
        using var @switch = new SimulatedSwitch(settings.Simulation, TimeProvider.System, WriteLog);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return Run(settings, @switch, Console.Out, Console.Error, !Console.IsOutputRedirected, TimeProvider.System);

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            @switch.Stop();
        }

        static void WriteLog(SwitchLogLevel level, string text)
        {
            if (level <= SwitchLogLevel.Warning)
                Console.Error.WriteLine(text);
        }
    }

    internal static int Run(
        SimulateSettings settings, SimulatedSwitch @switch, TextWriter output, TextWriter trace, bool terminal, TimeProvider time)
    {
        ISwitch seen = settings.Trace ? new TracingSwitch(@switch, trace) : @switch;
        var start = time.GetUtcNow();
        var options = new HostOptions
        {
            Seed = settings.Simulation.Seed,
            Zone = time.LocalTimeZone,
            WallClock = nowMs => TimeZoneInfo.ConvertTime(start.AddMilliseconds(nowMs), time.LocalTimeZone),
        };
        var host = new AcdHost(seen, options, new HostLog(seen));
        var status = new StatusLine(host, output, terminal, time);
        host.AfterTurn = status.Update;
        var result = host.Run();
        status.End();
        output.WriteLine(ResultLine.Of(host.Counters, host.Offers));
        return (int)result;
    }
}
