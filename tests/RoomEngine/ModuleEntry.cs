using System.Runtime.InteropServices;
using Acd.Engine.Ports;
using Acd.Switch;

namespace Acd.Host;

/// <summary>
/// Stands for the engine in live tests of the shim: decides nothing, does what is typed after <c>acd</c> and remembers every event.
/// </summary>
public static class ModuleEntry
{
    /// <summary>acd_engine_run.</summary>
    [UnmanagedCallersOnly]
    public static int Run(nint hostApi)
    {
        if (!NativeSwitch.TryAttach(hostApi, out NativeSwitch? attached, out _))
            return (int)RunResult.AbiMismatch;
        try
        {
            new RoomEngine(attached).Run();
            return (int)RunResult.Stopped;
        }
        catch (Exception exception)
        {
            attached.Log(SwitchLogLevel.Critical, exception.ToString());
            return (int)RunResult.Crashed;
        }
    }
}
