using System.Globalization;
using System.Xml.Linq;

namespace Acd.Simulator;

/// <summary>The <c>acd.conf.xml</c> of the simulated world, so that the reader of real configurations is on the path.</summary>
public static class ConfigDocument
{
    /// <summary>Agents <c>agent-1</c> …, all Available, each with a tier in the queues he serves.</summary>
    public static string For(SimulationOptions options)
    {
        var agents = Enumerable.Range(1, options.Agents).Select(n => $"agent-{n}").ToList();
        return new XElement("configuration",
            new XAttribute("name", "acd.conf"),
            new XAttribute("description", "Simulated queues and agents"),
            new XElement(
                "settings", Param("agent-originate-timeout", options.RingTimeoutSeconds),
                options.Settings.Select(setting => Param(setting.Key, setting.Value))),
            new XElement("break-reasons", Coded("reason", "lunch", "training")),
            new XElement("dispositions", Coded("disposition", "solved", "call again")),
            new XElement("queues", options.Queues.Select(queue => Queue(queue, options))),
            new XElement("agents", agents.Select(agent => Agent(agent, options))),
            new XElement("tiers", Tiers(options, agents))).ToString();
    }

    private static XElement Queue(string name, SimulationOptions options) =>
        new("queue",
            new XAttribute("name", name),
            Param("strategy", "longest-idle-agent"),
            Param("moh-sound", "silence_stream://-1"),
            Param("screen-pop-url", options.ScreenPopUrl));

    private static XElement Agent(string name, SimulationOptions options) =>
        new("agent",
            new XAttribute("name", name),
            new XAttribute("type", "callback"),
            new XAttribute("contact", $"sim/{name}"),
            new XAttribute("status", "Available"),
            new XAttribute("max-no-answer", 0),
            new XAttribute("wrap-up-time", options.WrapUpSeconds),
            new XAttribute("reject-delay-time", options.FailedOfferDelaySeconds),
            new XAttribute("busy-delay-time", options.FailedOfferDelaySeconds),
            new XAttribute("no-answer-delay-time", options.FailedOfferDelaySeconds));

    private static IEnumerable<XElement> Tiers(SimulationOptions options, List<string> agents)
    {
        int queues = options.Queues.Length;
        int each = options.QueuesPerAgent is 0 ? queues : Math.Min(options.QueuesPerAgent, queues);
        return each == queues
            ? options.Queues.SelectMany(queue => agents.Select(agent => Tier(queue, agent)))
            : agents.SelectMany((agent, own) => Enumerable.Range(own, each).Select(n => Tier(options.Queues[n % queues], agent)));
    }

    private static XElement Tier(string queue, string agent) =>
        new("tier",
            new XAttribute("agent", agent),
            new XAttribute("queue", queue),
            new XAttribute("level", 1),
            new XAttribute("position", 1));

    private static IEnumerable<XElement> Coded(string element, params string[] codes) =>
        codes.Select(code => new XElement(element, new XAttribute("code", code)));

    private static XElement Param(string name, object value) =>
        new("param", new XAttribute("name", name), new XAttribute("value", Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
}
