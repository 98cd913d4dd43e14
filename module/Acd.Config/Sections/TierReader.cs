using Acd.Config.Forms;
using Acd.Config.Values;
using Acd.Engine.Config;

namespace Acd.Config.Sections;

/// <summary>One <c>tier</c>: an agent's place in a queue, both of which must be defined in the same document or beside it.</summary>
internal static class TierReader
{
    public static TierConfig Read(NamedElement tier, NameRegister queues, NameRegister agents, Findings findings)
    {
        Elements.WarnOfOthers(tier.Element, Vocabulary.Nothing, tier.Place, findings);
        ElementForm<TierConfig> form = TierForm.Tier;
        FieldSet fields = FieldReader.Attributes(tier.Element, tier.Place, form.Vocabulary, findings);
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

        return form.Read(fields, new TierConfig(queue, agent), tier.Place, findings);
    }
}
