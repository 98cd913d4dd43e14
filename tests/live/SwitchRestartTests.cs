using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>The module, FreeSWITCH, or the process goes and comes again; what the store kept is there.</summary>
public sealed class SwitchRestartTests : TalkTest
{
    [Theory]
    [InlineData("reload")]
    [InlineData("shutdown")]
    [InlineData("kill -9")]
    public async Task Agents_keep_status_and_counters_and_callbacks_are_carried_out(string end)
    {
        int agentPort = LoopbackPorts.Free();
        int customerPort = LoopbackPorts.Free();
        await StartAsync(With(agentPort, customerPort));
        Sipp agents = StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(1)), agentPort);
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await Eventually.HoldsAsync("anna has had a call", Soon, async () => await AnsweredAsync("anna") == 1);
        await NoChannelIsLeftAsync();
        await ApiAsync("acd agent set status anna On Break");
        await ApiAsync("acd agent set status bert Logged Out");
        await AskForCallbackAsync("+4930555");
        StartAgents(
            SippScenario.Agent(ring: TimeSpan.FromMilliseconds(200), talk: TimeSpan.FromSeconds(20)), customerPort, new SippCalls(1));

        var written = new WrittenState(Switch.Folder);
        await written.HasAgentAsync("anna", "On Break", 1, Soon);
        await written.HasAgentAsync("bert", "Logged Out", 0, Soon);
        await written.HasCallbackAsync("+4930555", Soon);
        await EndAsync(end);

        Assert.Equal("On Break", (await AgentAsync("anna")).Status);
        Assert.Equal("Logged Out", (await AgentAsync("bert")).Status);
        Assert.Equal(1, await AnsweredAsync("anna"));
        Assert.Contains("+4930555", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        await ApiAsync("acd agent set status anna Available");
        await AgentIsAsync("anna", "talking");
        Assert.False(agents.HasExited);
    }

    [Fact]
    public async Task Who_waited_at_a_crash_keeps_time_and_place_when_FreeSWITCH_recovers_his_channel()
    {
        await StartAsync(With(LoopbackPorts.Free(), LoopbackPorts.Free()));
        await ApiAsync("acd agent set status anna On Break");
        await ApiAsync("acd agent set status bert On Break");
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Number = "+4930111" };
        await phone.DialAsync("support", Sdp.Audio(audio.Port, Pcmu));
        await phone.AnsweredAsync();
        await audio.HearAsync(20, Soon);
        string uuid = (await CallerAnsweredAsync()).Uuid;
        await Task.Delay(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
        long waitedMs = await WaitOfAsync(uuid);

        await Switch.KillAsync();
        await StartAgainAsync();
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await CallerAnsweredAsync();
        string recovered = await ApiAsync("sofia recover");

        await Eventually.HoldsAsync(
            "the recovered caller waits again", Soon,
            async () => (await ApiAsync("acd caller list --json")).Contains(uuid, StringComparison.Ordinal), () => recovered);
        Assert.False(phone.IsHungUp);
        Assert.True(await WaitOfAsync(uuid) > waitedMs);
        Assert.Equal(uuid, (await CallersAsync())[0].GetProperty("call_uuid").GetString());
        await audio.HearAsync(20, Soon);
    }

    [Fact]
    public async Task Who_talked_at_a_crash_talks_on_when_FreeSWITCH_recovers_both_channels()
    {
        await using var anna = new AgentPhone();
        await StartAsync(With(anna.Port, LoopbackPorts.Free()));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Number = "+4930111" };
        (IncomingCall talk, string uuid) = await TalkAsync(phone, audio, anna);
        await HearsAsync(audio, AgentHz);
        await HearsAsync(anna.Audio, CallerHz);
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);

        await Switch.KillAsync();
        await StartAgainAsync();
        await ApiAsync("acd agent set status bert On Break");
        string recovered = await ApiAsync("sofia recover");

        await AgentIsAsync("anna", "talking");
        Assert.Equal(1, await AnsweredAsync("anna"));
        Assert.Equal(1, JsonDocument.Parse(await ApiAsync("acd status --json")).RootElement.GetProperty("adopted").GetInt32());
        await audio.HearAsync(100, Soon);
        await anna.Audio.HearAsync(100, Soon);
        await HearsAsync(audio, AgentHz);
        await HearsAsync(anna.Audio, CallerHz);

        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await Eventually.HoldsAsync(
            "the next caller waits", Soon,
            async () => (await ApiAsync("acd caller list")).Contains("waiting", StringComparison.Ordinal), () => recovered);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.Single(anna.Calls);
        Assert.False(phone.IsHungUp || talk.IsHungUp);

        await phone.HangUpAsync();
        await talk.HungUpAsync(Soon);
        await anna.CallAsync(1, Soon);
        await OneRecordAsync(uuid);
    }

    [Fact]
    public async Task Who_has_talked_and_is_alone_at_a_crash_goes_on_with_what_he_does()
    {
        await using var anna = new AgentPhone();
        // After the talk he waits for another agent.
        const string Acd = """<action application="acd" data="support"/>""";
        var options = With(anna.Port, LoopbackPorts.Free());
        await StartAsync(options with
        {
            Prepare = folder =>
            {
                options.Prepare!(folder);
                FreeSwitchFolder.Replace(folder.Dialplan, """<action application="acd" data="$1"/>""", Acd + Acd);
            },
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Number = "+4930111" };
        (IncomingCall talk, string uuid) = await TalkAsync(phone, audio, anna);
        await ApiAsync("acd agent set status anna On Break");
        await talk.HangUpAsync();
        await WaitsAsync(uuid);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

        await Switch.KillAsync();
        await StartAgainAsync();
        await ApiAsync("sofia recover");

        await WaitsAsync(uuid);
        Assert.False(phone.IsHungUp);
        // Nobody had to find him stuck first.
        string log = await File.ReadAllTextAsync(Switch.Folder.LogFile, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("runs the dialplan", log, StringComparison.Ordinal);
        int heard = audio.Received.Count;
        await audio.HearAsync(heard + 50, Soon);
    }

    [Theory]
    [InlineData("caller")]
    [InlineData("agent")]
    public async Task Whose_partner_is_gone_after_a_crash_is_not_left_alone(string gone)
    {
        await using var anna = new AgentPhone();
        await StartAsync(With(anna.Port, LoopbackPorts.Free()));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Number = "+4930111" };
        (IncomingCall talk, string uuid) = await TalkAsync(phone, audio, anna);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);

        await Switch.KillAsync();
        await (gone == "caller" ? phone.DisposeAsync() : anna.DisposeAsync());
        await StartAgainAsync();
        if (gone == "agent")
            await ApiAsync("acd agent set status anna On Break");
        await ApiAsync("sofia recover");

        if (gone == "agent")
        {
            long recoveredMs = Environment.TickCount64;
            await WaitsAsync(uuid);
            Assert.False(phone.IsHungUp);
            // 2 s are FreeSWITCH's own search; a busy machine has some more.
            Assert.InRange(Environment.TickCount64 - recoveredMs, 0, 10_000);
            return;
        }
        await talk.HungUpAsync(InTheEnd);
        await NoChannelIsLeftAsync();
        await AgentIsAsync("anna", "ready");
    }

    /// <summary>The two talk; gives the agent's call and the caller's channel.</summary>
    private async Task<(IncomingCall Talk, string Uuid)> TalkAsync(SipPhone phone, RtpPhone audio, AgentPhone agent)
    {
        await CallAndTalkAsync(phone, audio);
        IncomingCall talk = await AgentTalksAsync(agent);
        return (talk, (await ConnectedAsync()).Uuid);
    }

    /// <summary>The channel waits in the queue.</summary>
    private Task WaitsAsync(string uuid) => Eventually.HoldsAsync(
        "the caller waits", InTheEnd, async () => (await CallersAsync()).Any(
            row => row.GetProperty("call_uuid").GetString() == uuid && row.GetProperty("state").GetString() == "waiting"));

    private async Task OneRecordAsync(string uuid)
    {
        List<string> caller = await RowAsync(
            $"select agent, outcome, offers, count(*), talk_ms from acd_callers where call_uuid = '{uuid}' group by call_uuid");
        Assert.Equal(["anna", "answered", "1", "1"], caller.Take(4));
        // From the bridge before the crash on.
        Assert.InRange(int.Parse(caller[4], System.Globalization.CultureInfo.InvariantCulture), 6_000, 120_000);
    }

    private async Task EndAsync(string how)
    {
        if (how == "reload")
        {
            Assert.Contains("+OK", await ApiAsync("reload mod_acd"), StringComparison.Ordinal);
            return;
        }
        if (how == "kill -9")
            await Switch.KillAsync();
        await StartAgainAsync();
    }

    private async Task AskForCallbackAsync(string number)
    {
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Number = number };
        await phone.DialAsync("support", Sdp.Audio(audio.Port, Pcmu));
        await phone.AnsweredAsync();
        await audio.HearAsync(20, Soon);
        await audio.PressAsync(phone.RemoteAudioPort, '1');
        await phone.HungUpAsync(Soon);
        await NoChannelIsLeftAsync();
    }

    private async Task<int> AnsweredAsync(string agent) => JsonDocument.Parse(await ApiAsync("acd agent list --json")).RootElement
        .EnumerateArray().Single(row => row.GetProperty("name").GetString() == agent).GetProperty("calls_answered").GetInt32();

    private async Task<long> WaitOfAsync(string uuid) => (await CallersAsync())
        .Single(row => row.GetProperty("call_uuid").GetString() == uuid).GetProperty("wait_ms").GetInt64();

    private async Task<IReadOnlyList<JsonElement>> CallersAsync() =>
        [.. JsonDocument.Parse(await ApiAsync("acd caller list --json")).RootElement.EnumerateArray()];

    private static FreeSwitchOptions With(int agentPort, int customerPort) => new()
    {
        Agents = [new AgentLine("anna", agentPort), new AgentLine("bert", LoopbackPorts.Free()) { Status = "On Break" }],
        Prepare = folder =>
        {
            folder.AddCallback(customerPort);
            folder.TrackCalls();
        },
    };
}
