using System.Runtime.InteropServices;

namespace Acd.Switch.Native;

/// <summary><c>acd_event</c>, field by field. Everything it points to is the shim's and valid until the next poll.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeEvent
{
    public NativeEventKind Kind;
    public uint Flags;
    public long AtUs;
    public ulong CallId;
    public ulong LegId;
    public ulong RequestId;
    public int Cause;
    public uint BlobLength;
    public byte* Blob;
    public NativeEventTexts Texts;
    public fixed byte TextBytes[AbiConstants.EventTextBytes];
}
