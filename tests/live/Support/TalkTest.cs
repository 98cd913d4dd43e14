using System.Globalization;

namespace Acd.Live.Tests.Support;

/// <summary>Base of the tests of talks: callers and agents with audio of their own, parameters of the queue "support".</summary>
public abstract class TalkTest : LiveTest
{
    protected const double CallerHz = 500;
    protected const double AgentHz = 1100;

    protected static readonly string[] Pcmu = ["0 PCMU/8000", "101 telephone-event/8000"];

    /// <summary>Starts the exchange with agents agent0, agent1, … at these phones.</summary>
    protected Task StartAsync(IReadOnlyList<AgentPhone> phones, params (string Name, string Value)[] parameters) => StartAsync(
        new FreeSwitchOptions
        {
            Agents = [.. phones.Select((phone, number) => new AgentLine($"agent{number}", phone.Port, number + 1))],
            MoreModules = ["mod_sndfile"],
            Prepare = folder => AddQueueParameters(folder, parameters),
        });

    protected static void AddQueueParameters(FreeSwitchFolder folder, params (string Name, string Value)[] parameters) =>
        folder.AddToQueue(string.Concat(parameters.Select(p => $"""<param name="{p.Name}" value="{p.Value}"/>""")));

    /// <summary>Dials "support" and talks at 500 Hz once it is answered.</summary>
    protected static async Task CallAndTalkAsync(SipPhone phone, RtpPhone audio)
    {
        await phone.CallAsync("support", Sdp.Audio(audio.Port, Pcmu));
        audio.Talk(phone.RemoteAudioPort, number => G711.Tones(number, CallerHz, CallerHz));
    }

    /// <summary>The agent's call is up; he talks at 1,100 Hz.</summary>
    protected static async Task<IncomingCall> AgentTalksAsync(AgentPhone phone, int call = 0)
    {
        IncomingCall incoming = await phone.CallAsync(call, Soon);
        await incoming.AcknowledgedAsync(Soon);
        if (call == 0)
            phone.Audio.Talk(AudioPort(incoming.RemoteSdp), number => G711.Tones(number, AgentHz, AgentHz));
        return incoming;
    }

    protected static int AudioPort(string sdp) => int.Parse(
        sdp.Split("\r\n").First(line => line.StartsWith("m=audio ", StringComparison.Ordinal)).Split(' ')[1],
        CultureInfo.InvariantCulture);

    /// <summary>Waits until the last second of what this phone hears has, or hasn't, the tone.</summary>
    protected static Task HearsAsync(RtpPhone audio, double hz, bool heard = true) => Eventually.HoldsAsync(
        $"{hz} Hz {(heard ? "is" : "isn't")} heard", Soon,
        () => audio.Received.Count > 50 && Tone.Share(audio.Received.TakeLast(50), hz) > 0.1 == heard,
        () => $"Its share is {Tone.Share(audio.Received.TakeLast(50), hz):0.000}.");

    /// <summary>Waits until caller and agent have each heard the other for a second.</summary>
    protected static async Task BothHearAsync(AgentPhone agent, RtpPhone caller)
    {
        await HearsAsync(caller, AgentHz);
        await HearsAsync(agent.Audio, CallerHz);
    }
}
