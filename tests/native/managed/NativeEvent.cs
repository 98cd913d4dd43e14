using System.Runtime.InteropServices;

namespace Acd.Host;

/// <summary>acd_event. Its spans are read as pairs of ushort: offset, length.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeEvent
{
    public const uint Shutdown = 10;

    public uint Kind;
    public uint Flags;
    public long AtUs;
    public ulong CallId;
    public ulong LegId;
    public ulong RequestId;
    public int Cause;
    public uint BlobLength;
    public byte* Blob;
    public fixed ushort Texts[12];
    public fixed byte TextBytes[688];
}
