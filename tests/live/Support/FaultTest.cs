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

    /// <summary>A caller talks to this phone, agent1's, at last.</summary>
    protected async Task ServedByAsync(AgentPhone willing)
    {
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(willing);
        await HearsAsync(audio, AgentHz);
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        await AgentIsAsync("agent1", "ready");
    }

    /// <summary>A file that is there when hostile text has been carried out.</summary>
    protected string Mark => Path.Combine(Switch.Folder.Root, "evaluated");

    protected static void AddVariable(FreeSwitchFolder folder, string assignment) => FreeSwitchFolder.Replace(
        folder.Dialplan,
        """<action application="acd" """, $"""<action application="set" data="{assignment}"/><action application="acd" """);

    /// <summary>An extension "colleague" that rings this phone.</summary>
    protected void AddColleague(int port) => Switch.Folder.AddToDialplan($"""
        <extension name="colleague"><condition field="destination_number" expression="^colleague$">
        <action application="bridge" data="sofia/acd/colleague@127.0.0.1:{port}"/></condition></extension>
        """);
}
