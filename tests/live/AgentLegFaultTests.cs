using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// What agents' phones can do at the worst moment (the fault matrix's agent rows): 408, no reply, an answer that is dropped before the
/// bridge, 302, two contacts, a phone that isn't registered, an answer after somebody else's, a status that changes while it rings. 480,
/// 486, 603, no answer and no phone are UnwillingAgentTests', a leg wedged in the core is WedgedLegTests'. The second agent gets the
/// caller, and nothing is left behind.
/// </summary>
public sealed class AgentLegFaultTests : FaultTest
{
    [Theory]
    [InlineData("408 Request Timeout")]
    [InlineData("500 Server Internal Error")]
    public async Task Who_fails_is_passed_over(string status)
    {
        await using var failing = new AgentPhone { OnCall = call => call.RefuseAsync(status) };
        await using var willing = new AgentPhone();
        await StartAsync([failing, willing]);

        await ServedByAsync(willing);

        Assert.Single(failing.Calls);
    }

    [Fact]
    public async Task Who_does_not_even_reply_is_passed_over_after_his_ring_timeout()
    {
        await using var mute = new AgentPhone { OnCall = _ => Task.CompletedTask };
        await using var willing = new AgentPhone();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("agent0", mute.Port) { RingTimeoutS = 2 }, new AgentLine("agent1", willing.Port, 2)],
        });

        await ServedByAsync(willing);
    }

    [Fact]
    public async Task Who_answers_and_hangs_up_at_once_loses_the_caller_to_the_next()
    {
        await using var hasty = new AgentPhone();
        hasty.OnCall = async call =>
        {
            await call.AnswerAsync();
            await call.HangUpAsync();
        };
        await using var willing = new AgentPhone();
        await StartAsync([hasty, willing]);

        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);

        // Either the hang-up came before the bridge, and he goes on to the second; or he was connected for a moment, and is done.
        await Eventually.HoldsAsync("the caller is served or released", Soon,
            () => phone.IsHungUp || willing.Calls is [{ IsAcknowledged: true }, ..]);
        if (!phone.IsHungUp)
            await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        hasty.OnCall = call => call.AnswerAsync();
        await AnotherCallIsServedAsync([hasty, willing]);
    }

    [Fact]
    public async Task A_redirected_call_ends_with_an_agent_or_the_phone_he_named()
    {
        await using var target = new AgentPhone();
        await using var away = new AgentPhone();
        away.OnCall = call => call.RefuseAsync("302 Moved Temporarily", $"<sip:target@127.0.0.1:{target.Port}>");
        await using var willing = new AgentPhone();
        await StartAsync([away, willing]);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);

        await Eventually.HoldsAsync("somebody gets the caller", Soon,
            () => target.Calls is [{ IsAcknowledged: true }, ..] || willing.Calls is [{ IsAcknowledged: true }, ..]);

        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        away.OnCall = call => call.AnswerAsync();
        await AnotherCallIsServedAsync([away, willing, target]);
    }

    [Fact]
    public async Task Of_two_contacts_that_ring_together_the_first_to_answer_gets_the_caller_and_the_other_stops()
    {
        await using var desk = new AgentPhone { OnCall = call => call.RingAsync() };
        await using var mobile = new AgentPhone();
        mobile.OnCall = async call =>
        {
            await call.RingAsync();
            await Task.Delay(500);
            await call.AnswerAsync();
        };
        await StartAsync([desk], options => options with
        {
            Prepare = folder => ReplaceContact(folder,
                $"sofia/acd/desk@127.0.0.1:{desk.Port},sofia/acd/mobile@127.0.0.1:{mobile.Port}"),
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);

        await AgentTalksAsync(mobile);
        await desk.Calls[0].CancelledAsync(Soon);
        await HearsAsync(audio, AgentHz);
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        await AgentIsAsync("agent0", "ready");
    }

    [Fact]
    public async Task A_phone_that_is_not_registered_is_passed_over()
    {
        await using var nobody = new AgentPhone();
        await using var willing = new AgentPhone();
        await StartAsync([nobody, willing], options => options with
        {
            Prepare = folder => ReplaceContact(folder, "error/user_not_registered"),
        });

        await ServedByAsync(willing);
        Assert.Equal("cooling", (await AgentAsync("agent0")).State);
    }

    [Fact]
    public async Task Who_answers_together_with_another_is_hung_up_and_ready_again()
    {
        var both = new TaskCompletionSource();
        await using var first = new AgentPhone();
        await using var second = new AgentPhone();
        first.OnCall = second.OnCall = async call =>
        {
            await call.RingAsync();
            await both.Task;
            await call.AnswerAsync();
        };
        await StartAsync([first, second], options => options with { Prepare = folder => RingAll(folder) });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await first.CallAsync(0, Soon);
        await second.CallAsync(0, Soon);

        both.SetResult();

        IncomingCall[] calls = [first.Calls[0], second.Calls[0]];
        await Eventually.HoldsAsync("one talks, the other is sent away", Soon,
            () => calls.Count(call => call.IsHungUp || call.IsCancelled) == 1 && calls.Any(call => call.IsAcknowledged && !call.IsHungUp));
        await phone.HangUpAsync();
        await AllIsWellAsync([first, second]);
    }

    [Theory]
    [InlineData("Logged Out")]
    [InlineData("On Break")]
    public async Task Who_logs_out_while_his_phone_rings_is_not_dialled_again(string status)
    {
        await using var leaving = new AgentPhone { OnCall = call => call.RingAsync() };
        await using var willing = new AgentPhone();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("agent0", leaving.Port) { RingTimeoutS = 3 }, new AgentLine("agent1", willing.Port, 2)],
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await leaving.CallAsync(0, Soon);

        Assert.StartsWith("+OK", await ApiAsync($"acd agent set status agent0 '{status}'"), StringComparison.Ordinal);

        await AgentTalksAsync(willing);
        await HearsAsync(audio, AgentHz);
        Assert.Single(leaving.Calls);
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        await AgentIsAsync("agent1", "ready");
    }

    private static void RingAll(FreeSwitchFolder folder) =>
        FreeSwitchFolder.Replace(folder.AcdConfiguration, "longest-idle-agent", "ring-all");

    /// <summary>Of agent0.</summary>
    private static void ReplaceContact(FreeSwitchFolder folder, string contact)
    {
        string text = File.ReadAllText(folder.AgentsFile);
        int start = text.IndexOf("contact=\"", StringComparison.Ordinal) + 9;
        File.WriteAllText(folder.AgentsFile, text[..start] + contact + text[text.IndexOf('"', start)..]);
    }
}
