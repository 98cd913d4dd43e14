using Acd.Conformance.Tests.Framework;
using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Cases;

/// <summary>Recording, and music that can't be played.</summary>
internal static class MediaCases
{
    public static IReadOnlyList<Case> List { get; } =
    [
        new("record", "record-template: expanded on the caller, the file is there", RecordAsync)
        {
            Queues = [new("q", ("record-template", "$${temp_dir}/${cc_queue}-${cc_member_uuid}.wav"))],
        },
        new("music-missing", "music that can't be played: he waits in silence, keys work, the log isn't flooded", MissingMusicAsync)
        {
            Queues = [new("q", ("moh-sound", "/no/such/file.wav"))],
        },
        new("music-override", "cc_moh_override: an empty queue of a caller with his own music works", OverrideAsync),
        new("announce", "announce-sound that can't be played doesn't end the wait", AnnounceAsync)
        {
            Queues = [new("q", ("announce-sound", "/no/such/file.wav"), ("announce-frequency", "1"))],
        },
        new("broadcast", "uuid_broadcast to a waiting caller: carried out at once, in order, and he waits on", BroadcastAsync),
        new("broadcast-answer", "uuid_broadcast in pieces, and an agent who answers meanwhile", BroadcastAndAnswerAsync),
    ];

    private static async Task RecordAsync(Probe probe)
    {
        string agent = await probe.AgentAsync("z", "null/z");
        Caller caller = await probe.CallAsync();
        EslEvent connected = await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        string file = await caller.VariableAsync("cc_record_filename");
        probe.Check.Is("cc_record_filename", Path.GetFileName(file), $"{probe.Queue}-{connected["CC-Member-UUID"]}.wav");
        await Probe.LetPassAsync(1);
        await probe.HangUpAgentAsync(connected);
        await caller.HangUpAsync();
        await caller.EndsAsync();
        await Probe.UntilAsync("the file has sound", () => Task.FromResult(File.Exists(file) && new FileInfo(file).Length > 8_000));
    }

    private static async Task MissingMusicAsync(Probe probe)
    {
        int before = probe.Log.Length;
        Caller caller = await probe.CallAsync(("cc_exit_keys", "5"));
        await caller.JoinsAsync();
        await Probe.LetPassAsync(1.5);
        probe.Check.Is("he waits", probe.Events.Of("member-queue-end").Count == 0 && await caller.IsUpAsync(), stock: true);
        int lines = probe.Log[before..].Count(character => character == '\n');
        probe.Check.Within("log lines in 1.5 s", lines, (100, 1_000_000), (0, 99), "a missing file doesn't fill the disk");
        await caller.PressAsync("5");
        await Probe.LetPassAsync(1);
        probe.Check.IsNow("his key works", probe.Events.Of("member-queue-end").Count == 1, better: true, "he can leave");
    }

    private static async Task OverrideAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", "null/z") { Status = "On Break" });
        Caller caller = await probe.CallAsync(("cc_moh_override", "tone_stream://%(200;0;440);loops=-1"), ("cc_exit_keys", "5"));
        await caller.JoinsAsync();
        await Probe.LetPassAsync(0.7);
        await probe.DoAsync("agent set status @.z Available");
        await caller.ConnectedAsync();
        await probe.AgentIsAsync(agent, "In a queue call");
        probe.Check.Is("connected", await caller.VariableAsync("cc_agent"), agent);
    }

    private static async Task BroadcastAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        await Probe.LetPassAsync(0.5);
        await BroadcastAsync(probe, caller, "set::told=first");
        await Probe.UntilAsync("it is carried out", async () => await caller.VariableAsync("told") == "first");
        await BroadcastAsync(probe, caller, Tone(1));
        await Probe.UntilAsync("he hears it", () => HearsAsync(caller));
        await BroadcastAsync(probe, caller, "set::told=second");
        await Probe.LetPassAsync(0.3);
        probe.Check.Is("carried out while the first is heard", await caller.VariableAsync("told"), "first");
        await Probe.UntilAsync("then it is carried out", async () => await caller.VariableAsync("told") == "second");
        probe.Check.Is("he left", probe.Events.Of("member-queue-end").Count, 0);
        string agent = await probe.AgentAsync("z", "null/z");
        probe.Check.Is("answered by", (await caller.ConnectedAsync())["CC-Agent"], agent);
    }

    private static async Task BroadcastAndAnswerAsync(Probe probe)
    {
        string agent = await probe.AgentAsync(new AgentSpec("z", "null/z") { Status = "On Break" });
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        await Probe.LetPassAsync(0.5);
        await BroadcastAsync(probe, caller, Tone(60));
        await BroadcastAsync(probe, caller, Tone(60));
        await Probe.UntilAsync("he hears the first", () => HearsAsync(caller));
        await probe.DoAsync("agent set status @.z Available");
        await probe.AgentIsAsync(agent, "In a queue call");
        await Probe.LetPassAsync(1);
        probe.Check.IsNow(
            "the second is heard in the talk", await HearsAsync(caller), better: false, "what is for the wait doesn't disturb a talk");
    }

    private static Task<string> BroadcastAsync(Probe probe, Caller caller, string what) =>
        probe.ApiAsync($"uuid_broadcast {caller.Uuid} {what} aleg");

    private static string Tone(int seconds) => $"tone_stream://%({seconds}000,0,500)";

    private static async Task<bool> HearsAsync(Caller caller) => await caller.VariableAsync("current_application") == "playback";

    private static async Task AnnounceAsync(Probe probe)
    {
        Caller caller = await probe.CallAsync();
        await caller.JoinsAsync();
        await Probe.LetPassAsync(2.5);
        probe.Check.Is("he left", probe.Events.Of("member-queue-end").Count, 0);
        string agent = await probe.AgentAsync("z", "null/z");
        EslEvent connected = await caller.ConnectedAsync();
        probe.Check.Is("answered by", connected["CC-Agent"], agent);
    }
}
