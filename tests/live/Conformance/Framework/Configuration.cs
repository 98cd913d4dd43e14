using Acd.Live.Tests.Support;

namespace Acd.Conformance.Tests.Framework;

/// <summary>
/// Turns the shipped conf/ into the cases' exchange: no SIP, callers and agents are channels of mod_loopback ("null" and "loopback"); one
/// callcenter.conf.xml with the queues of all cases. Apart from which module is loaded every exchange has the same configuration.
/// </summary>
public static class Configuration
{
    /// <summary>Dialplan of loopback channels; what the cases dial is in it.</summary>
    private const string Dialplan = """
        <context name="default">
          <extension name="queue">
            <condition field="destination_number" expression="^queue-(.+)$">
              <action application="callcenter" data="$1"/>
              <action application="park"/>
            </condition>
          </extension>
          <extension name="answers and parks">
            <condition field="destination_number" expression="^parked$">
              <action application="answer"/>
              <action application="park"/>
            </condition>
          </extension>
          <extension name="leads on to a phone">
            <condition field="destination_number" expression="^phone$">
              <action application="bridge" data="null/phone"/>
            </condition>
          </extension>
        </context>
        """;

    private const string OursXml = """
        <configuration name="acd.conf" description="Speaks mod_callcenter's language">
          <settings>
            <param name="compat" value="mod_callcenter"/>
          </settings>
        </configuration>
        """;

    public static FreeSwitchOptions For(Module module, IReadOnlyList<Case> cases) => new()
    {
        Lifetime = TimeSpan.FromMinutes(20),
        Prepare = folder => Prepare(folder, module, cases),
    };

    /// <summary>Path of the callcenter.conf.xml of an exchange.</summary>
    public static string CallcenterConf(FreeSwitchFolder folder) => Path.Combine(folder.Conf, "autoload_configs", "callcenter.conf.xml");

    private static void Prepare(FreeSwitchFolder folder, Module module, IReadOnlyList<Case> cases)
    {
        string[] modules =
        [
            "mod_logfile", "mod_tone_stream", "mod_commands", "mod_dptools", "mod_dialplan_xml", "mod_loopback", "mod_sndfile",
            "mod_event_socket", module.Name,
        ];
        IEnumerable<string> loads = modules.Select(name => $"""<load module="{name}"/>""");
        string configs = Path.Combine(folder.Conf, "autoload_configs");
        File.WriteAllText(
            Path.Combine(configs, "modules.conf.xml"),
            $"""<configuration name="modules.conf"><modules>{string.Concat(loads)}</modules></configuration>""");
        File.Delete(Path.Combine(folder.Conf, "dialplan", "public.xml"));
        File.WriteAllText(Path.Combine(folder.Conf, "dialplan", "default.xml"), Dialplan);
        File.WriteAllText(folder.AcdConfiguration, OursXml);
        File.WriteAllText(CallcenterConf(folder), CallcenterXml(cases));
    }

    private static string CallcenterXml(IReadOnlyList<Case> cases)
    {
        IEnumerable<string> queues = cases.SelectMany(one => one.Queues.Select(queue => queue.ToXml(one.Id)));
        IEnumerable<string> agents = cases.SelectMany(one => one.Agents.Select(agent => Named(agent, one)));
        IEnumerable<string> tiers = cases.SelectMany(one => one.Tiers.Select(tier => Named(tier, one)));
        return $"""
            <configuration name="callcenter.conf" description="The cases' queues">
              <settings>
                <param name="odbc-dsn" value="sqlite://memory://file:callcenter?mode=memory&amp;cache=shared"/>
              </settings>
              <queues>
            {string.Concat(queues)}  </queues>
              <agents>
            {string.Concat(agents)}  </agents>
              <tiers>
            {string.Concat(tiers)}  </tiers>
            </configuration>
            """;
    }

    private static string Named(string element, Case of) => "    " + element.Replace("@", of.Id, StringComparison.Ordinal) + "\n";
}
