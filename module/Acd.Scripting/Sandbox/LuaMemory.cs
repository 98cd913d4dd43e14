using System.Runtime.InteropServices;
using KeraLua;

namespace Acd.Scripting.Sandbox;

/// <summary>
/// The allocator of one Lua state: counts every byte and refuses what goes over the limit. It refuses only while a script runs: a refusal
/// is a longjmp inside Lua, which must never cross a managed frame. One thread at a time.
/// </summary>
internal sealed class LuaMemory : IDisposable
{
    // One delegate for all states and for ever: Lua may call it as long as any state lives.
    private static readonly LuaAlloc Allocator = Allocate;
    private readonly long _limitBytes;
    private GCHandle _self;

    public LuaMemory(long limitBytes)
    {
        _limitBytes = limitBytes;
        _self = GCHandle.Alloc(this);
    }

    public long UsedBytes { get; private set; }

    /// <summary>The most that was in use since <see cref="ResetPeak"/>.</summary>
    public long PeakBytes { get; private set; }

    /// <summary>True while a script runs.</summary>
    public bool Enforced { get; set; }

    /// <summary>Called at each refusal, inside Lua's allocation: may only set the hook.</summary>
    public Action? Refused { get; set; }

    /// <summary>Even Lua's emergency collection left little room: what is held is live.</summary>
    public bool IsNearLimit => UsedBytes > _limitBytes - (_limitBytes / 8);

    public Lua NewState() => new(Allocator, GCHandle.ToIntPtr(_self));

    public void ResetPeak() => PeakBytes = UsedBytes;

    /// <summary>Only after the state was closed.</summary>
    public void Dispose()
    {
        if (_self.IsAllocated)
            _self.Free();
    }

    private static nint Allocate(nint self, nint block, nuint oldBytes, nuint newBytes) =>
        ((LuaMemory)GCHandle.FromIntPtr(self).Target!).Resize(block, block == 0 ? 0 : (long)oldBytes, (long)newBytes);

    private nint Resize(nint block, long oldBytes, long newBytes)
    {
        if (newBytes == 0)
        {
            UsedBytes -= oldBytes;
            Marshal.FreeHGlobal(block);
            return 0;
        }
        if (Enforced && newBytes > oldBytes && UsedBytes - oldBytes + newBytes > _limitBytes)
        {
            Refused?.Invoke();
            return 0;
        }
        try
        {
            block = block == 0 ? Marshal.AllocHGlobal((nint)newBytes) : Marshal.ReAllocHGlobal(block, (nint)newBytes);
        }
        catch (OutOfMemoryException)
        {
            return 0;
        }
        UsedBytes += newBytes - oldBytes;
        PeakBytes = Math.Max(PeakBytes, UsedBytes);
        return block;
    }
}
