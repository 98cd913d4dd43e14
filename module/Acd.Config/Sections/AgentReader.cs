using Acd.Config.Values;
using Acd.Engine.Config;

namespace Acd.Config.Sections;

/// <summary>One <c>agent</c>. What it doesn't say is as <see cref="AgentConfig"/> has it.</summary>
internal static class AgentReader
{
    /// <summary>The engine's limit: no phone rings for more than an hour.</summary>
    public const int RingSecondsMax = 3600;

    private static readonly AgentConfig Defaults = new() { Name = "", Contact = "" };

    private static readonly string[] Types = ["callback"];

    private static readonly string[] TypesNotYet = ["uuid-standby"];

    public static AgentConfig Read(NamedElement agent, Settings settings, Findings findings)
    {
        FieldSet fields = FieldReader.Attributes(agent.Element, agent.Place, Vocabulary.AgentAttributes, findings);
        fields.Choice(Names.Type, Types[0], Types, TypesNotYet);
        return new AgentConfig
        {
            Name = fields.Name(Names.Name, agent.Place),

            // May hold ${…} and [leg_timeout=…]: FreeSWITCH's business.
            Contact = fields.Required(Names.Contact, agent.Place, "user/1000@example.com"),
            InitialStatus = AgentStatusNames.Parse(
                fields.Choice(Names.Status, AgentStatusNames.Of(Defaults.InitialStatus), AgentStatusNames.All, [])),
            RingTimeoutMs = (int)fields.Ms(
                Names.RingTimeout, settings.RingTimeoutMs ?? Defaults.RingTimeoutMs, zeroAllowed: false, RingSecondsMax),
            WrapUpMs = fields.Ms(Names.WrapUpTime, Defaults.WrapUpMs),
            MaxNoAnswer = fields.Number(Names.MaxNoAnswer, 0) ?? Defaults.MaxNoAnswer,
            NoAnswerDelayMs = fields.Ms(Names.NoAnswerDelayTime, Defaults.NoAnswerDelayMs),
            BusyDelayMs = fields.Ms(Names.BusyDelayTime, Defaults.BusyDelayMs),
            RejectDelayMs = fields.Ms(Names.RejectDelayTime, Defaults.RejectDelayMs),
            FailureDelayMs = fields.Ms(Names.FailureDelayTime, Defaults.FailureDelayMs),
        };
    }
}
