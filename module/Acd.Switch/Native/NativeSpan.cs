using System.Runtime.InteropServices;

namespace Acd.Switch.Native;

/// <summary><c>acd_span</c>: a text inside <see cref="NativeEvent.TextBytes"/>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeSpan
{
    public ushort Offset;
    public ushort Length;
}
