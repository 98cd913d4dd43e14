using System.Reflection;
using System.Runtime.InteropServices;
using KeraLua;

namespace Acd.Scripting.Sandbox;

/// <summary>
/// Loads the Lua library that KeraLua ships, so that its calls to itself stay inside it. FreeSWITCH loads mod_lua, and with it another
/// version of Lua, into the global scope of the process; an ordinary load of ours would bind to that one's functions and crash.
/// Source: dlopen(3), RTLD_DEEPBIND.
/// </summary>
internal static class LuaLibrary
{
    public const string Name = "lua54";

    private const int BindNow = 2;
    private const int DeepBind = 8;
    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Call before the first use of KeraLua; any thread, any number of times. When it returns the library may be used.</summary>
    public static void Use() => _ = Installed.Value;

    // A thread that came second and didn't wait for this would load the library the ordinary way, for all.
    private static bool Install()
    {
        NativeLibrary.SetDllImportResolver(typeof(Lua).Assembly, Resolve);
        NativeLibrary.SetDllImportResolver(typeof(LuaLibrary).Assembly, Resolve);
        return true;
    }

    /// <summary>0: the runtime's ordinary search goes on.</summary>
    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != Name || !OperatingSystem.IsLinux())
            return 0;
        string folder = Path.GetDirectoryName(typeof(Lua).Assembly.Location) ?? AppContext.BaseDirectory;
        string platform = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "linux-arm64" : "linux-x64";
        string[] places =
        [
            Path.Combine(folder, "runtimes", platform, "native", "liblua54.so"),
            Path.Combine(folder, "liblua54.so"),
            .. PackagePlaces(folder, platform),
        ];
        return places.FirstOrDefault(File.Exists) is { } file ? Open(file) : 0;
    }

    /// <summary>In a build that wasn't published, KeraLua stays in the package folder: lib/net8.0 beside runtimes.</summary>
    private static string[] PackagePlaces(string folder, string platform) =>
        [Path.Combine(folder, "..", "..", "runtimes", platform, "native", "liblua54.so")];

    private static nint Open(string file)
    {
        try
        {
            return DlOpen(file, BindNow | DeepBind);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return 0;
        }
    }

    [DllImport("libdl.so.2", EntryPoint = "dlopen")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint DlOpen([MarshalAs(UnmanagedType.LPUTF8Str)] string file, int flags);
}
