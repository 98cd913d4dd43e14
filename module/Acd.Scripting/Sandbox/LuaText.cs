using System.Runtime.InteropServices;
using System.Text;
using KeraLua;

namespace Acd.Scripting.Sandbox;

/// <summary>Texts to and from Lua without a copy in between; on the way of every run, where KeraLua would allocate for each.</summary>
internal static class LuaText
{
    private const int OnStackBytesMax = 512;

    public static void Push(Lua lua, string text)
    {
        int bytesMax = Encoding.UTF8.GetMaxByteCount(text.Length);
        Span<byte> bytes = bytesMax <= OnStackBytesMax ? stackalloc byte[OnStackBytesMax] : new byte[bytesMax];
        int length = Encoding.UTF8.GetBytes(text, bytes);
        PushBytes(lua.Handle, ref MemoryMarshal.GetReference(bytes), (nuint)length);
    }

    /// <summary>The text at an index that holds a string; numbers would be changed in place, so don't.</summary>
    public static string Get(Lua lua, int index, out int bytes)
    {
        nint start = ToBytes(lua.Handle, index, out nuint length);
        bytes = (int)length;
        return start == 0 ? "" : Marshal.PtrToStringUTF8(start, bytes);
    }

    [DllImport(LuaLibrary.Name, EntryPoint = "lua_pushlstring")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern nint PushBytes(nint lua, ref byte bytes, nuint length);

    [DllImport(LuaLibrary.Name, EntryPoint = "lua_tolstring")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory)]
    private static extern nint ToBytes(nint lua, int index, out nuint length);
}
