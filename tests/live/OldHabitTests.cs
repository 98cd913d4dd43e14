using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>What mod_callcenter does with all of its agents, asked for in the settings of either file, over loads of the module.</summary>
public sealed class OldHabitTests : LiveTest
{
    private const string OwnConfiguration =
        """
        <configuration name="acd.conf">
          <settings>
            <param name="compat" value="mod_callcenter"/><param name="old-status-at-load" value="true"/>
            <param name="old-removed" value="yes"/>
          </settings>
          <queues>
            <queue name="first"><overflow when="length" threshold="5" queue="second"/></queue>
            <queue name="second"><param name="removed-queue" value="first"/></queue>
          </queues>
        </configuration>
        """;

    private const string Bert = """<agent name="bert" type="callback" contact="null/bert" status="Available"/>""";

    private const string CallCenterConfiguration =
        $"""
        <configuration name="callcenter.conf">
          <settings><param name="old-spelling" value="true"/></settings>
          <queues><queue name="support"/></queues>
          <agents><agent name="anna" type="callback" contact="null/anna" status="Available"/>{Bert}</agents>
          <tiers><tier agent="anna" queue="support"/><tier agent="bert" queue="support"/></tiers>
        </configuration>
        """;

    [Theory]
    [InlineData("reload mod_acd")]
    [InlineData("kill -9")]
    public async Task A_load_sets_statuses_and_keeps_who_was_removed(string end)
    {
        await StartFaceAsync();
        Assert.Equal("+OK", await ApiAsync("callcenter_config agent set status anna 'on break'"));
        Assert.Equal("on break", await ApiAsync("callcenter_config agent get status anna"));
        Assert.Equal("+OK", await ApiAsync("callcenter_config agent set status bert 'on break'"));
        FreeSwitchFolder.Replace(CallCenterFile(Switch.Folder), Bert, "");
        FreeSwitchFolder.Replace(CallCenterFile(Switch.Folder), """<tier agent="bert" queue="support"/>""", "");
        await AgainAsync(end);

        Assert.Equal("Available", await ApiAsync("callcenter_config agent get status anna"));
        Assert.Equal("On Break", await ApiAsync("callcenter_config agent get status bert"));
        Assert.Contains("support|bert|Ready|1|1", await ApiAsync("callcenter_config tier list"), StringComparison.Ordinal);
        Assert.StartsWith("+OK", await ApiAsync("acd reload"), StringComparison.Ordinal);
        Assert.Equal("On Break", await ApiAsync("callcenter_config agent get status bert"));
        Assert.Contains("\"anna\"", await ApiAsync("acd agent list --json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_comes_with_those_it_leads_to()
    {
        await StartFaceAsync(folder => FreeSwitchFolder.Replace(folder.AcdConfiguration, "<queues>", "<queues><!--"),
            folder => FreeSwitchFolder.Replace(folder.AcdConfiguration, "</queues>", "--></queues>"));
        Assert.Equal("1", await ApiAsync("callcenter_config queue count"));
        File.WriteAllText(Switch.Folder.AcdConfiguration, OwnConfiguration);
        await ApiAsync("reloadxml");

        Assert.Equal("+OK", await ApiAsync("callcenter_config queue load first"));

        Assert.Equal("3", await ApiAsync("callcenter_config queue count"));
        Assert.Equal("+OK", await ApiAsync("callcenter_config queue reload second"));
    }

    private static string CallCenterFile(FreeSwitchFolder folder) =>
        Path.Combine(folder.Conf, "autoload_configs", "callcenter.conf.xml");

    private async Task AgainAsync(string end)
    {
        if (end != "kill -9")
        {
            await ApiAsync("reloadxml");
            Assert.Contains("+OK", await ApiAsync(end), StringComparison.Ordinal);
            return;
        }

        // What a command has set is written within a twentieth of a second; a second is for slow disks.
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        await Switch.KillAsync();
        await StartAgainAsync();
    }

    private Task StartFaceAsync(params Action<FreeSwitchFolder>[] more) => StartAsync(new FreeSwitchOptions
    {
        MoreModules = ["mod_loopback"],
        Prepare = folder =>
        {
            File.WriteAllText(folder.AcdConfiguration, OwnConfiguration);
            File.WriteAllText(CallCenterFile(folder), CallCenterConfiguration);
            foreach (Action<FreeSwitchFolder> change in more)
                change(folder);
        },
    });
}
