namespace Acd.Live.Tests.Support;

/// <summary>Base of the tests of what a queue's configuration lets callers and agents hear.</summary>
public abstract class QueueTest : LiveTest
{
    protected static readonly string[] Pcmu = ["0 PCMU/8000", "101 telephone-event/8000"];

    protected const int PacketMs = 20;

    /// <summary>
    /// A call centre whose queue "support" has <paramref name="elements"/> and silence for music. Relative sounds lie in its folder
    /// "sounds": names with lengths, rising tones all of them. English is spoken from there too.
    /// </summary>
    protected Task StartQueueAsync(
        string elements, IReadOnlyList<AgentLine> agents, IReadOnlyDictionary<string, TimeSpan>? sounds = null,
        IReadOnlyList<string>? modules = null, Action<FreeSwitchFolder>? prepare = null) =>
        StartAsync(new FreeSwitchOptions
        {
            Agents = agents,
            MoreModules = ["mod_sndfile", "mod_say_en", .. modules ?? []],
            Prepare = folder =>
            {
                WriteSounds(folder, sounds ?? new Dictionary<string, TimeSpan>());
                string text = File.ReadAllText(folder.AcdConfiguration);
                int music = text.IndexOf("tone_stream://", StringComparison.Ordinal);
                text = text.Remove(music, text.IndexOf('"', music) - music).Insert(music, "silence_stream://-1");
                File.WriteAllText(folder.AcdConfiguration, text);
                folder.AddToQueue(elements);
                prepare?.Invoke(folder);
            },
        });

    /// <summary>How many packets of PCMU hold sound.</summary>
    protected static int Sounding(IEnumerable<RtpPacket> packets) => packets.Count(packet => packet.Payload.Distinct().Count() > 3);

    /// <summary>The lengths of sound between silences, in ms; silences of two packets at most belong to it.</summary>
    protected static IReadOnlyList<int> SoundsMs(IReadOnlyList<RtpPacket> packets)
    {
        List<int> lengths = [];
        int silent = int.MaxValue;
        foreach (RtpPacket packet in packets)
        {
            if (Sounding([packet]) == 0)
            {
                silent = Math.Min(silent, int.MaxValue - 1) + 1;
                continue;
            }

            if (silent > 2)
                lengths.Add(0);
            lengths[^1] += PacketMs;
            silent = 0;
        }

        return lengths;
    }

    protected async Task<SipPhone> CallAsync(RtpPhone audio, string number = "caller")
    {
        var phone = new SipPhone(Switch.Folder.SipPort) { Number = number };
        await phone.DialAsync("support", Sdp.Audio(audio.Port, Pcmu));
        return phone;
    }

    protected async Task<SipPhone> WaitAsync(RtpPhone audio, string number = "caller")
    {
        SipPhone phone = await CallAsync(audio, number);
        await phone.AnsweredAsync();
        return phone;
    }

    private static void WriteSounds(FreeSwitchFolder folder, IReadOnlyDictionary<string, TimeSpan> sounds)
    {
        string root = Path.Combine(folder.Root, "sounds");
        foreach ((string name, TimeSpan length) in sounds)
        {
            string path = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            WaveFile.Write(path, length);
        }

        folder.SpeakFrom(root);
    }
}
