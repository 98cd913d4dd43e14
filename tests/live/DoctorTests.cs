using System.Text.Json;
using Acd.Live.Tests.Support;

namespace Acd.Live.Tests;

/// <summary><c>acd doctor</c> in a real FreeSWITCH. What the machine under the test lacks isn't the configuration's fault.</summary>
public sealed class DoctorTests : LiveTest
{
    /// <summary>What others do to the machine meanwhile, and a control group's limit, which is theirs who run the tests.</summary>
    private static readonly string[] OfTheMoment = ["lost-packets", "conntrack", "disk", "swap", "event-lag", "governor", "tasks"];

    /// <summary>What a container or a virtual machine doesn't let anybody see.</summary>
    private static readonly string[] NotEverywhere = ["conntrack", "governor", "tasks", "swap", "clock"];

    /// <summary>Checks of the machine, of FreeSWITCH's version, and of what other tests do to the processor meanwhile.</summary>
    private static readonly string[] OfTheMachine =
    [
        "pid-max", "threads-max", "maps", "receive-buffer", "clock", "governor", "lost-packets", "conntrack", "disk", "files", "threads",
            "stack",
        "tasks", "swap", "version", "offers", "event-lag",
    ];

    /// <summary>Exactly what the machine and FreeSWITCH's version lack by what the kernel and FreeSWITCH say themselves.</summary>
    [Fact]
    public async Task Finds_nothing_wrong_with_what_we_ship()
    {
        await StartAsync(new FreeSwitchOptions());

        DoctorAnswer answer = await DoctorAnswer.AskAsync(Switch.Esl);

        string version = (await ApiAsync("version short")).Trim().Split('-')[0];
        Assert.Equal(MachineLacks.Of(Switch.ProcessId, version).Order(), answer.Found.Except(OfTheMoment).Order());
        Assert.Equal([], answer.NotChecked.Except(NotEverywhere));
        TestContext.Current.SendDiagnosticMessage(
            $"acd doctor found {string.Join(' ', answer.Found)}; couldn't check {string.Join(' ', answer.NotChecked)}");
    }

    [Fact]
    public async Task Sees_what_somebody_did_at_the_console()
    {
        await StartAsync(new FreeSwitchOptions());
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await phone.CallAsync("acd-support", Sdp.Audio(audio.Port, ["0 PCMU/8000"]));
        await ApiAsync("fsctl max_sessions 1");

        DoctorAnswer answer = await DoctorAnswer.AskAsync(Switch.Esl);

        Assert.Equal(["sessions-peak"], answer.Found.Except(OfTheMachine).Order());
    }

    [Fact]
    public async Task Sees_a_call_that_is_transcoded()
    {
        int port = LoopbackPorts.Free();
        await StartAsync(new FreeSwitchOptions
        {
            Agents = AgentLine.Many(1, port),
            Prepare = folder => folder.SetProfile("disable-transcoding", "false"),
        });
        StartAgents(SippScenario.Agent(ring: TimeSpan.FromMilliseconds(100), talk: TimeSpan.FromSeconds(60)), port);
        await using var audio = new RtpPhone();
        await using var phone = new SipPhone(Switch.Folder.SipPort);
        await phone.CallAsync("acd-support", Sdp.Audio(audio.Port, ["8 PCMA/8000"]));
        await ConnectedAsync();

        await Eventually.HoldsAsync("the doctor sees it", Soon, async () =>
        {
            return (await DoctorAnswer.AskAsync(Switch.Esl)).Found.Contains("transcoded-calls");
        });

        await phone.HangUpAsync();
        await NoChannelIsLeftAsync();
        using var analysis = JsonDocument.Parse(await ApiAsync("acd analyze --json"));
        string?[] limits =
            [.. analysis.RootElement.GetProperty("limits").EnumerateArray().Select(limit => limit.GetProperty("id").GetString())];
        Assert.Contains("transcoding", limits);
        Assert.DoesNotContain("transcoded-calls", limits);
        Assert.Contains("\nacd_talks_transcoded_total 1", await ApiAsync("acd metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sees_an_event_socket_client_that_does_not_read()
    {
        await StartAsync(new FreeSwitchOptions());
        using var listener = new DeafListener(Switch.Folder);
        await listener.ListenAsync();

        // Until it is more than the kernel holds for him.
        await Eventually.HoldsAsync("the doctor sees him", InTheEnd, async () =>
        {
            await listener.FireAsync(1_000, size: 1_000);
            return (await DoctorAnswer.AskAsync(Switch.Esl)).Found.Contains("event-clients");
        });
    }

    [Fact]
    public async Task Mends_a_file_of_ours_and_keeps_what_it_was()
    {
        await StartAsync(new FreeSwitchOptions
        {
            Prepare = folder => folder.SetProfile("sip-trace", "yes"),
        });
        string profile = Switch.Folder.Profile;
        string before = await File.ReadAllTextAsync(profile, TestContext.Current.CancellationToken);

        string reply = await ApiAsync("acd doctor --fix");

        Assert.Contains("sip-trace: profile acd: sip-trace is \"yes\"", reply, StringComparison.Ordinal);
        Assert.Contains("acd.xml: 1 changed, as it was in", reply, StringComparison.Ordinal);
        string copy = Assert.Single(Directory.GetFiles(Path.GetDirectoryName(profile)!, "*.bak"));
        Assert.Equal(before, await File.ReadAllTextAsync(copy, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("sip-trace", await ApiAsync("acd doctor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_its_checks()
    {
        await StartAsync(new FreeSwitchOptions());

        Assert.InRange((await ApiAsync("acd doctor --list")).Split('\n').Length, 25, 200);
    }
}
