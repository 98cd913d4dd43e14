using System.Runtime.InteropServices;

namespace Acd.Host;

/// <summary>acd_host_api.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct HostApi
{
    public uint StructSize;
    public uint AbiVersion;
    public uint EventSize;
    public uint CommandSize;
    public void* Context;
    public delegate* unmanaged[Cdecl]<void*, NativeEvent*, int, long, int> Poll;
    public delegate* unmanaged[Cdecl]<void*, NativeCommand*, int, int> Submit;
    public delegate* unmanaged[Cdecl]<void*, byte*, int, void> Ready;
    public delegate* unmanaged[Cdecl]<void*, int, byte*, int, void> Log;
    public delegate* unmanaged[Cdecl]<void*, void> Wake;
}
