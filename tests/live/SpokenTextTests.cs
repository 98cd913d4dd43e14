using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Prompts that are texts: rendered once by FreeSWITCH's speech interface, then files.</summary>
public sealed class SpokenTextTests : QueueTest
{
    private const string Announced =
        """
        <param name="tts-engine" value="tts_commandline"/><param name="tts-voice" value="en"/>
        <announcement after="1"><play value="text:Hello, please hold the line"/></announcement>
        """;

    [Fact]
    public async Task A_text_is_rendered_at_the_start_and_heard()
    {
        if (Programs.OnPath("espeak-ng") is null)
            Assert.Skip("SPOKEN TEXTS NOT TESTED: there is no espeak-ng; install the package espeak-ng.");
        await StartAsync("espeak-ng -v ${voice} -w ${file} ${text}");
        string folder = Path.Combine(Switch.Folder.Root, "storage", "acd-prompts");
        await Eventually.HoldsAsync("the text is rendered", InTheEnd, () => Rendered(folder).Length == 1);
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio);
        await Eventually.HoldsAsync("the text is heard", Soon, () => Sounding(audio.Received) > 40);

        // One rendering for all: the next callers and a reload find the file.
        string file = Assert.Single(Rendered(folder));
        DateTime written = File.GetLastWriteTimeUtc(file);
        await using var secondAudio = new RtpPhone();
        await using SipPhone second = await WaitAsync(secondAudio, "second");
        Assert.StartsWith("+OK", await ApiAsync("acd reload"), StringComparison.Ordinal);
        await Eventually.HoldsAsync("the text is heard", Soon, () => Sounding(secondAudio.Received) > 40);
        Assert.Equal(file, Assert.Single(Rendered(folder)));
        Assert.Equal(written, File.GetLastWriteTimeUtc(file));
    }

    [Fact]
    public async Task An_engine_that_fails_or_hangs_is_named_and_holds_nobody_up()
    {
        int phonePort = LoopbackPorts.Free();
        await StartAsync("sleep 30; false", new AgentLine("anna", phonePort) { Status = "On Break" });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(60)), phonePort);
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio);
        await audio.HearAsync(100, Soon);
        await ApiAsync("acd agent set status anna Available");
        await AgentIsAsync("anna", "talking");
        await phone.HangUpAsync();
        await Switch.LogHasAsync("can't speak \"tts://tts_commandline|en|Hello, please hold the line\"", InTheEnd);
    }

    /// <summary>Without the half ones.</summary>
    private static string[] Rendered(string folder) =>
        Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder).Where(file => !file.EndsWith(".part.wav", StringComparison.Ordinal))]
            : [];

    private Task StartAsync(string command, AgentLine? agent = null) => StartQueueAsync(
        Announced, [agent ?? new AgentLine("anna", LoopbackPorts.Free()) { Status = "On Break" }],
        modules: ["mod_dptools", "mod_tts_commandline"],
        prepare: folder => File.WriteAllText(
            Path.Combine(folder.Conf, "autoload_configs", "tts_commandline.conf.xml"),
            $"""
            <configuration name="tts_commandline.conf" description="">
              <settings><param name="command" value="{command}"/></settings>
            </configuration>
            """));
}
