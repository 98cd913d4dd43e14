using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// Contacts that ask the agent for a key before he gets the caller (FreeSWITCH's <c>group_confirm_key</c>), so that a mailbox or a pocket
/// doesn't: until then his phone counts as ringing.
/// </summary>
public sealed class ConfirmedAnswerTests : FaultTest
{
    private const double PromptHz = 1700;
    private const string Confirmation = @"group_confirm_key=1,group_confirm_file=tone_stream://%(9000\,0\,1700)";

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public async Task Who_presses_the_key_gets_the_caller(char opens, char closes)
    {
        await using var agent = new AgentPhone();
        await StartAskingAsync(agent, opens, closes, ringTimeoutS: 30);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);
        await HearsAsync(agent.Audio, PromptHz);
        Assert.Equal("ringing", (await AgentAsync("agent0")).State);
        Assert.True(Tone.Share(audio.Received.TakeLast(25), AgentHz) < 0.1, "the caller hears an agent who hasn't confirmed");

        await agent.Audio.PressAsync(AudioPort(call.RemoteSdp), '1');

        await AgentIsAsync("agent0", "talking");
        await BothHearAsync(agent, audio);
        await phone.HangUpAsync();
        await call.HungUpAsync(Soon);
        await NoChannelIsLeftAsync();
        await AgentIsAsync("agent0", "ready");
        Assert.DoesNotContain("ACD1210", Switch.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_and_presses_nothing_is_hung_up_after_his_ring_timeout_and_passed_over_for_no_answer()
    {
        await using var mailbox = new AgentPhone();
        await using var willing = new AgentPhone();
        await StartAskingAsync(mailbox, '[', ']', ringTimeoutS: 4, new AgentLine("agent1", willing.Port, 2));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall asked = await AgentTalksAsync(mailbox);

        await AgentTalksAsync(willing);

        await asked.HungUpAsync(Soon);
        await HearsAsync(willing.Audio, CallerHz);
        Assert.Equal(
            ["agent0", "NO_ANSWER"],
            await RowAsync("select agent, result from acd_offers order by number limit 1"));
        Assert.Equal("cooling", (await AgentAsync("agent0")).State);
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        Assert.DoesNotContain("ACD1210", Switch.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_leaves_before_the_key_takes_the_phone_with_him()
    {
        await using var agent = new AgentPhone();
        await StartAskingAsync(agent, '[', ']', ringTimeoutS: 30);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);
        await HearsAsync(agent.Audio, PromptHz);

        await phone.HangUpAsync();

        await call.HungUpAsync(Soon);
        await NoChannelIsLeftAsync();
        await AgentIsAsync("agent0", "ready");
    }

    private Task StartAskingAsync(
        AgentPhone phone, char opens, char closes, int ringTimeoutS, params AgentLine[] others) => StartAsync(new FreeSwitchOptions
    {
        Agents =
        [
            new AgentLine("agent0", phone.Port)
            {
                RingTimeoutS = ringTimeoutS,
                Contact = $"{opens}{Confirmation}{closes}sofia/acd/agent0@127.0.0.1:{phone.Port}",
            },
            .. others,
        ],
    });
}
