using System.Text.RegularExpressions;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>The module can't work: it doesn't load, says in one line why and what to do, and FreeSWITCH goes on without it.</summary>
public sealed partial class RefusedLoadTests : LiveTest
{
    [Fact]
    public async Task With_a_setting_out_of_range() =>
        await AssertRefusedAsync(
            new FreeSwitchOptions
            {
                Prepare = folder => FreeSwitchFolder.Replace(
                    folder.AcdConfiguration, "max-wait-time\" value=\"0", "max-wait-time\" value=\"soon"),
            },
            "max-wait-time", "soon");

    [Fact]
    public async Task Without_its_configuration() =>
        await AssertRefusedAsync(new FreeSwitchOptions { Prepare = folder => File.Delete(folder.AcdConfiguration) }, "acd.conf");

    [Fact]
    public async Task Without_the_engines_files() =>
        await AssertRefusedAsync(
            new FreeSwitchOptions { Prepare = folder => Directory.Delete(folder.ManagedFiles, recursive: true) },
            "managed files", "managed-dir");

    [Fact]
    public async Task Without_the_engines_runtimeconfig() =>
        await AssertRefusedAsync(
            new FreeSwitchOptions { Prepare = folder => File.Delete(Path.Combine(folder.ManagedFiles, "Acd.Host.runtimeconfig.json")) },
            "runtimeconfig");

    [Fact]
    public async Task Without_an_assembly_of_the_engine() =>
        await AssertRefusedAsync(
            new FreeSwitchOptions { Prepare = folder => File.Delete(Path.Combine(folder.ManagedFiles, "Acd.Engine.dll")) },
            "missing or damaged", "acd/");

    [Fact]
    public async Task Without_dotnet()
    {
        // The one with the architecture counts first, and a test run by the dotnet command inherits it.
        string[] names = ["DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64"];
        await AssertRefusedAsync(
            new FreeSwitchOptions { Environment = names.ToDictionary(name => name, _ => (string?)AppContext.BaseDirectory) },
            "No .NET found", "dotnet-root");
    }

    [Fact]
    public async Task With_a_dotnet_of_another_version() =>
        await AssertRefusedAsync(
            new FreeSwitchOptions
            {
                Prepare = folder =>
                {
                    string file = Path.Combine(folder.ManagedFiles, "Acd.Host.runtimeconfig.json");
                    File.WriteAllText(file, FrameworkVersion().Replace(File.ReadAllText(file), "\"version\": \"99.0.0\""));
                },
            },
            ".NET", "99.0");

    private async Task AssertRefusedAsync(FreeSwitchOptions options, params string[] named)
    {
        await StartAsync(options);

        Assert.Equal("false", await ApiAsync("module_exists mod_acd"));
        List<string> reasons = [.. Switch.Log.Split('\n').Where(line => line.Contains("mod_acd is not loaded", StringComparison.Ordinal))];
        string reason = Assert.Single(reasons);
        Assert.All(named, part => Assert.Contains(part, reason, StringComparison.Ordinal));
        Assert.Contains("is ready", await ApiAsync("status"), StringComparison.Ordinal);
    }

    [GeneratedRegex("\"version\": *\"[^\"]*\"")]
    private static partial Regex FrameworkVersion();
}
