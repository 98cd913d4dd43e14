using System.Runtime.InteropServices;

namespace Acd.Switch.Native;

/// <summary><c>acd_command</c>, field by field.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeCommand
{
    public NativeCommandKind Kind;
    public uint Flags;
    public ulong CallId;
    public ulong LegId;
    public ulong RequestId;
    public int TimeoutMs;
    public int Cause;
    public NativeCommandTexts Texts;
}
