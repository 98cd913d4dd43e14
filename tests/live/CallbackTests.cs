using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>A caller who doesn't want to wait presses a key, hangs up, and is called back when an agent is there.</summary>
public sealed class CallbackTests : LiveTest
{
    private static readonly string[] Pcmu = ["0 PCMU/8000", "101 telephone-event/8000"];

    [Fact]
    public async Task Who_asked_to_be_called_back_gets_an_agent()
    {
        int agentPort = LoopbackPorts.Free();
        int customerPort = LoopbackPorts.Free();
        await StartAsync(OnBreak(agentPort, customerPort));
        await AskForCallbackAsync("+4930555");
        Sipp customer = StartAgents(
            SippScenario.Agent(ring: TimeSpan.FromMilliseconds(300), talk: TimeSpan.FromSeconds(30)), customerPort, new SippCalls(1));
        Sipp agent = StartAgents(
            SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(1)), agentPort, new SippCalls(1));

        await ApiAsync("acd agent set status anna Available");

        await AgentIsAsync("anna", "talking");
        Assert.Equal(new SippResult(Successful: 1, Failed: 0, Retransmissions: 0), await agent.CompletionAsync(InTheEnd));
        await customer.CompletionAsync(InTheEnd);
        await AgentIsAsync("anna", "ready");
        await NoChannelIsLeftAsync();
        Assert.DoesNotContain("call-", await ApiAsync("acd caller list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_customer_who_is_busy_leaves_the_agent_free()
    {
        int agentPort = LoopbackPorts.Free();
        int customerPort = LoopbackPorts.Free();
        await StartAsync(OnBreak(agentPort, customerPort));
        await AskForCallbackAsync("+4930555");
        Sipp customer = StartAgents(SippScenario.RefusingAgent("486 Busy Here"), customerPort, new SippCalls(1));

        await ApiAsync("acd agent set status anna Available");

        Assert.Equal(new SippResult(Successful: 1, Failed: 0, Retransmissions: 0), await customer.CompletionAsync(InTheEnd));
        await AgentIsAsync("anna", "ready");
        await NoChannelIsLeftAsync();
        Assert.Contains("deferred", await ApiAsync("acd caller list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_may_not_be_called_back_goes_on_waiting()
    {
        await StartAsync(OnBreak(LoopbackPorts.Free(), LoopbackPorts.Free()));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Number = "+1900555" };
        await phone.DialAsync("support", Sdp.Audio(audio.Port, Pcmu));
        await phone.AnsweredAsync();
        await audio.HearAsync(20, Soon);

        await audio.PressAsync(phone.RemoteAudioPort, '1');

        await audio.HearAsync(50, Soon);
        Assert.False(phone.IsHungUp);
        Assert.Contains("waiting", await ApiAsync("acd caller list"), StringComparison.Ordinal);
    }

    private static FreeSwitchOptions OnBreak(int agentPort, int customerPort) => new()
    {
        Agents = [new AgentLine("anna", agentPort) { Status = "On Break" }],
        Prepare = folder => folder.AddCallback(customerPort),
    };

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
}
