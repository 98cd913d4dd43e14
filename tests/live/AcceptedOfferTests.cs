using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>An agent takes a call without touching his phone: the phone is asked to answer.</summary>
public sealed class AcceptedOfferTests : LiveTest
{
    private static readonly TimeSpan Talk = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_phone_that_is_asked_to_answer_does_and_the_caller_is_connected()
    {
        Sipp phone = await RingAsync(SippScenario.AskedAgent("200 OK", hesitation: TimeSpan.FromMilliseconds(100), Talk));

        Assert.Equal("+OK agent \"agent0\" has answered", await AcceptAsync());

        await ConnectedAsync();
        await ServedAsync(phone);
        Assert.StartsWith("-ERR the phone of agent \"agent0\" rings for no call", await AcceptAsync(), StringComparison.Ordinal);
        string told = await ApiAsync("acd info since 0");
        Assert.Matches("\"action-taken\".*console: acd agent accept agent0: .OK agent .*agent0.* has answered", told);
        Assert.Matches("\"action-refused\".*console: acd agent accept agent0: -ERR the phone of agent .*agent0.* rings for no call", told);
    }

    [Theory]
    [InlineData("489 Bad Event")]
    [InlineData("481 Subscription Does Not Exist")]
    [InlineData("405 Method Not Allowed")]
    [InlineData("200 OK")]
    public async Task A_phone_that_does_not_heed_it_rings_on_and_nothing_is_lost(string notifyStatus)
    {
        Sipp phone = await RingAsync(SippScenario.AskedAgent(notifyStatus, hesitation: TimeSpan.FromSeconds(6), Talk));

        string refusal = await AcceptAsync();

        Assert.StartsWith("-ERR the phone of agent \"agent0\" was asked to answer, didn't in 3 s, and rings on", refusal,
            StringComparison.Ordinal);
        Assert.Contains("\"Event: talk\"", refusal, StringComparison.Ordinal);
        await AgentIsAsync("agent0", "ringing");
        await ConnectedAsync();
        await ServedAsync(phone);
    }

    [Fact]
    public async Task A_contact_that_is_no_SIP_phone_is_named_and_the_call_rings_on()
    {
        int[] phones = [LoopbackPorts.Free(), LoopbackPorts.Free()];
        var detour = new AgentLine("agent0", phones[0]) { Contact = $"loopback/app=bridge:sofia/acd/agent0@127.0.0.1:{phones[0]}" };
        await StartAsync(new FreeSwitchOptions
        {
            MoreModules = ["mod_loopback"],
            Agents = [detour with { RingTimeoutS = 5 }, new AgentLine("agent1", phones[1], Position: 2)],
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromSeconds(60), Talk), phones[0], new SippCalls(1));
        Sipp willing = StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), Talk), phones[1], new SippCalls(1));
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await PhoneRingsAsync();

        Assert.Equal(
            "-ERR agent \"agent0\": the phone is reached through loopback, and only SIP phones can be asked to answer; pick it up",
            await AcceptAsync());

        await AgentIsAsync("agent0", "ringing");
        await ServedAsync(willing, "agent1");
    }

    private async Task<Sipp> RingAsync(SippScenario scenario)
    {
        int port = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("agent0", port)],
            Prepare = folder => folder.SetAcd("info-events", "true"),
        });
        Sipp phone = StartAgents(scenario, port, new SippCalls(1));
        StartCallers(SippScenario.Caller("support"), new SippCalls(1));
        await PhoneRingsAsync();
        return phone;
    }

    private async Task<string> AcceptAsync() => (await ApiAsync("acd agent accept agent0")).TrimEnd();

    private async Task ServedAsync(Sipp phone, string agent = "agent0")
    {
        // The far side of a loopback channel calls in, too, but is in no queue.
        EslEvent ended = await Switch.Esl.EventAsync(
            "the caller's channel ends", Soon,
            e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.IsCaller && !string.IsNullOrEmpty(e.AcdResult));
        Assert.Equal(("answered", agent), (ended.AcdResult, ended["variable_acd_agent"]));
        Assert.Equal(new SippResult(Successful: 1, Failed: 0, Retransmissions: 0), await phone.CompletionAsync(Soon));
        await AgentIsAsync(agent, "ready");
        await NoChannelIsLeftAsync();
    }
}
