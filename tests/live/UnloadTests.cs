using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// The module is unloaded or loaded anew in the middle of calls. FreeSWITCH refuses it while a caller is in `acd`, unless told by force
/// (`-f`): then it hangs up every caller whose application the module's is, before the module hears of it.
/// </summary>
public sealed class UnloadTests : FaultTest
{
    private const string Refused = "[Module in use.]";

    [Theory]
    [InlineData("unload mod_acd")]
    [InlineData("reload mod_acd")]
    public async Task While_callers_are_in_it_it_is_refused_and_every_call_goes_on(string command)
    {
        await using var calls = new Calls();
        await BeginAsync(calls);

        Assert.Contains(Refused, await ApiAsync(command), StringComparison.Ordinal);

        await calls.TalkerAudio.HearAsync(50, Soon);
        await BothHearAsync(calls.Talks, calls.TalkerAudio);
        await calls.WaiterAudio.HearAsync(50, Soon);
        await AgentIsAsync("agent1", "ringing");
        calls.Rings.OnCall = call => call.AnswerAsync();
        await calls.Rings.Calls[0].AnswerAsync();
        await AgentIsAsync("agent1", "talking");
        await calls.Talker.HangUpAsync();
        // agent0 takes the one who waits.
        await calls.Talks.CallAsync(1, Soon);
        await AgentIsAsync("agent0", "talking");
        await calls.Ringer.HangUpAsync();
        await calls.Waiter.HangUpAsync();
        await AllIsWellAsync([calls.Talks, calls.Rings]);
    }

    [Theory]
    [InlineData("unload -f mod_acd")]
    [InlineData("reload -f mod_acd")]
    public async Task By_force_every_caller_is_hung_up_and_the_next_load_begins_clean(string command)
    {
        await using var calls = new Calls();
        await using var supervisor = new AgentPhone();
        await BeginAsync(calls, """<param name="record-template" value="$${temp_dir}/${uuid}.wav"/>""");
        await ApiAsync($"acd monitor agent0 sofia/acd/boss@127.0.0.1:{supervisor.Port}");
        await (await supervisor.CallAsync(0, Soon)).AcknowledgedAsync(Soon);

        string reply = await ApiAsync(command);

        Assert.DoesNotContain("-ERR", reply, StringComparison.Ordinal);
        foreach (SipPhone phone in new[] { calls.Talker, calls.Ringer, calls.Waiter })
            await phone.HungUpAsync(Soon);
        await calls.Talks.Calls[0].HungUpAsync(Soon);
        await calls.Rings.Calls[0].CancelledAsync(Soon);
        await supervisor.Calls[0].HungUpAsync(Soon);
        await NoChannelIsLeftAsync();
        Assert.All(
            Switch.Esl.Events.Where(e => e.Name == "CHANNEL_HANGUP_COMPLETE" && e.IsCaller),
            ended => Assert.Equal("MANAGER_REQUEST", ended.HangupCause));
        foreach (string trouble in new[] { "Giving up on", "didn't stop within", "[CRIT]" })
            Assert.DoesNotContain(trouble, Switch.Log, StringComparison.Ordinal);
        if (command.StartsWith("unload", StringComparison.Ordinal))
            Assert.StartsWith("+OK", await ApiAsync("load mod_acd"), StringComparison.Ordinal);
        calls.Rings.OnCall = call => call.AnswerAsync();
        await AllIsWellAsync([calls.Talks, calls.Rings]);
    }

    /// <summary>The audio doesn't come through FreeSWITCH, and no caller is in the application: nothing is in use.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_talk_past_the_switch_talk_on_and_the_next_load_knows_them(bool callerHangsUp)
    {
        await using var agent = new AgentPhone();
        await using var other = new AgentPhone();
        await StartAsync([agent, other], options => options with
        {
            Prepare = folder => AddQueueParameters(folder, ("media-mode", "bypass")),
        });
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await phone.CallAsync("support", Sdp.Audio(audio.Port, Pcmu));
        IncomingCall call = await agent.CallAsync(0, Soon);
        await Eventually.HoldsAsync("each phone is told of the other", Soon,
            () => phone.RemoteAudioPort == agent.Audio.Port && AudioPort(call.RemoteSdp) == audio.Port);

        await Eventually.HoldsAsync("the module is unloaded", Soon, async () =>
            (await ApiAsync("unload mod_acd")).StartsWith("+OK", StringComparison.Ordinal));

        Assert.DoesNotContain("didn't stop within", Switch.Log, StringComparison.Ordinal);
        Assert.StartsWith("+OK", await ApiAsync("load mod_acd"), StringComparison.Ordinal);
        await AgentIsAsync("agent0", "talking");
        Assert.False(phone.IsHungUp || call.IsHungUp);
        // Whose numbers begin anew: the end of the old talk mustn't be taken for that of this one.
        await using var nextAudio = new RtpPhone();
        await using var next = new SipPhone(Switch.Folder.SipPort);
        await next.CallAsync("support", Sdp.Audio(nextAudio.Port, Pcmu));
        IncomingCall nextCall = await other.CallAsync(0, Soon);
        await AgentIsAsync("agent1", "talking");

        await (callerHangsUp ? phone.HangUpAsync() : call.HangUpAsync());

        await Eventually.HoldsAsync("the other side is hung up", Soon, () => callerHangsUp ? call.IsHungUp : phone.IsHungUp);
        await AgentIsAsync("agent0", "ready");
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal("talking", (await AgentAsync("agent1")).State);
        Assert.False(next.IsHungUp || nextCall.IsHungUp);
        await next.HangUpAsync();
        await nextCall.HungUpAsync(Soon);
        await AgentIsAsync("agent1", "ready");
        await NoChannelIsLeftAsync();
    }

