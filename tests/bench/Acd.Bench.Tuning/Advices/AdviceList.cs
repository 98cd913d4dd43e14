using System.Globalization;
using Acd.Bench.Live.Measuring;
using Acd.Live.Tests.Support;
using Acd.Store.Tests.Support;

namespace Acd.Bench.Tuning.Advices;

/// <summary>What is measured, each against the shipped configuration.</summary>
public static class AdviceList
{
    public const string CallsControl = "control";
    public const string AloneControl = "control-alone";
    public const string TalksControl = "control-talks";
    public const string WaitingControl = "control-waiting";

    public const string MusicControl = "control-music";
    public const string MusicAloneControl = "control-music-alone";

    private const string InMemory = """<param name="core-db-dsn" value="sqlite://memory://file:core?mode=memory&amp;cache=shared"/>""";

    /// <summary>On a disk, and open to the servers' users; temporary files of a run lie in memory.</summary>
    private const string ServerFolder = "/var/tmp";

    /// <param name="disk">A folder on a real disk; the exchange's own folder lies in memory.</param>
    public static IReadOnlyList<Advice> All(string disk) =>
    [
        Same(CallsControl),
        new("core-database", "core tables in memory", "core.db on the disk", "core.db 放在磁盘上",
            Changed(folder => ToFile(folder, Path.Combine(disk, "core.db")))),
        new("core-db-shm", "core tables in memory", "core.db in /dev/shm", "core.db 放在 /dev/shm",
            Changed(folder => ToFile(folder, Path.Combine(folder.Root, "db", "core-file.db")))),
        OnServer("postgresql", "acd", () => new PostgreSqlServer { IsDurable = true, ParentFolder = ServerFolder }),
        OnServer("mariadb", "root", () => new MariaDbServer { IsDurable = true, ParentFolder = ServerFolder }),
        new("nosql", "core tables in memory", "`-nosql`", "`-nosql`", new SwitchVariation { Behaviour = ["-np", "-nosql"] }),
        new("log-level", "`loglevel` notice", "`loglevel` debug", "`loglevel` debug", Variable("log_level=debug")),
        new("log-warning", "`loglevel` notice", "`loglevel` warning", "`loglevel` warning", Variable("log_level=warning")),
        new("sessions-per-second", "`sessions-per-second` 500", "`sessions-per-second` 30 (default)", "`sessions-per-second` 30（默认）",
            Variable("sessions_per_second=30")),
        new("presence", "`manage-presence` false", "`manage-presence` true", "`manage-presence` true",
            Profile("manage-presence", "false", "true")),
        new("late-negotiation", "late negotiation", "early negotiation", "提前协商",
            Profile("inbound-late-negotiation", "true", "false")),
        new("rtp-timer", "`rtp-timer-name` soft", "`rtp-timer-name` none", "`rtp-timer-name` none",
            Profile("rtp-timer-name", "soft", "none")),
        new("session-timer", "SIP session timers", "`enable-timer` false", "`enable-timer` false",
            Changed(folder => folder.SetProfile("enable-timer", "false"))),
        new("dead-calls", "`media_timeout` 300000", "`media_timeout` 0", "`media_timeout` 0", Variable("media_timeout=0")),
        new("event-reader", "no event socket client", "a client reading all events", "一个读取全部事件的客户端",
            new SwitchVariation { ReadsEvents = true }),
        new("event-threads", "`initial-event-threads` as by default", "`initial-event-threads` 4", "`initial-event-threads` 4",
            Core("initial-event-threads", "4")),
        new("session-threads", "`session-thread-pool` on (default)", "`session-thread-pool` false", "`session-thread-pool` false",
            Core("session-thread-pool", "false")),
        new("dialplan", "a dialplan of two extensions", "80 extensions before it", "前面另有 80 个 extension", Changed(LongDialplan)),
        new("modules-idle", "only the modules needed", "15 more modules of vanilla", "另加载 vanilla 的 15 个模块", Changed(MoreModules)),
        new("xml-curl", "dialplan in a file", "dialplan asked of a web server, mod_xml_curl", "通过 mod_xml_curl 向 Web 服务器查询 dialplan",
            Changed(folder => DialplanServer.Running.Value.Serve(folder))),
        new("inline-dialplan", "dialplan in a file", "`inline` dialplan in the profile", "profile 里的 `inline` dialplan",
            Profile("dialplan", "XML", $"inline:'acd:{ProductFiles.Queue}'")),
        Same(AloneControl) with { OneAfterOther = true },
        new("scheduling", "`-np`", "real-time priority (default)", "实时优先级（默认）", new SwitchVariation { Behaviour = [] })
            { OneAfterOther = true },
        .. Talks(),
        Same(WaitingControl) with { Exercise = Exercise.Waiting },
        new("stack", "stack limit 8192 KB", "`ulimit -s 240`", "`ulimit -s 240`",
            new SwitchVariation { Starter = SmallStack(disk) }) { Exercise = Exercise.Waiting },
        .. Music(),
    ];

