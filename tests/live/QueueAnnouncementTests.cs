using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>What callers of a queue hear beside its music, and when they are answered, as acd.conf.xml says.</summary>
public sealed class QueueAnnouncementTests : QueueTest
{
    private static readonly Dictionary<string, TimeSpan> Sounds = new()
    {
        ["welcome.wav"] = TimeSpan.FromSeconds(1),
        ["you-are.wav"] = TimeSpan.FromSeconds(0.4),
        ["digits/1.wav"] = TimeSpan.FromSeconds(0.6),
        ["digits/2.wav"] = TimeSpan.FromSeconds(1.6),
        ["about.wav"] = TimeSpan.FromSeconds(0.5),
        ["digits/3.wav"] = TimeSpan.FromSeconds(0.3),
        ["short.wav"] = TimeSpan.FromSeconds(0.4),
        ["long.wav"] = TimeSpan.FromSeconds(2),
    };

    private static SippScenario Agent => SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(60));

    [Fact]
    public async Task Welcome_and_position_are_heard_in_one_stream_and_a_reload_changes_them()
    {
        await StartQueueAsync(
            """
            <announcement><play value="welcome.wav"/></announcement>
            <announcement after="3" every="60"><play value="you-are.wav|{position}"/></announcement>
            """,
            [new AgentLine("anna", LoopbackPorts.Free()) { Status = "On Break" }],
            Sounds);
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio);
        await using var secondAudio = new RtpPhone();
        await using SipPhone secondPhone = await WaitAsync(secondAudio, "second");
        await secondAudio.HearAsync(300, Soon);

        // One second of welcome; a little later 0.4 s and the number 1, or 2. Not a packet of it is missing.
        AssertSounds([1000, 400, 600], SoundsMs(audio.Received));
        AssertSounds([1000, 400, 1600], SoundsMs(secondAudio.Received));
        RtpStream.AssertContinuous(audio.Received, 160);

        FreeSwitchFolder.Replace(Switch.Folder.AcdConfiguration, "after=\"3\" every=\"60\"", "after=\"3\" every=\"2\"");
        Assert.StartsWith("+OK", await ApiAsync("acd reload"), StringComparison.Ordinal);
        await using var thirdAudio = new RtpPhone();
        await using SipPhone thirdPhone = await WaitAsync(thirdAudio, "third");
        await Eventually.HoldsAsync("it is repeated", Soon, () => SoundsMs(thirdAudio.Received).Count >= 5);
        Assert.Empty(Switch.Complaints());
    }

    [Fact]
    public async Task The_expected_wait_is_said_in_minutes_to_those_who_have_one()
    {
        int phonePort = LoopbackPorts.Free();
        await StartQueueAsync(
            """
            <param name="default-handle-time" value="3m"/>
            <announcement after="1"><play value="about.wav|{minutes}"/><play value="welcome.wav"/></announcement>
            """,
            [new AgentLine("anna", phonePort)],
            Sounds);
        StartAgents(Agent, phonePort);
        await using var talkingAudio = new RtpPhone();
        await using SipPhone talking = await WaitAsync(talkingAudio, "talking");
        await ConnectedAsync();
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio);
        await audio.HearAsync(150, Soon);

        // The next of one agent who takes 3 minutes: half of those wait less than 2.1 minutes, so "about", "3".
        AssertSounds([500, 300], SoundsMs(audio.Received));

        await ApiAsync("acd agent set status anna Logged Out");
        await using var lateAudio = new RtpPhone();
        await using SipPhone late = await WaitAsync(lateAudio, "late");
        await lateAudio.HearAsync(150, Soon);
        AssertSounds([1000], SoundsMs(lateAudio.Received));
    }

    [Fact]
    public async Task Drawn_ones_differ_from_the_last_and_rest_from_the_end_of_it()
    {
        await StartQueueAsync(
            """
            <announcement every="1500ms" every-from-end="true" order="random">
              <play value="short.wav"/><play value="long.wav"/>
            </announcement>
            """,
            [new AgentLine("anna", LoopbackPorts.Free()) { Status = "On Break" }],
            Sounds);
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio);

        await Eventually.HoldsAsync("five are heard", InTheEnd, () => SoundsMs(audio.Received).Count > 5);

        IReadOnlyList<int> heardMs = SoundsMs(audio.Received);
        bool isLong = heardMs[0] > 1000;
        AssertSounds([.. Enumerable.Range(0, 5).Select(i => (i % 2 == 0) == isLong ? 2000 : 400)], [.. heardMs.Take(5)]);
        Assert.InRange(ShortestRestMs(audio.Received), 1400, 3000);
    }

    [Theory]
    [InlineData("switched")]
    [InlineData("mixed")]
    public async Task An_agent_who_answers_cuts_it_at_once(string mode)
    {
        int phonePort = LoopbackPorts.Free();
        await StartQueueAsync(
            $"""
            <param name="announcement-mode" value="{mode}"/>
            <announcement><play value="tone_stream://%(50000,0,440)"/></announcement>
            """,
            [new AgentLine("anna", phonePort) { Status = "On Break" }],
            Sounds);
        StartAgents(Agent, phonePort);
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio);
        await Eventually.HoldsAsync("it plays", Soon, () => Sounding(audio.Received) > 20);
        Assert.Contains(
            $"mixed with music  {(mode == "mixed" ? 1 : 0)} announcements", await ApiAsync("acd shim"), StringComparison.Ordinal);
        await ApiAsync("acd agent set status anna Available");

        EslEvent answered = await Switch.Esl.EventAsync("the agent answers", Soon, e => e.Name == "CHANNEL_ANSWER" && !e.IsCaller);
        EslEvent bridged = await ConnectedAsync();
        double heldUpMs = (bridged.AtUs - answered.AtUs) / 1000.0;
        Assert.InRange(heldUpMs, 0, 1000);
        int heard = audio.Received.Count;
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.Equal(0, Sounding(audio.Received.Skip(heard + 10)));
    }

    [Theory]
    [InlineData("early-media", 183)]
    [InlineData("ringing", 180)]
    [InlineData("when-connected", 100)]
    public async Task Callers_are_answered_when_the_queue_says_so(string policy, int status)
    {
        int phonePort = LoopbackPorts.Free();
        await StartQueueAsync(
            $"""<param name="answer-policy" value="{policy}"/>""",
            [new AgentLine("anna", phonePort) { Status = "On Break" }]);
        StartAgents(Agent, phonePort);
        await using var audio = new RtpPhone();
        await using SipPhone phone = await CallAsync(audio);
        await phone.HasStatusAsync(status);
        await Eventually.HoldsAsync(
            "he waits", Soon, async () => (await ApiAsync("acd caller list")).Contains("waiting", StringComparison.Ordinal));
        if (policy == "early-media")
            await audio.HearAsync(50, Soon);
        else
            Assert.Empty(audio.Received);
        Assert.DoesNotContain(200, phone.Statuses);

        await ApiAsync("acd agent set status anna Available");
        await phone.AnsweredAsync();
        await AgentIsAsync("anna", "talking");
        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
    }

    [Fact]
    public async Task Who_presses_the_key_of_the_offer_is_called_back()
    {
        await StartQueueAsync(
            """
            <announcement after="1" every="10"><play value="welcome.wav"/></announcement>
            <exit-key digits="2" action="call-back"/>
            <callback dial-string="sofia/acd/{number}@127.0.0.1:9"><prefix value="+49"/></callback>
            """,
            [new AgentLine("anna", LoopbackPorts.Free()) { Status = "On Break" }],
            Sounds);
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio, "+4930555");
        await Eventually.HoldsAsync("he hears the offer", Soon, () => Sounding(audio.Received) > 10);

        await audio.PressAsync(phone.RemoteAudioPort, '2');

        await phone.HungUpAsync(Soon);
        await NoChannelIsLeftAsync();
        Assert.Contains("+4930555", await ApiAsync("acd caller list"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_comes_as_tones_works_when_the_queue_listens_for_them()
    {
        await StartQueueAsync(
            """<param name="inband-dtmf" value="true"/><exit-key digits="5"/>""",
            [new AgentLine("anna", LoopbackPorts.Free()) { Status = "On Break" }]);
        await using var audio = new RtpPhone();
        await using SipPhone phone = await WaitAsync(audio);
        await audio.HearAsync(20, Soon);

        // Key 5 is 770 and 1336 Hz (ITU-T Q.23).
        audio.Talk(phone.RemoteAudioPort, number => number is >= 25 and < 35 ? G711.Tones(number, 770, 1336) : G711.Tones(number, 0, 0));

        EslEvent ended = await CallerEndedAsync();
        Assert.Equal(("exit-key", "5"), (ended.AcdResult, ended["variable_acd_exit_key"]));
    }

    /// <summary>Between two announcements, ms.</summary>
    private static int ShortestRestMs(IReadOnlyList<RtpPacket> packets)
    {
        int[] sounding = [.. Enumerable.Range(0, packets.Count).Where(number => Sounding([packets[number]]) > 0)];
        return PacketMs * sounding.Zip(sounding.Skip(1), (before, after) => after - before - 1).Where(rest => rest > 10).Min();
    }

    private static void AssertSounds(IReadOnlyList<int> expectedMs, IReadOnlyList<int> heardMs)
    {
        Assert.True(expectedMs.Count == heardMs.Count, $"heard {string.Join(", ", heardMs)} ms");
        foreach ((int expected, int heard) in expectedMs.Zip(heardMs))
            Assert.InRange(heard, expected - 40, expected + 40);
    }
}