    /// <summary>No caller is in the application, but phones ring.</summary>
    [Theory]
    [InlineData("customer-first")]
    [InlineData("agent-first")]
    public async Task A_callback_that_rings_is_taken_back_and_tried_by_the_next_load(string order)
    {
        await using var agent = new AgentPhone();
        await using var customer = new AgentPhone { OnCall = call => call.RingAsync() };
        await StartAsync(new FreeSwitchOptions
        {
            Agents = [new AgentLine("agent0", agent.Port) { Status = "On Break" }],
            Prepare = folder => folder.AddToQueue($$"""
                <exit-key digits="1" action="call-back"/>
                <callback dial-string="sofia/acd/sip:{number}@127.0.0.1:{{customer.Port}}" order="{{order}}" ring-timeout="60">
                  <prefix value="+49"/></callback>
                """),
        });
        await AskForCallbackAsync();
        await ApiAsync("acd agent set status agent0 Available");
        IncomingCall rings = await customer.CallAsync(0, Soon);

        Assert.StartsWith("+OK", await ApiAsync("unload mod_acd"), StringComparison.Ordinal);

        await rings.CancelledAsync(Soon);
        await NoChannelIsLeftAsync();
        Assert.Equal(order == "agent-first", agent.Calls.Count == 1);
        customer.OnCall = call => call.AnswerAsync();
        Assert.StartsWith("+OK", await ApiAsync("load mod_acd"), StringComparison.Ordinal);
        IncomingCall again = await customer.CallAsync(1, InTheEnd);
        await AgentIsAsync("agent0", "talking");
        await again.HangUpAsync();
        await NoChannelIsLeftAsync();
        await AgentIsAsync("agent0", "ready");
    }

    private async Task AskForCallbackAsync()
    {
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort) { Number = "+4930555" };
        await phone.CallAsync("support", Sdp.Audio(audio.Port, Pcmu));
        await audio.HearAsync(20, Soon);
        await audio.PressAsync(phone.RemoteAudioPort, '1');
        await phone.HungUpAsync(Soon);
        await NoChannelIsLeftAsync();
    }

    /// <summary>agent0 talks, agent1's phone rings, a third caller waits.</summary>
    private async Task BeginAsync(Calls calls, string moreOfTheQueue = "")
    {
        await StartAsync(new FreeSwitchOptions
        {
            Agents =
            [
                new AgentLine("agent0", calls.Talks.Port) { RingTimeoutS = 120 },
                new AgentLine("agent1", calls.Rings.Port, 2) { RingTimeoutS = 120 },
            ],
            MoreModules = ["mod_sndfile"],
            Prepare = folder => folder.AddToQueue(moreOfTheQueue),
        });
        foreach ((SipPhone Phone, RtpPhone Audio) each in calls.Begin(Switch.Folder.SipPort))
            await CallAndTalkAsync(each.Phone, each.Audio);
        await AgentTalksAsync(calls.Talks);
        await AgentIsAsync("agent0", "talking");
        await calls.Rings.CallAsync(0, Soon);
        await AgentIsAsync("agent1", "ringing");
        await BothHearAsync(calls.Talks, calls.TalkerAudio);
        Assert.Contains("3 callers", await ApiAsync("acd caller list"), StringComparison.Ordinal);
    }

    /// <summary>An agent who answers at once, one whose phone only rings, and three callers.</summary>
    private sealed class Calls : IAsyncDisposable
    {
        private readonly List<(SipPhone Phone, RtpPhone Audio)> _callers = [];

        public AgentPhone Talks { get; } = new();

        public AgentPhone Rings { get; } = new() { OnCall = call => call.RingAsync() };

        public SipPhone Talker => _callers[0].Phone;

        public RtpPhone TalkerAudio => _callers[0].Audio;

        public SipPhone Ringer => _callers[1].Phone;

        public SipPhone Waiter => _callers[2].Phone;

        public RtpPhone WaiterAudio => _callers[2].Audio;

        /// <summary>The phones of the three, in the order in which they are to call.</summary>
        public List<(SipPhone Phone, RtpPhone Audio)> Begin(int exchangePort)
        {
            for (int number = 0; number < 3; number++)
                _callers.Add((new SipPhone(exchangePort), new RtpPhone()));
            return _callers;
        }

        public async ValueTask DisposeAsync()
        {
            foreach ((SipPhone phone, RtpPhone audio) in _callers)
            {
                await phone.DisposeAsync();
                await audio.DisposeAsync();
            }
            await Talks.DisposeAsync();
            await Rings.DisposeAsync();
        }
    }
}
