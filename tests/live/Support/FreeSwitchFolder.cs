using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Acd.Live.Tests.Support;

/// <summary>
/// The folders of one FreeSWITCH: the shipped conf/ with a test's local/ part, links to the installation's modules, copies of ours.
/// </summary>
public sealed class FreeSwitchFolder
{
    public FreeSwitchFolder(FreeSwitchInstallation installation, FreeSwitchOptions options)
    {
        Root = Directory.CreateTempSubdirectory("acd-live-").FullName;
        foreach (string name in new[] { "log", "db", "run", "temp", "mod" })
            Directory.CreateDirectory(Path.Combine(Root, name));
        CopyShippedConfiguration();
        Directory.CreateDirectory(Path.Combine(Conf, "local"));
        LinkModules(installation);
        AcdModule.CopyTo(Modules);
        WriteLocal(options);
        options.Prepare?.Invoke(this);
    }

    public string Root { get; }

    public string Conf => Path.Combine(Root, "conf");

    public string Modules => Path.Combine(Root, "mod");

    /// <summary>The engine's files beside mod_acd.so.</summary>
    public string ManagedFiles => Path.Combine(Modules, "acd");

    public string AcdConfiguration => Path.Combine(Conf, "autoload_configs", "acd.conf.xml");

    public string LogFile => Path.Combine(Root, "log", "freeswitch.log");

    public string PidFile => Path.Combine(Root, "run", "freeswitch.pid");

    public int SipPort { get; } = LoopbackPorts.Free();

    public int EventSocketPort { get; } = LoopbackPorts.Free();

    public string EventSocketPassword { get; } = RandomNumberGenerator.GetHexString(32);

    /// <summary>Everything FreeSWITCH would otherwise put into, or take from, the installation.</summary>
    public IReadOnlyList<string> Arguments =>
    [
        "-base", Root, "-conf", Conf, "-mod", Modules, "-log", Path.Combine(Root, "log"), "-db", Path.Combine(Root, "db"),
        "-run", Path.Combine(Root, "run"), "-temp", Path.Combine(Root, "temp"),
    ];

    /// <summary>Adds a setting to acd.conf.xml.</summary>
    public void SetAcd(string name, string value) =>
        Replace(AcdConfiguration, "<settings>", $"""<settings><param name="{name}" value="{value}"/>""");

    /// <summary>Has FreeSWITCH keep its calls on disk, so that they can be recovered.</summary>
    public void TrackCalls()
    {
        Replace(Path.Combine(Conf, "sip_profiles", "acd.xml"), "<settings>", """<settings><param name="track-calls" value="true"/>""");
        Replace(Path.Combine(Conf, "autoload_configs", "switch.conf.xml"),
            """<param name="core-db-dsn" value="sqlite://memory://file:core?mode=memory&amp;cache=shared"/>""", "");
    }

    /// <summary>Changes a file; what is to be replaced must be in it.</summary>
    public static void Replace(string file, string text, string by)
    {
        string before = File.ReadAllText(file);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(file, before.Replace(text, by, StringComparison.Ordinal));
    }

    public void Delete() => Directory.Delete(Root, recursive: true);

    private void CopyShippedConfiguration()
    {
        string shipped = Path.Combine(Repository.Root, "conf");
        foreach (string file in Directory.GetFiles(shipped, "*.xml", SearchOption.AllDirectories))
        {
            string relative = Path.GetRelativePath(shipped, file);
            if (relative.StartsWith("local" + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                continue;
            string to = Path.Combine(Conf, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    private void LinkModules(FreeSwitchInstallation installation)
    {
        IEnumerable<string> files = Directory.GetFiles(installation.ModuleFolder, "*.so")
            .Concat(Directory.GetFiles(installation.ModuleFolder, "*.dll"))
            .Where(file => !Path.GetFileName(file).Equals("mod_acd.so", StringComparison.Ordinal));
        foreach (string file in files)
            File.CreateSymbolicLink(Path.Combine(Modules, Path.GetFileName(file)), file);
    }

    private void WriteLocal(FreeSwitchOptions options)
    {
        WriteLocal("vars.xml", string.Create(CultureInfo.InvariantCulture, $"""
              <X-PRE-PROCESS cmd="set" data="sip_port={SipPort}"/>
              <X-PRE-PROCESS cmd="set" data="event_socket_port={EventSocketPort}"/>
            """));
        if (options.EventSocket)
        {
            File.AppendAllText(Path.Combine(Conf, "local", "vars.xml"),
                $"""<X-PRE-PROCESS cmd="set" data="event_socket_password={EventSocketPassword}"/>""" + "\n");
            IEnumerable<string> modules = options.MoreModules.Append("mod_event_socket");
            WriteLocal("modules.xml", string.Join('\n', modules.Select(name => $"""  <load module="{name}"/>""")));
        }

        WriteLocal("acd_agents.xml", AgentsXml(options.Agents));
    }

    /// <summary>Without the wrapping element a validator would want: FreeSWITCH's pre-processor drops it anyway.</summary>
    private void WriteLocal(string name, string lines) => File.WriteAllText(Path.Combine(Conf, "local", name), lines + "\n");

    private static string AgentsXml(IReadOnlyList<AgentLine> agents)
    {
        var xml = new StringBuilder("<agents>\n");
        foreach (AgentLine agent in agents)
            xml.Append(CultureInfo.InvariantCulture, $"""  <agent name="{agent.Name}" type="callback" status="{agent.Status}" """)
                .Append(CultureInfo.InvariantCulture, $"""contact="sofia/acd/{agent.Name}@127.0.0.1:{agent.PhonePort}" """)
                .Append(CultureInfo.InvariantCulture, $"""ring-timeout="{agent.RingTimeoutS}" wrap-up-time="{agent.WrapUpS}" """)
                .Append("busy-delay-time=\"60\" reject-delay-time=\"60\" no-answer-delay-time=\"60\"/>\n");
        xml.Append("</agents>\n<tiers>\n");
        foreach (AgentLine agent in agents)
            xml.Append(CultureInfo.InvariantCulture, $"""  <tier agent="{agent.Name}" queue="support" """)
                .Append(CultureInfo.InvariantCulture, $"""level="1" position="{agent.Position}"/>""").Append('\n');
        return xml.Append("</tiers>").ToString();
    }
}
