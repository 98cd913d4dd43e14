using System.Xml.Linq;
using Acd.Config.Document;
using Acd.Engine;

namespace Acd.Config.CallCenter;

/// <summary>
/// Reads mod_callcenter's <c>callcenter.conf</c>, by its own lenient rules, as FreeSWITCH's XML lookup renders it. Pure: same text, same
/// result, any thread, no exception whatever the text.
/// </summary>
public static class CallCenterConfigReader
{
    /// <summary>The name to ask FreeSWITCH for.</summary>
    public const string ConfigurationName = "callcenter.conf";

    private static readonly string[] Sections = [Names.Settings, Names.Queues, Names.Agents, Names.Tiers];

    public static CallCenterDocument Read(string? xml)
    {
        Findings findings = new();
        if (ConfigurationDocument.Load(xml, ConfigurationName, findings) is not { } configuration)
        {
            return new CallCenterDocument { Errors = findings.Errors };
        }

        foreach (XElement other in configuration.Elements().Where(e => !Sections.Contains(e.Name.LocalName)))
        {
            string name = other.Name.LocalName;
            Clause suggestion = findings.Nearest.Suggest(name, Sections);
            findings.Warn(
                new Place(ConfigurationName, 0).Child(name, other), "section-unknown",
                $"unknown element <{Quoted.Plain(name)}>, ignored{suggestion}");
        }

        List<CallCenterQueue> queues = QueueSection.Read(All(configuration, Names.Queues, Names.Queue), findings);
        List<CallCenterAgent> agents = AgentSection.Read(All(configuration, Names.Agents, Names.Agent), findings);
        return new CallCenterDocument
        {
            Settings = SettingsSection.Read(configuration.Elements(Names.Settings), findings),
            Queues = queues,
            Agents = agents,
            Tiers = TierSection.Read(All(configuration, Names.Tiers, Names.Tier), queues, agents, findings),
            Warnings = findings.Warnings,
        };
    }

    private static IEnumerable<XElement> All(XElement configuration, string section, string name) =>
        configuration.Elements(section).Elements(name);
}
