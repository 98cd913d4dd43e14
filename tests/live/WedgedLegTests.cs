using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// An agent's channel whose own thread doesn't come back from the core, as after FS#2290: nothing ends it, not even a hang-up. Here it
/// is a program that thread waits for, longer than the engine waits for a leg. The agent isn't stuck with it.
/// </summary>
public sealed class WedgedLegTests : FaultTest
{
    /// <summary>
    /// The core takes the caller's thread along when it is to bridge the two, so he is given up; no other agent is rung to hear nothing.
    /// </summary>
    [Fact]
    public async Task Wedged_when_it_is_answered_it_costs_its_caller_and_no_agent()
    {
        await using var stuck = new AgentPhone();
        await using var willing = new AgentPhone();
        await StartAsync(stuck, willing, "execute_on_answer", wedgedS: 30);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);

        await stuck.CallAsync(0, Soon);
        await AgentIsAsync("agent0", "ready", InTheEnd);
        await AgentIsAsync("agent1", "ready", InTheEnd);
        await ChannelsAreLeftAsync(2, Soon);
        await Switch.LogHasAsync("the agent is free again (agent \"agent0\"", Soon);

        await phone.HungUpAsync(InTheEnd);
        Assert.Empty(willing.Calls);
        Assert.Equal("lost", (await RowAsync("select outcome from acd_callers"))[0]);
        await AllIsWellInTheEndAsync(willing);
    }

    [Fact]
    public async Task Wedged_when_it_hangs_up_it_keeps_nobody()
    {
        await using var stuck = new AgentPhone();
        await using var willing = new AgentPhone();
        await StartAsync(stuck, willing, "api_hangup_hook", wedgedS: 15);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall talk = await AgentTalksAsync(stuck);
        await HearsAsync(audio, AgentHz);

        await talk.HangUpAsync();

        await phone.HungUpAsync(Soon);
        await AgentIsAsync("agent0", "ready", InTheEnd);
        await ChannelsAreLeftAsync(1, Soon);
        Assert.DoesNotContain("ACD1210", Switch.Log, StringComparison.Ordinal);
        await AllIsWellInTheEndAsync(willing);
    }

    private Task StartAsync(AgentPhone stuck, AgentPhone willing, string moment, int wedgedS) => StartAsync(new FreeSwitchOptions
    {
        Agents =
        [
            new AgentLine("agent0", stuck.Port)
            {
                Contact = $"[{moment}='system sleep {wedgedS}']sofia/acd/agent0@127.0.0.1:{stuck.Port}",
            },
            new AgentLine("agent1", willing.Port, Position: 2),
        ],
    });

    private async Task AllIsWellInTheEndAsync(AgentPhone willing)
    {
        await NoChannelIsLeftAsync(InTheEnd);
        await AgentIsAsync("agent0", "ready", InTheEnd);
        Assert.Contains("0 callers", await ApiAsync("acd caller list"), StringComparison.Ordinal);
        await ApiAsync("acd agent set status agent0 'Logged Out'");
        await AnotherCallIsServedAsync([willing]);
    }
}
