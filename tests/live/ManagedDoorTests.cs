using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>mod_managed, for sites that run it, as a second door to the same module.</summary>
public sealed class ManagedDoorTests : LiveTest
{
    [Fact]
    public async Task Managed_acd_gives_the_same_answers()
    {
        await StartAsync(new FreeSwitchOptions { Agents = AgentLine.Many(3, LoopbackPorts.Free()), MoreModules = ["mod_managed"] });

        Assert.Contains("agents", await ApiAsync("managed acd status"), StringComparison.Ordinal);
        Assert.Equal(await ApiAsync("acd agent list"), await ApiAsync("managed acd agent list"));
    }

    [Fact]
    public async Task The_plugin_loads_mod_acd_when_the_configuration_does_not()
    {
        await StartAsync(new FreeSwitchOptions
        {
            MoreModules = ["mod_managed"],
            Prepare = folder => FreeSwitchFolder.Replace(folder.ModuleList, """<load module="mod_acd"/>""", ""),
        });

        await Eventually.HoldsAsync("mod_acd is loaded", Soon, async () => await ApiAsync("module_exists mod_acd") == "true");
        Assert.Contains("agents", await ApiAsync("managed acd status"), StringComparison.Ordinal);
    }
}
