using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Acd.Host;

/// <summary>acd_command.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeCommand
{
    public const uint ConsoleReply = 7;

    public uint Kind;
    public uint Flags;
    public ulong CallId;
    public ulong LegId;
    public ulong RequestId;
    public int TimeoutMs;
    public int Cause;
    public TextArray Texts;

    [InlineArray(6)]
    internal struct TextArray
    {
        private NativeText _first;
    }
}