    private static Advice Same(string id) => new(id, "the shipped configuration", "the same once more", "同一配置再测一次", new SwitchVariation());

    private static Advice OnServer(string choice, string user, Func<ServerProcess> start) => new(
        $"core-{choice}", "core tables in memory", $"`core_database` {choice}", $"`core_database` {choice}",
        Changed(new CoreDatabaseServer(choice, user, start).Serve));

    private static IEnumerable<Advice> Talks() => new Advice[]
    {
        Same(TalksControl),
        new("transcoding-g722", "G.711 passed through", "agents' phones know only G.722", "坐席话机只会 G.722", Codecs("G722", "mod_spandsp"))
            { Codec = "9 G722/8000" },
        new("transcoding-opus", "G.711 passed through", "agents' phones know only Opus", "坐席话机只会 Opus", Codecs("OPUS", "mod_opus"))
            { Codec = "96 opus/48000/2" },
        new("jitter-buffer", "no jitter buffer", "`auto-jitterbuffer-msec` 60", "`auto-jitterbuffer-msec` 60",
            Changed(folder => folder.SetProfile("auto-jitterbuffer-msec", "60"))),
        new("talk-rtp-timer", "`rtp-timer-name` soft", "`rtp-timer-name` none", "`rtp-timer-name` none",
            Profile("rtp-timer-name", "soft", "none")),
        new("timer-fd", "`enable-softtimer-timerfd` on (default)", "`enable-softtimer-timerfd` false", "`enable-softtimer-timerfd` false",
            Core("enable-softtimer-timerfd", "false")),
        new("talk-bypass", "`media-mode` full", "`media-mode` bypass", "`media-mode` bypass",
            Queue("""<param name="media-mode" value="bypass"/>""")),
        new("talk-recording", "no recording", "each talk recorded, `record-template` .wav", "每路通话录音，`record-template` .wav",
            Queue("""<param name="record-template" value="${uuid}.wav"/>""")),
    }.Select(one => one with { Exercise = Exercise.Talks });

    private static IEnumerable<Advice> Music() => new Advice[]
    {
        Same(MusicControl),
        new("music-g722", "callers speak G.711", "callers speak G.722", "主叫使用 G.722", Codecs("G722", "mod_spandsp"))
            { Codec = "9 G722/8000" },
        new("music-opus", "callers speak G.711", "callers speak Opus", "主叫使用 Opus", Codecs("OPUS", "mod_opus"))
            { Codec = "96 opus/48000/2" },
        new("music-ptime", "packets of 20 ms", "packets of 40 ms", "40 ms 的包", Variable("codecs=PCMU@40i")) { PacketMs = 40 },
        new("music-file", "`local_stream://`", "a WAV file", "WAV 文件",
            Changed(folder => SetMusic(folder, Path.Combine(folder.Root, "music", "music.wav")))),
        new("music-tone", "`local_stream://`", "`tone_stream://`", "`tone_stream://`",
            Changed(folder =>
            {
                SetMusic(folder, "tone_stream://%(400,100,523.25);%(800,2600,1046.5);loops=-1");
                FreeSwitchFolder.Replace(folder.ModuleList, "</modules>", """<load module="mod_tone_stream"/></modules>""");
            })),
        new("music-rtp-timer", "`rtp-timer-name` soft", "`rtp-timer-name` none", "`rtp-timer-name` none",
            Profile("rtp-timer-name", "soft", "none")),
        new("music-timer-fd", "`enable-softtimer-timerfd` on (default)", "`enable-softtimer-timerfd` false",
            "`enable-softtimer-timerfd` false", Core("enable-softtimer-timerfd", "false")),
        new("music-jitter-buffer", "no jitter buffer", "`auto-jitterbuffer-msec` 60", "`auto-jitterbuffer-msec` 60",
            Changed(folder => folder.SetProfile("auto-jitterbuffer-msec", "60"))),
        new("music-recording", "no recording", "waiting callers recorded, `record_session`", "等待者被录音，`record_session`",
            Changed(RecordWaiting)),
        Same(MusicAloneControl) with { OneAfterOther = true },
        new("music-scheduling", "`-np`", "real-time priority (default)", "实时优先级（默认）", new SwitchVariation { Behaviour = [] })
            { OneAfterOther = true },
    }.Select(one => one with { Exercise = Exercise.Music });

