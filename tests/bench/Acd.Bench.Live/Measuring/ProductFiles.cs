using System.Globalization;
using Acd.Live.Tests.Support;

namespace Acd.Bench.Live.Measuring;

/// <summary>
/// Turns the shipped conf/ into the exchange of one product: the same for all but for the module, its queue and the one action in the
/// dialplan. Databases lie where the folder lies; scripts/bench puts it into memory.
/// </summary>
public sealed class ProductFiles(Product product, AgentTeam team, int phonePort)
{
    /// <summary>What callers dial.</summary>
    public const string Queue = "support";

    /// <summary>Dialled, it plays the music for ever.</summary>
    public const string Music = "music";

    /// <summary>Dialled, it connects the caller with his own agent, and whenever that one hangs up with him again.</summary>
    public const string Again = "again";

    /// <summary>More than a run has time for.</summary>
    private const int TalksOfOneCaller = 120;
    private const string Stream = "local_stream://moh";
    private static readonly TimeSpan MusicLength = TimeSpan.FromSeconds(60);

    private string Module => product.Module.Length == 0 ? "" : $"""<load module="{product.Module}"/>""";

    public void Write(FreeSwitchFolder folder)
    {
        WriteMusic(folder);
        Write(folder, "modules.conf.xml", $"""
            <configuration name="modules.conf"><modules>
            <load module="mod_logfile"/><load module="mod_commands"/><load module="mod_dptools"/><load module="mod_dialplan_xml"/>
            <load module="mod_sndfile"/><load module="mod_local_stream"/><load module="mod_sofia"/><load module="mod_event_socket"/>
            {Module}
            </modules></configuration>
            """);
        File.WriteAllText(Path.Combine(folder.Conf, "dialplan", "public.xml"), $"""
            <context name="public">
            <extension name="queue"><condition field="destination_number" expression="^{Queue}$">{Actions()}</condition></extension>
            <extension name="music"><condition field="destination_number" expression="^{Music}$">
            <action application="answer"/><action application="playback" data="{Stream}"/></condition></extension>
            <extension name="again"><condition field="destination_number" expression="^{Again}$">
            <action application="answer"/>{Talks()}</condition></extension>
            </context>
            """);
        File.WriteAllText(folder.AcdConfiguration, Acd());
        Write(folder, "callcenter.conf.xml", CallCenter(folder));
        Write(folder, "fifo.conf.xml", Fifo(folder));
    }

    private string Actions() => product.Name switch
    {
        "mod_callcenter" => $"""<action application="answer"/><action application="callcenter" data="{Queue}"/>""",
        "mod_fifo" => $"""
            <action application="answer"/><action application="set" data="fifo_music={Stream}"/>
            <action application="fifo" data="{Queue} in"/>
            """,
        "mod_acd" => $"""<action application="acd" data="{Queue}"/>""",
        _ => $"""<action application="bridge" data="{Contact(0)}"/>""",
    };

    private string Acd() => $"""
        <configuration name="acd.conf"><queues><queue name="{Queue}"><param name="strategy" value="longest-idle-agent"/>
        <param name="moh-sound" value="{Stream}"/></queue></queues>
        {Agents("reject-delay-time=\"0\" busy-delay-time=\"0\" no-answer-delay-time=\"1\" ring-timeout=\"20\"")}</configuration>
        """;

    private string CallCenter(FreeSwitchFolder folder) => $"""
        <configuration name="callcenter.conf"><settings><param name="dbname" value="{folder.Root}/db/callcenter.db"/></settings>
        <queues><queue name="{Queue}"><param name="strategy" value="longest-idle-agent"/><param name="moh-sound" value="{Stream}"/>
        <param name="time-base-score" value="system"/><param name="tier-rules-apply" value="false"/>
        <param name="discard-abandoned-after" value="1"/><param name="abandoned-resume-allowed" value="false"/></queue></queues>
        {Agents("max-no-answer=\"0\" reject-delay-time=\"0\" busy-delay-time=\"0\" no-answer-delay-time=\"0\"")}</configuration>
        """;

    private string Fifo(FreeSwitchFolder folder)
    {
        IEnumerable<string> members = Enumerable.Range(0, team.Count).Select(agent =>
            $"""<member timeout="20" simo="1" lag="0">{Contact(agent)}</member>""");
        return $"""
            <configuration name="fifo.conf"><settings><param name="dbname" value="{folder.Root}/db/fifo.db"/>
            <param name="delete-all-outbound-member-on-startup" value="true"/></settings>
            <fifos><fifo name="{Queue}" importance="0" outbound_strategy="enterprise" outbound_per_cycle="50" retry_delay="0">
            {string.Concat(members)}</fifo></fifos></configuration>
            """;
    }

    private string Agents(string delays)
    {
        IEnumerable<string> agents = Enumerable.Range(0, team.Count).Select(agent =>
            $"""<agent name="agent{agent}" type="callback" status="Available" contact="{Contact(agent)}" wrap-up-time="0" {delays}/>""");
        IEnumerable<string> tiers = Enumerable.Range(0, team.Count).Select(agent =>
            $"""<tier agent="agent{agent}" queue="{Queue}" level="1" position="1"/>""");
        return $"<agents>{string.Concat(agents)}</agents><tiers>{string.Concat(tiers)}</tiers>";
    }

    private string Talks() =>
        string.Concat(Enumerable.Repeat($"""<action application="bridge" data="{Contact("${caller_id_number}")}"/>""", TalksOfOneCaller));

    private string Contact(int agent) => Contact(string.Create(CultureInfo.InvariantCulture, $"agent{agent}"));

    private string Contact(string name) => string.Create(CultureInfo.InvariantCulture, $"sofia/acd/{name}@127.0.0.1:{phonePort}");

    private static void WriteMusic(FreeSwitchFolder folder)
    {
        string music = Directory.CreateDirectory(Path.Combine(folder.Root, "music")).FullName;
        WaveFile.Write(Path.Combine(music, "music.wav"), MusicLength);
        Write(folder, "local_stream.conf.xml", $"""
            <configuration name="local_stream.conf"><directory name="moh" path="{music}"><param name="rate" value="8000"/>
            <param name="channels" value="1"/><param name="interval" value="20"/><param name="timer-name" value="soft"/></directory>
            </configuration>
            """);
    }

    private static void Write(FreeSwitchFolder folder, string name, string text) =>
        File.WriteAllText(Path.Combine(folder.Conf, "autoload_configs", name), text);
}
