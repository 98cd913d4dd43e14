using System.Runtime.InteropServices;

namespace Acd.Host;

/// <summary>acd_text.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeText
{
    public byte* Bytes;
    public int Length;
    public int Reserved;
}
