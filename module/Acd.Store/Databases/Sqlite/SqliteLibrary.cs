using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Acd.Store.Databases.Sqlite;

/// <summary>
/// Loads our SQLite so that it uses its own functions. FreeSWITCH has the system's SQLite in the process, the linker would let ours call
/// into that one wherever names are the same, and two versions in one connection end the process. Call it before anything opens a
/// database. Safe to call again.
/// </summary>
public static class SqliteLibrary
{
    private const int Now = 0x2;
    private const int DeepBind = 0x8;
    private static readonly Lock Guard = new();
    private static bool _loaded;

    public static void Load()
    {
        lock (Guard)
        {
            if (_loaded || !OperatingSystem.IsLinux())
                return;
            _loaded = true;
            string folder = Path.GetDirectoryName(typeof(SqliteConnection).Assembly.Location) ?? "";
            string rid = $"linux-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
            string[] places = [Path.Combine(folder, "runtimes", rid, "native"), folder];
            if (places.Select(place => Path.Combine(place, "libe_sqlite3.so")).FirstOrDefault(File.Exists) is { } file)
                _ = Open(file, Now | DeepBind);
        }
    }

    [DllImport("libc.so.6", EntryPoint = "dlopen")]
    private static extern nint Open([MarshalAs(UnmanagedType.LPUTF8Str)] string file, int flags);
}
