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

    [Theory]
    [InlineData("customer-first")]
    [InlineData("agent-first")]
    public async Task A_customer_who_does_not_answer_is_tried_again_later_and_the_agent_is_free(string order)
    {
        await using var agent = new AgentPhone();
        await using var customer = new AgentPhone { OnCall = call => call.RingAsync() };
        await StartWithAsync(agent, customer, order);
        await AskForCallbackAsync("+4930555");

        await ApiAsync("acd agent set status anna Available");

        IncomingCall his = await customer.CallAsync(0, Soon);
        await his.CancelledAsync(Soon);
        await AgentIsAsync("anna", "ready");
        await NoChannelIsLeftAsync();
        Assert.Contains("deferred", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        Assert.Equal(order == "agent-first" ? 1 : 0, agent.Calls.Count);
        Assert.Equal(
            ["callback-failed", "1", "19"],
            await RowAsync("select kind, cast(attempt as text), cast(cause as text) from acd_events where kind = 'callback-failed'"));
    }

    [Fact]
    public async Task A_customer_who_hangs_up_while_the_agents_phone_rings_takes_it_back_and_is_done()
    {
        await using var agent = new AgentPhone { OnCall = call => call.RingAsync() };
        await using var customer = new AgentPhone();
        await StartWithAsync(agent, customer, "customer-first");
        await AskForCallbackAsync("+4930555");
        await ApiAsync("acd agent set status anna Available");
        IncomingCall his = await customer.CallAsync(0, Soon);
        IncomingCall rings = await agent.CallAsync(0, Soon);

        await his.HangUpAsync();

        await rings.CancelledAsync(Soon);
        await AgentIsAsync("anna", "ready");
        await NoChannelIsLeftAsync();
        Assert.Contains("0 callers", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        Assert.Equal(["abandoned", "1"], await RowAsync("select outcome, cast(callback_attempts as text) from acd_callers"));
    }

    /// <summary>The customer is dialled while the agent waits on the line; who answers then isn't left alone.</summary>
    [Fact]
    public async Task An_agent_who_hangs_up_while_the_customers_phone_rings_gets_him_again_if_he_answers()
    {
        await using var agent = new AgentPhone();
        await using var customer = new AgentPhone { OnCall = call => call.RingAsync() };
        await StartWithAsync(agent, customer, "agent-first");
        await AskForCallbackAsync("+4930555");
        await ApiAsync("acd agent set status anna Available");
        IncomingCall hers = await agent.CallAsync(0, Soon);
        IncomingCall his = await customer.CallAsync(0, Soon);

        await hers.HangUpAsync();

        await AgentIsAsync("anna", "cooling");
        await his.AnswerAsync();
        IncomingCall again = await agent.CallAsync(1, Soon);
        await again.AcknowledgedAsync(Soon);
        await AgentIsAsync("anna", "talking");
        await his.HangUpAsync();
        await again.HungUpAsync(Soon);
        await NoChannelIsLeftAsync();
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

    private Task StartWithAsync(AgentPhone agent, AgentPhone customer, string order) => StartAsync(new FreeSwitchOptions
    {
        Agents = [new AgentLine("anna", agent.Port) { Status = "On Break" }],
        Prepare = folder => folder.AddToQueue($$"""
            <exit-key digits="1" action="call-back"/>
            <callback dial-string="sofia/acd/sip:{number}@127.0.0.1:{{customer.Port}}" order="{{order}}" ring-timeout="2">
              <prefix value="+49"/></callback>
            """),
    });

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
