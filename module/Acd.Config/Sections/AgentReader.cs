using System.Xml.Linq;
using Acd.Config.Forms;
using Acd.Config.Values;
using Acd.Engine.Config;

namespace Acd.Config.Sections;

/// <summary>One <c>agent</c> with all it contains. What it doesn't say is as <see cref="AgentConfig"/> has it.</summary>
internal static class AgentReader
{
    public static AgentConfig Read(NamedElement named, Settings settings, Findings findings)
    {
        (XElement element, Place place) = named;
        Elements.WarnOfOthers(element, Vocabulary.AgentElements, place, findings);
        ElementForm<AgentConfig> form = AgentForms.Agent;
        FieldSet fields = FieldReader.Attributes(element, place, form.Vocabulary, findings);
        AgentConfig start = form.Blank with
        {
            Name = fields.Name(Names.Name, place), RingTimeoutMs = settings.RingTimeoutMs ?? form.Blank.RingTimeoutMs,
        };
        AgentConfig agent = form.Read(fields, start, place, findings) with
        {
            MoreContacts = [.. AgentForms.Contact.ReadChildren([element], Names.Contact, place, findings)],
            Skills = [.. AgentForms.Skill.ReadChildren([element], Names.Skill, place, findings)],
        };
        if (agent.Type == AgentType.Callback)
        {
            fields.Required(Names.Contact, place, "user/1000@example.com");
        }

        return agent;
    }
}
