namespace Acd.Doctor.Tests.Support;

/// <summary>At least one way to get each check's subject wrong, by the check's name.</summary>
internal static class Mistakes
{
    private const string Switch = "autoload_configs/switch.conf.xml";
    private const string Modules = "autoload_configs/modules.conf.xml";
    private const string Socket = "autoload_configs/event_socket.conf.xml";
    private const string Profile = "sip_profiles/acd.xml";
    private const string Vars = "vars.xml";

    public static IReadOnlyDictionary<string, Action<Site>> All { get; } = new Dictionary<string, Action<Site>>
    {
        ["configuration"] = site => site.Change(Switch, "<settings>", "<settings"),
        ["configuration/no-file"] = site => File.Delete(Path.Combine(site.Conf, "freeswitch.xml")),
        ["commented-out"] = site => site.Change(Vars, "<include>", """<include><!-- <X-PRE-PROCESS cmd="set" data="a=b"/> -->"""),
        ["commented-out/lines"] = site => site.Change(Vars, "<include>", "<include><!--\n<X-PRE-PROCESS cmd=\"set\" data=\"a=b\"/>\n-->"),
        ["acd-configuration"] = site => File.Delete(Path.Combine(site.Conf, "autoload_configs/acd.conf.xml")),
        ["core-database"] = site => site.Change(Switch, "core-db-dsn", "core-db-name"),
        ["core-database-choice"] = site => site.Change(Vars, "core_database=memory", "core_database=postgres"),
        ["recovery"] = site => Add(site, Profile, "track-calls", "true"),
        ["max-sessions"] = site => site.Change(Vars, "max_sessions=5000", "max_sessions=1000"),
        ["sessions-per-second"] = site => site.Change(Vars, "sessions_per_second=500", "sessions_per_second=30"),
        ["sessions-per-second/unset"] = site => site.Change(Switch, "sessions-per-second\"", "sessions-per-seconds\""),
        ["log-level"] = site => site.Change(Vars, "log_level=notice", "log_level=debug"),
        ["idle-cpu"] = site => Add(site, Switch, "min-idle-cpu", "20"),
        ["session-threads"] = site => Add(site, Switch, "session-thread-pool", "false"),
        ["core-timers"] = site => Add(site, Switch, "1ms-timer", "true"),
        ["rtp-ports"] = site => site.Change(Vars, "rtp_end_port=32766", "rtp_end_port=17000"),
        ["rtp-timer"] = site => site.Change(Profile, "value=\"soft\"", "value=\"none\""),
        ["late-negotiation"] = site => site.Change(Profile, "inbound-late-negotiation\" value=\"true",
            "inbound-late-negotiation\" value=\"false"),
        ["transcoding"] = site => site.Change(Profile, "<param name=\"disable-transcoding\" value=\"true\"/>", ""),
        ["codecs-in"] = site => site.Change(Profile, "inbound-codec-prefs\" value=\"$${codecs}", "inbound-codec-prefs\" value=\"OPUS,PCMU"),
        ["codecs-out"] = site => site.Change(Profile, "outbound-codec-prefs\" value=\"$${codecs}", "outbound-codec-prefs\" value=\"G729"),
        ["jitter-buffer"] = site => Add(site, Profile, "auto-jitterbuffer-msec", "60"),
        ["bypass"] = site => Add(site, Profile, "inbound-bypass-media", "true"),
        ["proxy-media"] = site => Add(site, Profile, "inbound-proxy-media", "true"),
        ["presence"] = site => site.Change(Profile, "manage-presence\" value=\"false", "manage-presence\" value=\"true"),
        ["profile-database"] = site => site.Change(Profile, "odbc-dsn", "odbc-dns"),
        ["rtp-timeout"] = site => Add(site, Profile, "rtp-timeout-sec", "0"),
        ["rtp-hold-timeout"] = site => Add(site, Profile, "rtp-hold-timeout-sec", "0"),
        ["session-timer"] = site => Add(site, Profile, "enable-timer", "false"),
        ["sip-trace"] = site => Add(site, Profile, "sip-trace", "yes"),
        ["request-limit"] = site => site.Change(Profile, "max-recv-requests-per-second", "max-recv-requests"),
        ["socket-password"] = site => OpenSocket(site, "ClueCon"),
        ["socket-password/empty"] = site => OpenSocket(site, ""),
        ["socket-address"] = site =>
        {
            OpenSocket(site, "0123456789abcdef");
            site.Change(Vars, "event_socket_ip=127.0.0.1", "event_socket_ip=0.0.0.0");
            site.Change(Vars, "event_socket_acl=loopback.auto", "event_socket_acl=any_v4.auto");
        },
        ["socket-address/no-list"] = site =>
        {
            OpenSocket(site, "0123456789abcdef");
            site.Change(Vars, "event_socket_ip=127.0.0.1", "event_socket_ip=0.0.0.0");
            site.Change(Vars, "event_socket_acl=loopback.auto", "event_socket_acl=");
        },
        ["default-password"] = site => Variable(site, "default_password=1234"),
        ["blind-auth"] = site => Add(site, Profile, "accept-blind-auth", "true"),
        ["blind-registration"] = site => Add(site, Profile, "accept-blind-reg", "true"),
        ["open-profile"] = site =>
        {
            site.Change(Vars, "sip_ip=127.0.0.1", "sip_ip=10.0.0.5");
            site.Change(Profile, "apply-inbound-acl\" value=\"callers\"", "apply-inbound-acl\" value=\"\"");
        },
        ["dead-calls"] = site => site.Change(Vars, "media_timeout=300000", "media_timeout=0"),
        ["dead-calls-on-hold"] = site => site.Change(Vars, "media_hold_timeout=1800000", "media_hold_timeout=0"),
        ["modules-needed"] = site => site.Change(Modules, "<load module=\"mod_tone_stream\"/>", ""),
        ["modules-installed"] = site => Load(site, "mod_nowhere"),
        ["modules-idle"] = site => LoadInstalled(site, "mod_verto"),
        ["two-call-centres"] = site => LoadInstalled(site, "mod_callcenter"),
        ["two-call-centres/now"] = site => site.Answers[SwitchQuestions.CallCenter] = "true",
        ["modules-once"] = site => Load(site, "mod_sofia"),
        ["log-rotation"] = site => site.Change("autoload_configs/logfile.conf.xml", "rollover", "roll-over"),
        ["console-level"] = site => site.Change("autoload_configs/console.conf.xml", "loglevel\" value=\"notice",
            "loglevel\" value=\"debug"),
        ["pid-max"] = site => site.Proc("sys/kernel/pid_max", "32768"),
        ["threads-max"] = site => site.Proc("sys/kernel/threads-max", "15000"),
        ["maps"] = site => site.Proc("sys/vm/max_map_count", "32768"),
        ["receive-buffer"] = site => site.Proc("sys/net/core/rmem_default", "131072"),
        ["clock"] = site => site.Put("machine/sys/devices/system/clocksource/clocksource0/current_clocksource", "hpet\n"),
        ["governor"] = site => site.Put("machine/sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave\n"),
        ["lost-packets"] = site => site.Proc("net/udp", Site.Sockets(lostHere: 3, lostElsewhere: 0)),
        ["conntrack"] = site => site.Proc("sys/net/netfilter/nf_conntrack_count", "250000"),
        ["disk"] = site => site.Disks = [site.Disks[0], new DiskSpace("/recordings", 400_000_000, 100_000_000_000)],
        ["files"] = site => site.Proc($"{Site.ProcessId}/limits", Site.Limits("1024", "unlimited", "8388608")),
        ["threads"] = site => site.Proc($"{Site.ProcessId}/limits", Site.Limits("999999", "4096", "8388608")),
        ["stack"] = site => site.Proc($"{Site.ProcessId}/limits", Site.Limits("999999", "unlimited", "131072")),
        ["tasks"] = site => site.Put("machine/sys/fs/cgroup/system.slice/freeswitch.service/pids.max", "4915\n"),
        ["scheduling"] = site => site.Proc($"{Site.ProcessId}/stat", Site.Stat(policy: 2)),
        ["niceness"] = site => site.Proc($"{Site.ProcessId}/limits", Site.Limits("999999", "unlimited", "8388608", nice: "30")),
        ["swap"] = site => site.Proc($"{Site.ProcessId}/status", "VmSwap:\t  204800 kB\n"),
        ["version"] = site => site.Answers[SwitchQuestions.Version] = "1.10.12-release",
        ["sessions-peak"] = site => Status(site, "peak 8, last 5min 8", "peak 4900, last 5min 8"),
        ["rate-peak"] = site => Status(site, "max 500, peak 6", "max 500, peak 498"),
        ["transcoded-calls"] = site => site.Answers[SwitchQuestions.Channels] = """
            {"row_count":2,"rows":[{"uuid":"a","read_codec":"PCMU","call_uuid":"a"},{"uuid":"b","read_codec":"G729","call_uuid":"a"}]}
            """,
        ["event-clients"] = site =>
        {
            site.Put("mod/mod_event_socket.so", "");
            site.Put("conf/local/modules.xml", "<include>\n<load module=\"mod_event_socket\"/>\n</include>");
            site.Proc("net/tcp", Site.Connections(unreadBytes: 0x7A120));
        },
        ["ring"] = site => Shim(site, "\"ring_events_peak\":3", "\"ring_events_peak\":6000"),
        ["event-lag"] = site => Shim(site, "\"event_lag_peak_us\":900", "\"event_lag_peak_us\":4200000"),
        ["leg-workers"] = site => Shim(site, "\"legs_refused\":0", "\"legs_refused\":12"),
        ["runtime"] = site => site.Engine = site.Engine with { Runtime = new Version(9, 0, 4) },
        ["heap"] = site => site.Engine = site.Engine with { ServerGarbageCollection = true },
        ["store"] = site => site.Engine = site.Engine with { StoreTrouble = "the disk is full" },
        ["store/behind"] = site => site.Engine = site.Engine with { StoreBehind = 1_000_000 },
        ["offers"] = site => site.Engine = site.Engine with { OfferP99Ms = 800 },
    };

