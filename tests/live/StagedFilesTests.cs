using System.Reflection.PortableExecutable;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>What scripts/install would put into FreeSWITCH's modules.</summary>
public sealed class StagedFilesTests
{
    private static string Engine => Path.Combine(AcdModule.Folder, "acd");

    [Fact]
    public void Libraries_are_those_of_this_system_alone()
    {
        string[] libraries = [.. Directory.GetFiles(Engine, "*.so", SearchOption.AllDirectories).Select(file => Path.GetFileName(file))];

        Assert.Equal(["libe_sqlite3.so", "liblua54.so"], libraries.Order());
        Assert.Empty(Directory.GetFiles(Engine, "*.dylib", SearchOption.AllDirectories));
        Assert.False(Directory.Exists(Path.Combine(Engine, "runtimes")));
    }

    /// <summary>Else the first caller's offer would wait for the compiler.</summary>
    [Fact]
    public void The_engine_is_machine_code_before_it_starts()
    {
        string[] ours = Directory.GetFiles(Engine, "Acd.*.dll");

        Assert.Contains(ours, file => Path.GetFileName(file) == "Acd.Engine.dll");
        Assert.All(ours, file =>
        {
            using var assembly = new PEReader(File.OpenRead(file));
            Assert.True(assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0, file);
        });
    }
}
