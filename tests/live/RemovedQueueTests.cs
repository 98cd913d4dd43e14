using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>A reload takes queues away in which callers wait: each goes where the configuration says, and nobody is dropped.</summary>
public sealed class RemovedQueueTests : LiveTest
{
    private const string Before = """
        <queue name="moves"><param name="removed-queue" value="support"/></queue>
        <queue name="sent"><param name="removed-extension" value="survey"/></queue>
        <queue name="drains"><param name="drain-when-removed" value="true"/></queue>
        <queue name="old"/>
        """;

    private const string After = """<queue name="new"><param name="replaces" value="old"/></queue>""";

    private const string Agents = """
        <agents>
          <agent name="zoe" contact="null/zoe"/><agent name="yan" contact="null/yan"/>
        </agents>
        <tiers><tier queue="support" agent="zoe"/><tier queue="drains" agent="yan"/></tiers>
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Moved_sent_on_drained_or_renamed(bool compat)
    {
        await StartAsync(new FreeSwitchOptions { MoreModules = ["mod_loopback"], Prepare = folder => Prepare(folder, compat) });
        string moved = await CallAsync("moves"), sent = await CallAsync("sent"), drained = await CallAsync("drains");
        string renamed = await CallAsync("old");
        await WaitsInAsync(("moves", moved), ("sent", sent), ("drains", drained), ("old", renamed));
        FreeSwitchFolder.Replace(Switch.Folder.AcdConfiguration, Before, After);
        FreeSwitchFolder.Replace(Switch.Folder.AcdConfiguration, """<tier queue="drains" agent="yan"/>""", "");

        string plan = await ApiAsync("acd reload --dry-run");
        Assert.Contains("queue moves, which is removed: 1 waiting go to queue \"support\"", plan, StringComparison.Ordinal);
        await WaitsInAsync(("moves", moved), ("sent", sent), ("drains", drained), ("old", renamed));
        Assert.StartsWith("+OK reloaded", await ApiAsync("acd reload"), StringComparison.Ordinal);

        await Eventually.HoldsAsync(
            "who was sent on is there", Soon, async () => await ApiAsync($"uuid_getvar {sent} went_to") == "survey");
        await WaitsInAsync(("support", moved), ("drains", drained), ("new", renamed));
        await ApiAsync("acd agent set status yan Available");
        await AgentTakesAsync("yan", drained);
        await ApiAsync("acd agent set status zoe Available");
        await AgentTakesAsync("zoe", moved);
        Assert.Equal("true", await ApiAsync($"uuid_exists {renamed}"));
        await ApiAsync($"uuid_kill {drained}");
        await Eventually.HoldsAsync("the drained queue is gone", Soon, async () =>
            !(await ApiAsync("acd queue list")).Contains("drains", StringComparison.Ordinal));
        await WaitsInAsync(("new", renamed));
        await ApiAsync("hupall");
        await NoChannelIsLeftAsync();
    }

    private static void Prepare(FreeSwitchFolder folder, bool compat)
    {
        FreeSwitchFolder.Replace(folder.AcdConfiguration, "</queues>", Before + "</queues>" + Agents);
        folder.AddToDialplan("""
            <extension name="survey">
              <condition field="destination_number" expression="^survey$">
                <action application="set" data="went_to=survey"/>
                <action application="park"/>
              </condition>
            </extension>
            """);
        if (!compat)
            return;
        folder.SetAcd("compat", "mod_callcenter");
        File.WriteAllText(
            Path.Combine(folder.Conf, "autoload_configs", "callcenter.conf.xml"), """<configuration name="callcenter.conf"/>""");
    }

    /// <summary>A caller without a phone; gives his channel's UUID.</summary>
    private async Task<string> CallAsync(string queue)
    {
        string answer = await ApiAsync($"originate null/m acd-{queue} XML public");
        Assert.StartsWith("+OK ", answer, StringComparison.Ordinal);
        return answer[4..].Trim();
    }

    private async Task WaitsInAsync(params (string Queue, string Uuid)[] callers)
    {
        string list = "";
        await Eventually.HoldsAsync("each waits in his queue", Soon, async () =>
        {
            list = await ApiAsync("acd caller list");
            return callers.All(caller => list.Split('\n').Any(row =>
                row.Contains($" {caller.Queue} ", StringComparison.Ordinal) && row.Contains(caller.Uuid, StringComparison.Ordinal)
                && row.Contains(" waiting ", StringComparison.Ordinal)));
        }, () => list);
    }

    private Task AgentTakesAsync(string agent, string caller) => Eventually.HoldsAsync(
        $"{agent} takes him", Soon, async () => await ApiAsync($"uuid_getvar {caller} acd_agent") == agent);
}
