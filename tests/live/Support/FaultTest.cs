namespace Acd.Live.Tests.Support;

/// <summary>Base of the fault matrix: after each fault everything must work as if nothing had happened.</summary>
public abstract class FaultTest : TalkTest
{
    /// <summary>Starts the exchange with agents agent0, agent1, … at these phones, and what the test wants different.</summary>
    protected Task StartAsync(IReadOnlyList<AgentPhone> phones, Func<FreeSwitchOptions, FreeSwitchOptions> change) =>
        StartAsync(change(new FreeSwitchOptions
        {
            Agents = [.. phones.Select((phone, number) => new AgentLine($"agent{number}", phone.Port, number + 1))],
        }));

    /// <summary>No channel is left, nobody waits, every agent is ready, and the next caller talks to one of them.</summary>
    protected async Task AllIsWellAsync(IReadOnlyList<AgentPhone> phones)
    {
        await NoChannelIsLeftAsync();
        for (int number = 0; number < phones.Count; number++)
            await AgentIsAsync($"agent{number}", "ready");
        Assert.Contains("0 callers", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        await AnotherCallIsServedAsync(phones);
    }

    /// <summary>A new caller is connected to one of the phones, hears its tone, hangs up.</summary>
    protected async Task AnotherCallIsServedAsync(IReadOnlyList<AgentPhone> phones)
    {
        List<IncomingCall> before = [.. phones.SelectMany(each => each.Calls)];
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await Eventually.GetAsync("another call reaches an agent", Soon, () => Task.FromResult(
            phones.SelectMany(each => each.Calls).Except(before).FirstOrDefault(
                each => each is { IsAcknowledged: true, IsHungUp: false })));
        await phone.HangUpAsync();
        await call.HungUpAsync(Soon);
        await NoChannelIsLeftAsync();
    }

    protected static void AddVariable(FreeSwitchFolder folder, string assignment)
    {
        string dialplan = Path.Combine(folder.Conf, "dialplan", "public.xml");
        File.WriteAllText(dialplan, File.ReadAllText(dialplan).Replace(
            """<action application="acd" """, $"""<action application="set" data="{assignment}"/><action application="acd" """,
            StringComparison.Ordinal));
    }

    protected static void AddToQueue(FreeSwitchFolder folder, string element) => File.WriteAllText(
        folder.AcdConfiguration,
        File.ReadAllText(folder.AcdConfiguration).Replace(
            """<queue name="support">""", $"""<queue name="support">{element}""", StringComparison.Ordinal));

    /// <summary>An extension "colleague" that rings this phone.</summary>
    protected void AddColleague(int port)
    {
        string dialplan = Path.Combine(Switch.Folder.Conf, "dialplan", "public.xml");
        File.WriteAllText(dialplan, File.ReadAllText(dialplan).Replace(
            """<context name="public">""",
            $"""
            <context name="public"><extension name="colleague"><condition field="destination_number" expression="^colleague$">
            <action application="bridge" data="sofia/acd/colleague@127.0.0.1:{port}"/></condition></extension>
            """,
            StringComparison.Ordinal));
    }
}
