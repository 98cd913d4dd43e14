using Acd.Config.Values;
using Acd.Engine.Config;

namespace Acd.Config.Sections;

/// <summary>One <c>tier</c>: an agent's place in a queue, both of which must be defined in the same document.</summary>
internal static class TierReader
{
    private const int DefaultLevel = 1;
    private const int DefaultPosition = 1;

    public static TierConfig Read(NamedElement tier, NameRegister queues, NameRegister agents, Findings findings)
    {
        FieldSet fields = FieldReader.Attributes(tier.Element, tier.Place, Vocabulary.TierAttributes, findings);
        string queue = fields.Name(Names.Queue, tier.Place);
        string agent = fields.Name(Names.Agent, tier.Place);
        if (queue.Length > 0)
        {
            queues.CheckReference(queue, tier.Place);
        }

        if (agent.Length > 0)
        {
            agents.CheckReference(agent, tier.Place);
        }

        return new TierConfig(
            queue, agent, fields.Number(Names.Level, 0) ?? DefaultLevel, fields.Number(Names.Position, 0) ?? DefaultPosition);
    }
}
