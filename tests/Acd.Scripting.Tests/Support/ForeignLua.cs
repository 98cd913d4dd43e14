using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Acd.Scripting.Tests.Support;

/// <summary>
/// Does to this process what mod_lua does to FreeSWITCH's: another version of Lua in the global scope, before ours is loaded. Every test of
/// this project runs like that where such a library is installed.
/// </summary>
internal static class ForeignLua
{
    private const int BindNowAndGlobal = 0x102;

    public static bool IsLoaded { get; private set; }

    [ModuleInitializer]
    internal static void Load() =>
        IsLoaded = OperatingSystem.IsLinux() && DlOpen("liblua5.3.so.0", BindNowAndGlobal) != 0;

    [DllImport("libdl.so.2", EntryPoint = "dlopen")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint DlOpen([MarshalAs(UnmanagedType.LPUTF8Str)] string file, int flags);
}
