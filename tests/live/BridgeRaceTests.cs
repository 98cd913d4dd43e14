using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>
/// Callers and agents who hang up within milliseconds of the answer and the bridge, on either side and on both, between ordinary talks in
/// which each must hear the other; all are recorded. ChurnTests' hang-ups are coarser and without sound.
/// </summary>
public sealed class BridgeRaceTests : FaultTest
{
    private const int Agents = 4;
    private const int CallersAtOnce = 6;
    private const int Seed = 4711;

    private static readonly TimeSpan Hammering = TimeSpan.FromSeconds(25);

    private readonly ConcurrentDictionary<string, Call> _calls = new();

    private enum Plan
    {
        /// <summary>Both hear each other, then one of them hangs up.</summary>
        Talk,

        CallerGoesAtTheAnswer,

        AgentGoesAtTheAnswer,

        BothGoAtTheAnswer,

        /// <summary>Maybe in the moment of the answer.</summary>
        CallerGoesWhileItRings,
    }

    [Fact]
    public async Task Who_goes_in_the_very_moment_of_the_bridge_leaves_nothing_and_who_stays_is_heard()
    {
        AgentPhone[] phones = [.. Enumerable.Range(0, Agents).Select(_ => new AgentPhone())];
        foreach (AgentPhone phone in phones)
            phone.OnCall = call => AgentsPartAsync(phone, call);
        await StartAsync(phones, options => options with
        {
            MoreModules = ["mod_sndfile"],
            Prepare = folder =>
            {
                AddQueueParameters(folder, ("record-template", "${uuid}.wav"));
                // Nobody rests after a call that was dropped.
                FreeSwitchFolder.Replace(folder.AgentsFile, "delay-time=\"60\"", "delay-time=\"0\"");
            },
        });

        long until = Environment.TickCount64 + (long)Hammering.TotalMilliseconds;
        int[] talks = await Task.WhenAll(Enumerable.Range(0, CallersAtOnce).Select(each => CallAgainAndAgainAsync(each, until)));

        Assert.True(talks.Sum() > 5, $"only {talks.Sum()} talks among {_calls.Count} calls");
        TestContext.Current.TestOutputHelper?.WriteLine($"{_calls.Count} calls, {talks.Sum()} talks");
        foreach (AgentPhone phone in phones)
            phone.OnCall = call => call.AnswerAsync();
        await AllIsWellAsync(phones);
        Assert.Equal("[]", await ApiAsync("acd caller list --json"));
        Assert.Contains("legs              0\n", await ApiAsync("acd shim"), StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(await ApiAsync("acd status --json")).RootElement.GetProperty("repairs").GetInt32());
        // FreeSWITCH's own errors are left out: it calls it one when audio comes for a call that is just over.
        Assert.DoesNotMatch(@"\[(ERR|CRIT)\] (\S+ acd: |acd:)", Switch.Log);
        foreach (AgentPhone phone in phones)
            await phone.DisposeAsync();
    }

    /// <summary>Gives how many of the calls were talks.</summary>
    private async Task<int> CallAgainAndAgainAsync(int each, long until)
    {
        var random = new Random(Seed + each);
        int talks = 0;
        for (int number = 0; Environment.TickCount64 < until; number++)
        {
            var call = new Call(string.Create(CultureInfo.InvariantCulture, $"{each}{number:000}"), random);
            _calls[call.Number] = call;
            await using var audio = new RtpPhone();
            await using var phone = new SipPhone(Switch.Folder.SipPort) { Number = call.Number };
            await phone.DialAsync("support", Sdp.Audio(audio.Port, Pcmu));
            await CallersPartAsync(call, phone, audio);
            talks += call.Plan == Plan.Talk ? 1 : 0;
        }
        return talks;
    }

    private async Task CallersPartAsync(Call call, SipPhone phone, RtpPhone audio)
    {
        await (call.Plan == Plan.CallerGoesWhileItRings ? call.Rings.Task : call.Answers.Task).WaitAsync(InTheEnd);
        if (call.Plan is Plan.CallerGoesAtTheAnswer or Plan.BothGoAtTheAnswer or Plan.CallerGoesWhileItRings)
        {
            await Task.Delay(call.CallerAfterMs);
            await GoAsync(phone);
            return;
        }
        if (!phone.Statuses.Contains(200))
            await Eventually.HoldsAsync($"{call} is answered", Soon, () => phone.Statuses.Contains(200));
        await phone.AnsweredAsync();
        if (call.Plan == Plan.AgentGoesAtTheAnswer)
        {
            await Task.Delay(call.CallerAfterMs);
            await phone.HangUpAsync();
            return;
        }
        await HearEachOtherAsync(call, phone, audio);
        if (call.CallerEnds)
            await phone.HangUpAsync();
        else
            await phone.HungUpAsync(Soon);
    }

