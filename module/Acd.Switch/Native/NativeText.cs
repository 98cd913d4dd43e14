using System.Runtime.InteropServices;

namespace Acd.Switch.Native;

/// <summary><c>acd_text</c>: a text of ours, valid until submit returns. Bytes may be null when the length is 0.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeText
{
    public byte* Bytes;
    public int Length;
    public int Reserved;
}
