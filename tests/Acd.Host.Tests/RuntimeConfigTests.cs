using System.Text.Json;

namespace Acd.Host.Tests;

/// <summary>The settings FreeSWITCH's process depends on, in the file the runtime really reads.</summary>
public sealed class RuntimeConfigTests
{
    [Theory]
    [InlineData("System.GC.Server", "False")]
    [InlineData("System.GC.Concurrent", "False")]
    [InlineData("System.Globalization.Invariant", "True")]
    [InlineData("System.Runtime.TieredPGO", "True")]
    [InlineData("System.Threading.DefaultStackSize", "1572864")]
    public void Setting(string name, string value)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "Acd.Host.runtimeconfig.json");
        using var document = JsonDocument.Parse(File.ReadAllText(path));

        var setting = document.RootElement.GetProperty("runtimeOptions").GetProperty("configProperties").GetProperty(name);

        Assert.Equal(value, setting.ToString());
    }
}