    private static void Add(Site site, string file, string name, string value) =>
        site.Change(file, "<settings>", $"<settings>\n    <param name=\"{name}\" value=\"{value}\"/>");

    private static void Load(Site site, string module) =>
        site.Change(Modules, "<load module=\"mod_acd\"/>", $"<load module=\"mod_acd\"/>\n<load module=\"{module}\"/>");

    private static void LoadInstalled(Site site, string module)
    {
        site.Put($"mod/{module}.so", "");
        Load(site, module);
    }

    private static void Variable(Site site, string data) =>
        site.Put("conf/local/vars.xml", $"<include><X-PRE-PROCESS cmd=\"set\" data=\"{data}\"/></include>");

    private static void OpenSocket(Site site, string password)
    {
        site.Put("mod/mod_event_socket.so", "");
        site.Put("conf/local/modules.xml", "<include>\n<load module=\"mod_event_socket\"/>\n</include>");
        site.Change(Vars, "<X-PRE-PROCESS cmd=\"exec-set\" data=\"event_socket_password=od -An -N16 -tx1 /dev/urandom | tr -d ' \\n'\"/>",
            "");
        site.Change(Socket, "$${event_socket_password}", password);
    }

    private static void Shim(Site site, string old, string @new) =>
        site.Answers[SwitchQuestions.Shim] = site.Answers[SwitchQuestions.Shim].Replace(old, @new, StringComparison.Ordinal);

    private static void Status(Site site, string old, string @new) =>
        site.Answers[SwitchQuestions.Status] = site.Answers[SwitchQuestions.Status].Replace(old, @new, StringComparison.Ordinal);
}
