using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Acd.Engine.Ports;
using Acd.Host.Logging;
using Acd.Host.Recovery;
using Acd.Switch;

namespace Acd.Host;

/// <summary>
/// The one door from the native shim: <c>acd_engine_run</c> in acd_abi.h. No exception leaves it. Nothing here or behind it touches the
/// console, signals, or the life of the process: those are FreeSWITCH's.
/// </summary>
public static class ModuleEntry
{
    /// <summary>What one life of the engine leaves to the next. The shim never runs two at a time.</summary>
    private static readonly EngineMemory Memory = new();

    private static readonly NoteMemory Notes = new();

    /// <summary>Runs the engine on the calling thread until the switch goes down. May be called again after it returned.</summary>
    /// <param name="hostApi">The shim's <c>acd_host_api</c>, valid until this returns.</param>
    /// <returns>A <see cref="RunResult"/>.</returns>
    [UnmanagedCallersOnly]
    public static int Run(nint hostApi)
    {
        try
        {
            return RunGuarded(hostApi);
        }
        catch (Exception exception)
        {
            // There is no log yet. RunResult itself may be what is missing, so these are the bare numbers of acd_abi.h.
            return exception is FileNotFoundException or FileLoadException or BadImageFormatException or TypeLoadException ? 4 : 2;
        }
    }

    /// <summary>A method of its own: a missing assembly comes to light when a method that names its types is compiled.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RunGuarded(nint hostApi) => (int)Attach(hostApi);

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static RunResult Attach(nint hostApi)
    {
        if (!NativeSwitch.TryAttach(hostApi, out var attached, out _))
            return RunResult.AbiMismatch;
        try
        {
            return Serve(attached);
        }
        finally
        {
            attached.Close();
        }
    }

    internal static RunResult Serve(ISwitch @switch)
    {
        var log = new HostLog(@switch);
        try
        {
            using var guards = new ProcessGuards(log);
            return new AcdHost(@switch, HostOptions.FromEnvironment() with { Memory = Memory, Notes = Notes }, log).Run();
        }
        catch (Exception exception)
        {
            LogLast(log, exception);
            return RunResult.Crashed;
        }
    }

    private static void LogLast(HostLog log, Exception exception)
    {
        try
        {
            log.EngineCrashed(exception);
        }
        catch (Exception)
        {
            // The log itself is broken; the return code still tells the shim.
        }
    }
}