    private static void SetMusic(FreeSwitchFolder folder, string music) => FreeSwitchFolder.Replace(
        folder.AcdConfiguration, "value=\"local_stream://moh\"", $"value=\"{music}\"");

    private static void RecordWaiting(FreeSwitchFolder folder)
    {
        string record = $"""<action application="record_session" data="{folder.Root}/$""" + """{uuid}.wav"/>""";
        FreeSwitchFolder.Replace(
            folder.Dialplan, """<action application="acd" """, $"""<action application="answer"/>{record}<action application="acd" """);
    }

    private static SwitchVariation Queue(string parameter) => Changed(folder => FreeSwitchFolder.Replace(
        folder.AcdConfiguration, """<param name="moh-sound" """, $"""{parameter}<param name="moh-sound" """));

    /// <summary>Two codecs, and both may be on the two sides of one call.</summary>
    private static SwitchVariation Codecs(string codec, string module) => Changed(folder =>
    {
        folder.SetVariable($"codecs=PCMU,{codec}");
        Profile("disable-transcoding", "true", "false").Change!(folder);
        FreeSwitchFolder.Replace(folder.ModuleList, "</modules>", $"""<load module="{module}"/></modules>""");
    });

    private static string SmallStack(string folder)
    {
        string starter = Path.Combine(Directory.CreateDirectory(folder).FullName, "small-stack.sh");
        File.WriteAllText(starter, $"#!/bin/sh\nulimit -s 240\nexec '{FreeSwitchInstallation.Found?.Binary}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(starter, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return starter;
    }

    private static SwitchVariation Changed(Action<FreeSwitchFolder> change) => new() { Change = change };

    private static SwitchVariation Variable(string assignment) => Changed(folder => folder.SetVariable(assignment));

    private static SwitchVariation Core(string name, string value) => Changed(folder => FreeSwitchFolder.Replace(
        CoreFile(folder), InMemory, $"""{InMemory}<param name="{name}" value="{value}"/>"""));

    private static SwitchVariation Profile(string name, string shipped, string other) => Changed(folder => FreeSwitchFolder.Replace(
        folder.Profile, $"name=\"{name}\" value=\"{shipped}\"", $"name=\"{name}\" value=\"{other}\""));

    private static void ToFile(FreeSwitchFolder folder, string file)
    {
        File.Delete(file);
        FreeSwitchFolder.Replace(CoreFile(folder), InMemory, $"""<param name="core-db-name" value="{file}"/>""");
    }

    private static void LongDialplan(FreeSwitchFolder folder) => folder.AddToDialplan(string.Concat(Enumerable.Range(0, 80).Select(
        number => string.Create(CultureInfo.InvariantCulture, $"""
            <extension name="other{number}"><condition field="destination_number" expression="^(other{number})(\d+)$">
            <action application="set" data="other=$1"/><action application="hangup"/></condition></extension>
            """))));

    private static void MoreModules(FreeSwitchFolder folder)
    {
        string[] names =
        [
            "mod_loopback", "mod_conference", "mod_db", "mod_expr", "mod_hash", "mod_esf", "mod_valet_parking", "mod_httapi",
            "mod_b64", "mod_g723_1", "mod_g729", "mod_native_file", "mod_tone_stream", "mod_sms", "mod_rtc",
        ];
        IEnumerable<string> lines = names.Where(name => File.Exists(Path.Combine(folder.Modules, name + ".so")))
            .Select(name => $"""<load module="{name}"/>""");
        FreeSwitchFolder.Replace(folder.ModuleList, "</modules>", string.Concat(lines) + "</modules>");
    }

    private static string CoreFile(FreeSwitchFolder folder) => Path.Combine(folder.Conf, "autoload_configs", "switch.conf.xml");
}
