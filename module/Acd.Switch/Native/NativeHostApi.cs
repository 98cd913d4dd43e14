using System.Runtime.InteropServices;

namespace Acd.Switch.Native;

/// <summary>
/// <c>acd_host_api</c>: everything the engine can ask of the shim. Filled by the shim, constant while the engine runs, called on the
/// engine thread only, but for <see cref="Wake"/>. None of the functions lets an exception or a signal through; only <see cref="Poll"/>
/// waits.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeHostApi
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
