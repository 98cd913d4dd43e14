using System.Xml.Linq;
using Acd.Config.CallCenter;
using Acd.Config.Document;
using Acd.Config.Forms;
using Acd.Config.Sections;
using Acd.Engine.Config;

namespace Acd.Config;

/// <summary>
/// Reads <c>acd.conf</c> as FreeSWITCH's XML lookup renders it (so mod_xml_curl, includes and variables have done their work): the
/// <c>configuration</c> element alone, or inside its document and section. The structure is a superset of callcenter.conf.xml:
/// <code>
/// &lt;settings&gt;&lt;param name="fallback-extension" value="9000"/&gt;&lt;/settings&gt;
/// &lt;queues&gt;&lt;queue name="support"&gt;&lt;param name="max-wait-time" value="300"/&gt;&lt;/queue&gt;&lt;/queues&gt;
/// &lt;agents&gt;&lt;agent name="anna" contact="user/1000" status="Available" wrap-up-time="10"/&gt;&lt;/agents&gt;
/// &lt;tiers&gt;&lt;tier queue="support" agent="anna" level="1" position="1"/&gt;&lt;/tiers&gt;
/// </code>
/// Times are seconds, fractions allowed, or a number with its unit (ms, s, m, h). Every name is in docs/configuration.md. Unlike
/// mod_callcenter, which silently takes defaults, a wrong value is an error. What takes more than one value to judge is left to
/// <see cref="ConfigValidator"/>, whose errors get their lines from <see cref="ConfigReadResult.Located"/>.
/// Pure: same text, same result, any thread, no exception whatever the text.
/// </summary>
public static class AcdConfigReader
{
    /// <summary>The name to ask FreeSWITCH for.</summary>
    public const string ConfigurationName = "acd.conf";

    /// <summary>Everything the text says and everything that is wrong with it.</summary>
    /// <param name="xml">The document.</param>
    /// <param name="beside">callcenter.conf, when it is read too: queues and agents of it may be referred to.</param>
    public static ConfigReadResult Read(string xml, CallCenterDocument? beside = null)
    {
        Findings findings = new();
        if (ConfigurationDocument.Load(xml, findings) is not { } configuration)
        {
            return new ConfigReadResult { Errors = findings.Errors };
        }

        Elements.WarnOfOthers(configuration, Vocabulary.Sections, Place.Document, findings);
        Settings settings = SettingsReader.Read([.. configuration.Elements(Names.Settings)], findings);
        EngineConfig config = ReadEngineConfig(configuration, settings, beside ?? new CallCenterDocument(), findings);
        return new ConfigReadResult
        {
            Config = findings.HasErrors ? null : config,
            Errors = findings.Errors,
            Warnings = findings.Warnings,
            HostSettings = settings.Host,
            Lines = findings.Lines,
        };
    }

    private static EngineConfig ReadEngineConfig(
        XElement configuration, Settings settings, CallCenterDocument beside, Findings findings)
    {
        NameRegister queueNames = new(Names.Queue, beside.Queues.Select(queue => queue.Name), findings);
        NameRegister agentNames = new(Names.Agent, beside.Agents.Select(agent => agent.Name), findings);
        NameRegister tierNames = new(Names.Tier, [], findings);
        List<NamedElement> queues =
            NamedElement.ReadAll(configuration.Elements(Names.Queues), Names.Queue, [Names.Name], queueNames, findings);
        List<NamedElement> agents =
            NamedElement.ReadAll(configuration.Elements(Names.Agents), Names.Agent, [Names.Name], agentNames, findings);
        List<NamedElement> tiers =
            NamedElement.ReadAll(configuration.Elements(Names.Tiers), Names.Tier, [Names.Queue, Names.Agent], tierNames, findings);
        return new EngineConfig
        {
            Queues = [.. queues.Select(queue => QueueReader.Read(queue, settings, queueNames, findings))],
            Agents = [.. agents.Select(agent => AgentReader.Read(agent, settings, findings))],
            Tiers = [.. tiers.Select(tier => TierReader.Read(tier, queueNames, agentNames, findings))],
            BreakReasons = [.. ReadCodes(configuration, Names.BreakReasons, Names.Reason, CodeForms.Reason, findings)],
            Dispositions = [.. ReadCodes(configuration, Names.Dispositions, Names.Disposition, CodeForms.Disposition, findings)],
        };
    }

    private static IEnumerable<T> ReadCodes<T>(
        XElement configuration, string sectionName, string name, ElementForm<T> form, Findings findings)
        where T : notnull
    {
        XElement[] sections = [.. configuration.Elements(sectionName)];
        foreach (XElement section in sections)
        {
            Elements.WarnOfOthers(section, Vocabulary.Element(name), Place.Of(sectionName, section), findings);
        }

        return form.ReadChildren(sections, name, new Place(sectionName, 0), findings);
    }
}
