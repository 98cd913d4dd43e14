using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary>Talks that a queue records by its template. What counts is what is in the files.</summary>
public sealed class RecordedTalkTests : TalkTest
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_talk_is_recorded_from_the_bridge_in_two_channels_into_folders_that_are_made()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], ("record-template", "${acd_queue}/${strftime(%Y)}/${acd_agent}-${caller_id_number}-${uuid}.wav"));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        IncomingCall call = await AgentTalksAsync(agent);
        await Task.Delay(2 * Second, TestContext.Current.CancellationToken);

        await phone.HangUpAsync();
        await call.HungUpAsync(Soon);
        EslEvent ended = await CallerEndedAsync();

        string file = ended["variable_acd_record_file"];
        Assert.Equal(Path.Combine(Switch.Folder.Root, "recordings", "support", DateTime.Now.Year.ToString(CultureInfo.InvariantCulture),
            $"agent0-caller-{ended.Uuid}.wav"), file);
        RecordedSound sound = RecordedSound.Read(file);
        Assert.Equal(2, sound.Channels.Count);
        Assert.InRange(sound.Length.TotalSeconds, 1.5, 6);
        Assert.True(Tone.Share(sound.Channels[0], CallerHz) > 0.5, "the caller isn't in the left channel");
        Assert.True(Tone.Share(sound.Channels[1], AgentHz) > 0.5, "the agent isn't in the right channel");
        Assert.True(Tone.Share(sound.Channels[0], AgentHz) < 0.1, "the agent is in the caller's channel");
        EslEvent agentEnded = await Switch.Esl.EventAsync(
            "the agent's channel ends", Soon, e => e.Name == "CHANNEL_HANGUP_COMPLETE" && !e.IsCaller);
        Assert.Equal(file, agentEnded["variable_acd_record_file"]);
        Assert.Equal([file], await RowAsync("select recording from acd_callers"));
        Assert.Empty(Switch.Complaints());
    }

    [Fact]
    public async Task Who_hangs_up_as_his_recording_begins_leaves_no_channel()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], ("record-template", "short-${uuid}.wav"));
        for (int milliseconds = 0; milliseconds < 60; milliseconds++)
        {
            await using var audio = new RtpPhone();
            await using var phone = new SipPhone(Switch.Folder.SipPort);
            await phone.CallAsync("support", Sdp.Audio(audio.Port, Pcmu));
            int calls = milliseconds + 1;
            await Eventually.HoldsAsync($"call {calls} is at the agent's phone", Soon, () => agent.Calls.Count >= calls);
            IncomingCall call = agent.Calls[milliseconds];
            await Eventually.HoldsAsync("the agent has answered", Soon, () => call.IsAcknowledged);
            // The bridge comes some milliseconds after the answer, and with it the recording.
            await Task.Delay(milliseconds / 2, TestContext.Current.CancellationToken);
            await phone.HangUpAsync();
            await call.HungUpAsync(Soon);
        }
        await NoChannelIsLeftAsync();
    }

    [Fact]
    public async Task What_is_said_while_the_recording_is_paused_is_silence_in_it()
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], ("record-template", "paused-${uuid}.wav"));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(agent);
        await Task.Delay(Second, TestContext.Current.CancellationToken);

        Assert.StartsWith("+OK", await ApiAsync("acd record pause agent0"), StringComparison.Ordinal);
        Assert.Contains("paused already", await ApiAsync("acd record pause agent0"), StringComparison.Ordinal);
        await Task.Delay(2 * Second, TestContext.Current.CancellationToken);
        Assert.StartsWith("+OK", await ApiAsync("acd record resume agent0"), StringComparison.Ordinal);
        await Task.Delay(Second, TestContext.Current.CancellationToken);
        await phone.HangUpAsync();
        EslEvent ended = await CallerEndedAsync();

        RecordedSound sound = RecordedSound.Read(ended["variable_acd_record_file"]);
        foreach (IReadOnlyList<int> channel in sound.Channels)
        {
            List<bool> loud = [.. channel.Chunk(1600).Select(chunk => chunk.Average(Math.Abs) > 300)];
            int silent = loud.Skip(loud.IndexOf(true)).Take(loud.LastIndexOf(true) - loud.IndexOf(true)).Count(isLoud => !isLoud);
            Assert.InRange(silent, 8, 13);
            Assert.True(loud.Take(6).Any(isLoud => isLoud) && loud.TakeLast(5).Any(isLoud => isLoud), "nothing is left around the pause");
        }
    }

    [Fact]
    public async Task On_command_a_talk_is_recorded_from_start_to_stop_in_one_channel_and_never_overwritten()
    {
        await using var agent = new AgentPhone();
        await StartAsync(
            [agent], ("record-template", "wanted.wav"), ("record-start", "on-command"), ("record-stereo", "false"));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);
        Assert.Contains("isn't being recorded", await ApiAsync("acd record stop agent0"), StringComparison.Ordinal);
        Assert.Contains("no caller and no agent", await ApiAsync("acd record start nobody"), StringComparison.Ordinal);

        foreach (string name in new[] { "wanted.wav", "wanted-2.wav" })
        {
            Assert.StartsWith("+OK", await ApiAsync("acd record start agent0"), StringComparison.Ordinal);
            Assert.Contains("being recorded already", await ApiAsync("acd record start agent0"), StringComparison.Ordinal);
            await Task.Delay(Second, TestContext.Current.CancellationToken);
            Assert.StartsWith("+OK", await ApiAsync("acd record stop agent0"), StringComparison.Ordinal);
            string file = Path.Combine(Switch.Folder.Root, "recordings", name);
            await Eventually.HoldsAsync(
                $"{name} is complete", Soon, () => File.Exists(file) && RecordedSound.Read(file).Length > 0.5 * Second);
            RecordedSound sound = RecordedSound.Read(file);
            Assert.Single(sound.Channels);
            Assert.True(Tone.Share(sound.Channels[0], CallerHz) > 0.1, "the caller's voice is missing");
            Assert.True(Tone.Share(sound.Channels[0], AgentHz) > 0.1, "the agent's voice is missing");
        }

        await HearsAsync(audio, AgentHz);
    }

    /// <summary>Field notes C3, platform: recording disk full; and a folder that can't be made.</summary>
    [Theory]
    [InlineData("/dev/null/below/x.wav", "can't make the folder")]
    [InlineData("x.nosuchformat", "no module is loaded that writes")]
    [InlineData("${uuid.wav", "isn't closed")]
    public async Task A_call_that_cannot_be_recorded_goes_on_and_the_log_says_why(string template, string reason)
    {
        await using var agent = new AgentPhone();
        await StartAsync([agent], ("record-template", template));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(agent);

        string line = await Switch.LogHasAsync("this call is not recorded, but goes on", Soon);

        Assert.Contains(reason, line, StringComparison.Ordinal);
        await HearsAsync(audio, AgentHz);
        Assert.False(phone.IsHungUp);
    }

    /// <summary>Field notes C3, platform: recording disk full.</summary>
    [Fact]
    public async Task A_disk_that_gets_full_ends_the_recording_and_not_the_call()
    {
        await using var agent = new AgentPhone();
        await using SmallDisk disk = await SmallDisk.MountAsync(megabytes: 4);
        await StartAsync([agent], ("record-template", disk.Folder + "/${uuid}.wav"));
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await CallAndTalkAsync(phone, audio);
        await AgentTalksAsync(agent);
        await HearsAsync(audio, AgentHz);
        await Eventually.HoldsAsync("it is being recorded", Soon, () => Directory.GetFiles(disk.Folder).Length == 1);

        disk.Fill();
        string line = await Switch.LogHasAsync("this call is not recorded any more, but goes on", Soon);

        Assert.Contains("the disk is full", line, StringComparison.Ordinal);
        await HearsAsync(audio, AgentHz);
        await phone.HangUpAsync();

        await using var later = new SipPhone(Switch.Folder.SipPort);
        await later.CallAsync("support", Sdp.Audio(audio.Port, Pcmu));
        await agent.CallAsync(1, Soon);
        line = await Switch.LogHasAsync("this call is not recorded, but goes on", Soon);
        Assert.Contains("is full; make room", line, StringComparison.Ordinal);
        Assert.False(later.IsHungUp);
    }
}
