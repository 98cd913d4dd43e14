using System.Xml.Linq;
using Acd.Config.Values;
using Acd.Engine.Config;

namespace Acd.Config.Sections;

/// <summary>One <c>queue</c> with its <c>param</c>s. What it doesn't say is as <see cref="QueueConfig"/> has it.</summary>
internal static class QueueReader
{
    private static readonly QueueConfig Defaults = new() { Name = "" };

    private static readonly string[] Strategies = ["longest-idle-agent"];

    private static readonly string[] StrategiesNotYet =
    [
        "ring-all", "ring-progressively", "round-robin", "top-down", "agent-with-least-talk-time", "agent-with-fewest-calls",
        "sequentially-by-agent-order", "random",
    ];

    public static QueueConfig Read(NamedElement queue, Settings settings, Findings findings)
    {
        FieldSet attributes = FieldReader.Attributes(queue.Element, queue.Place, Vocabulary.QueueAttributes, findings);
        FieldSet fields = FieldReader.Params([queue.Element], queue.Place, Vocabulary.QueueParameters, findings);
        return new QueueConfig
        {
            Name = attributes.Name(Names.Name, queue.Place),
            Strategy = fields.Choice(Names.Strategy, Defaults.Strategy, Strategies, StrategiesNotYet),
            Music = fields.Text(Names.MohSound, Defaults.Music),
            MaxWaitMs = fields.Ms(Names.MaxWaitTime, Defaults.MaxWaitMs),
            FallbackExtension = fields.Text(Names.FallbackExtension, settings.Host.FallbackExtension),
            ServiceLevelMs = fields.Ms(Names.ServiceLevelTime, Defaults.ServiceLevelMs),
        };
    }
}