    /// <summary>Whatever has come of his call: taken back, or hung up.</summary>
    private static async Task GoAsync(SipPhone phone)
    {
        if (phone.Statuses.Contains(200))
        {
            await phone.AnsweredAsync();
            await phone.HangUpAsync();
            return;
        }
        await phone.CancelAsync();
        await phone.FinishedAsync(Soon);
    }

    private async Task HearEachOtherAsync(Call call, SipPhone phone, RtpPhone audio)
    {
        bool callerHears = false;
        bool agentHears = false;
        for (int packet = 0; packet < 500 && !(callerHears && agentHears); packet++)
        {
            audio.SayOnce(phone.RemoteAudioPort, call.CallerSays);
            await Task.Delay(20);
            callerHears = callerHears || Says(audio.Received, call.AgentSays);
            agentHears = agentHears || (call.Agent is { } agent && Says(agent.Audio.Received.Skip(call.AgentHeard), call.CallerSays));
        }
        if (!callerHears || !agentHears)
            Assert.Fail($"{call}: caller hears {callerHears}, agent hears {agentHears}\n{await ApiAsync("show channels")}");
        call.Heard.TrySetResult();
    }

    private static bool Says(IEnumerable<RtpPacket> packets, byte what) => packets.Any(packet => packet.Payload.All(each => each == what));

    private async Task AgentsPartAsync(AgentPhone phone, IncomingCall incoming)
    {
        await incoming.RingAsync();
        string from = incoming.Invite.Header("From");
        Call? call = _calls.Values.FirstOrDefault(each => from.Contains($"sip:{each.Number}@", StringComparison.Ordinal));
        if (call is null || call.Answers.Task.IsCompleted)
        {
            // An agent before him was gone at once.
            await incoming.AnswerAsync();
            await EndsAsync(incoming, 500);
            return;
        }
        call.Rings.TrySetResult();
        await Task.Delay(call.RingMs);
        if (incoming.IsCancelled)
            return;
        call.AgentHeard = phone.Audio.Received.Count;
        call.Agent = phone;
        await incoming.AnswerAsync();
        call.Answers.TrySetResult();
        if (call.Plan == Plan.Talk)
            await SpeakAsync(phone, incoming, call);
        else if (call.Plan is Plan.AgentGoesAtTheAnswer or Plan.BothGoAtTheAnswer)
            await EndsAsync(incoming, call.AgentAfterMs);
    }

    private static async Task SpeakAsync(AgentPhone phone, IncomingCall incoming, Call call)
    {
        while (!incoming.IsHungUp && !call.Heard.Task.IsCompleted)
        {
            phone.Audio.SayOnce(AudioPort(incoming.RemoteSdp), call.AgentSays);
            await Task.Delay(20);
        }
        if (!call.CallerEnds)
            await incoming.HangUpAsync();
    }

    /// <summary>Hangs up so long after the answer was acknowledged.</summary>
    private static async Task EndsAsync(IncomingCall incoming, int afterMs)
    {
        for (int waited = 0; waited < 2000 && !incoming.IsAcknowledged && !incoming.IsCancelled; waited++)
            await Task.Delay(1);
        await Task.Delay(afterMs);
        if (!incoming.IsHungUp && !incoming.IsCancelled)
            await incoming.HangUpAsync();
    }

    /// <summary>What is to happen in one call, and how far it is.</summary>
    private sealed class Call(string number, Random random)
    {
        public string Number { get; } = number;

        public Plan Plan { get; } = (Plan)random.Next(5);

        public int RingMs { get; } = random.Next(40);

        public int CallerAfterMs { get; } = random.Next(40);

        public int AgentAfterMs { get; } = random.Next(40);

        public bool CallerEnds { get; } = random.Next(2) == 0;

        public byte CallerSays { get; } = (byte)random.Next(1, 60);

        public byte AgentSays { get; } = (byte)random.Next(60, 120);

        public TaskCompletionSource Rings { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Answers { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Heard { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Who answered it.</summary>
        public AgentPhone? Agent { get; set; }

        /// <summary>Packets he had heard before.</summary>
        public int AgentHeard { get; set; }

        public override string ToString() => $"{Plan} {Number}";
    }
}
