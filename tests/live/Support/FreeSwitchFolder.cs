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
        FreeSwitchCertificates.WriteTo(Root);
        WriteLocal(options);
        options.Prepare?.Invoke(this);
    }

    public string Root { get; }

    public string Conf => Path.Combine(Root, "conf");

    public string Modules => Path.Combine(Root, "mod");

    /// <summary>The engine's files beside mod_acd.so.</summary>
    public string ManagedFiles => Path.Combine(Modules, "acd");

    public string AcdConfiguration => Path.Combine(Conf, "autoload_configs", "acd.conf.xml");

    public string ModuleList => Path.Combine(Conf, "autoload_configs", "modules.conf.xml");

    public string Dialplan => Path.Combine(Conf, "dialplan", "public.xml");

    public string Profile => Path.Combine(Conf, "sip_profiles", "acd.xml");

    public string AgentsFile => Path.Combine(Conf, "local", "acd_agents.xml");

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
        AddAfter(AcdConfiguration, "<settings>", $"""<param name="{name}" value="{value}"/>""");

    /// <summary>Where routing scripts are once there is one.</summary>
    public string Scripts => Path.Combine(Root, "scripts");

    /// <summary>Adds the first routing script, and says where they are.</summary>
    public void AddScript(string name, string text)
    {
        Directory.CreateDirectory(Scripts);
        File.WriteAllText(Path.Combine(Scripts, name), text);
        SetAcd("scripts-folder", Scripts);
    }

    /// <summary>Adds parameters or elements to the queue "support".</summary>
    public void AddToQueue(string elements) => AddAfter(AcdConfiguration, """<queue name="support">""", elements);

    /// <summary>Callers of the queue "support" ask with the key 1 to be called back; every customer's phone has this port.</summary>
    public void AddCallback(int customerPort) => AddToQueue($$"""
        <exit-key digits="1" action="call-back"/>
        <callback dial-string="sofia/acd/sip:{number}@127.0.0.1:{{customerPort}}"><prefix value="+49"/></callback>
        """);

    /// <summary>Adds extensions before those the dialplan has.</summary>
    public void AddToDialplan(string extensions) => AddAfter(Dialplan, """<context name="public">""", extensions);

    /// <summary>Adds a parameter to the SIP profile.</summary>
    public void SetProfile(string name, string value) => AddAfter(Profile, "<settings>", $"""<param name="{name}" value="{value}"/>""");

    /// <summary>Sets a variable of FreeSWITCH's pre-processor.</summary>
    public void SetVariable(string assignment) => File.AppendAllText(
        Path.Combine(Conf, "local", "vars.xml"), $"""<X-PRE-PROCESS cmd="set" data="{assignment}"/>""" + "\n");

    /// <summary>Sounds with relative names, and English numbers and dates, come from this folder.</summary>
    public void SpeakFrom(string sounds)
    {
        Replace(Path.Combine(Conf, "freeswitch.xml"), "</document>", $"""
            <section name="languages">
              <language name="en" say-module="en" sound-prefix="{sounds}"><phrases><macros/></phrases></language>
            </section></document>
            """);
        SetVariable($"sound_prefix={sounds}");
    }

    /// <summary>Has FreeSWITCH keep its tables on a database server of this machine that lets the user in without a password.</summary>
    public void KeepTablesOn(string choice, int port, string database, string user)
    {
        SetVariable($"core_database={choice}");
        SetVariable(string.Create(CultureInfo.InvariantCulture, $"core_db_port={port}"));
        SetVariable($"core_db_name={database}");
        SetVariable($"core_db_user={user}");
    }

    /// <summary>Has FreeSWITCH keep its calls on disk, so that they can be recovered.</summary>
    public void TrackCalls() => SetVariable("core_database=disk");

    /// <summary>Changes a file; what is to be replaced must be in it.</summary>
    public static void Replace(string file, string text, string by)
    {
        string before = File.ReadAllText(file);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(file, before.Replace(text, by, StringComparison.Ordinal));
    }

    public void Delete() => Directory.Delete(Root, recursive: true);

    private static void AddAfter(string file, string text, string more) => Replace(file, text, text + more);

    private void CopyShippedConfiguration()
    {
        string shipped = Path.Combine(RepositoryRoot.Folder, "conf");
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
            SetVariable($"event_socket_password={EventSocketPassword}");
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
                .Append(CultureInfo.InvariantCulture, $"""contact="{agent.Contact}" """)
                .Append(CultureInfo.InvariantCulture, $"""ring-timeout="{agent.RingTimeoutS}" wrap-up-time="{agent.WrapUpS}" """)
                .Append("busy-delay-time=\"60\" reject-delay-time=\"60\" no-answer-delay-time=\"60\"/>\n");
        xml.Append("</agents>\n<tiers>\n");
        foreach (AgentLine agent in agents)
            xml.Append(CultureInfo.InvariantCulture, $"""  <tier agent="{agent.Name}" queue="support" """)
                .Append(CultureInfo.InvariantCulture, $"""level="1" position="{agent.Position}"/>""").Append('\n');
        return xml.Append("</tiers>").ToString();
    }
}
