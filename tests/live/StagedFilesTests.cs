using System.Runtime.InteropServices;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>What scripts/install would put into FreeSWITCH's modules.</summary>
public sealed class StagedFilesTests
{
    private static string Runtimes => Path.Combine(AcdModule.Folder, "acd", "runtimes");

    [Fact]
    public void Libraries_are_those_of_this_system_alone()
    {
        // Packages name their folders by .NET's portable identifiers, not by distributions.
        string processor = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
        string[] own = ["unix", "linux", $"linux-{processor}", $"linux-musl-{processor}"];

        Assert.Empty(Directory.GetDirectories(Runtimes).Select(folder => Path.GetFileName(folder)).Except(own));
        Assert.NotEmpty(Directory.GetFiles(Runtimes, "libe_sqlite3.so", SearchOption.AllDirectories));
    }
}
