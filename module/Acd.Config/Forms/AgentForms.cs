using Acd.Config.Values;
using Acd.Engine.Config;
using Acd.Engine.Skills;
using static Acd.Config.Values.Parameters;

namespace Acd.Config.Forms;

/// <summary>An agent and what stands inside him.</summary>
internal static class AgentForms
{
    private const int RingSecondsMax = ConfigLimits.RingTimeoutMsMax / 1000;

    public static readonly ElementForm<AgentConfig> Agent = new(
        "agent attribute",
        new AgentConfig { Name = "", Contact = "" },
        [
            // Read with the element's place, before the others.
            new(Names.Name, (_, agent) => agent, agent => agent.Name),
            Choice<AgentConfig, AgentType>(Names.Type, EnumWords.AgentType, agent => agent.Type, (agent, v) => agent with { Type = v }),

            // May hold ${…}, which the shim fills in, and [leg_timeout=…]: FreeSWITCH's business.
            Text<AgentConfig>(Names.Contact, agent => agent.Contact, (agent, v) => agent with { Contact = v }, int.MaxValue),
            Choice<AgentConfig, ContactOrder>(
                Names.ContactOrder, EnumWords.ContactOrder, agent => agent.ContactOrder, (agent, v) => agent with { ContactOrder = v }),
            Choice<AgentConfig, Engine.Agents.AgentStatus>(
                Names.Status, EnumWords.AgentStatus, agent => agent.InitialStatus, (agent, v) => agent with { InitialStatus = v }),
            Whole<AgentConfig>(
                Names.Capacity, agent => agent.Capacity, (agent, v) => agent with { Capacity = (int)v }, 1, ConfigLimits.CapacityMax),
            Text<AgentConfig>(Names.Team, agent => agent.Team, (agent, v) => agent with { Team = v }),
            Time<AgentConfig>(
                Names.RingTimeout, agent => agent.RingTimeoutMs, (agent, v) => agent with { RingTimeoutMs = (int)v }, zeroAllowed: false,
                RingSecondsMax),
            Time<AgentConfig>(Names.WrapUpTime, agent => agent.WrapUpMs, (agent, v) => agent with { WrapUpMs = v }),
            Choice<AgentConfig, WrapUpRule>(
                Names.WrapUpRule, EnumWords.WrapUpRule, agent => agent.WrapUpRule, (agent, v) => agent with { WrapUpRule = v }),
            Time<AgentConfig>(
                Names.WrapUpExtensionMax, agent => agent.WrapUpExtensionMaxMs, (agent, v) => agent with { WrapUpExtensionMaxMs = v }),
            Whole<AgentConfig>(
                Names.MaxNoAnswer, agent => agent.MaxNoAnswer, (agent, v) => agent with { MaxNoAnswer = (int)v }, 0, int.MaxValue),
            Time<AgentConfig>(Names.NoAnswerDelayTime, agent => agent.NoAnswerDelayMs, (agent, v) => agent with { NoAnswerDelayMs = v }),
            Time<AgentConfig>(Names.BusyDelayTime, agent => agent.BusyDelayMs, (agent, v) => agent with { BusyDelayMs = v }),
            Time<AgentConfig>(Names.RejectDelayTime, agent => agent.RejectDelayMs, (agent, v) => agent with { RejectDelayMs = v }),
            Time<AgentConfig>(Names.FailureDelayTime, agent => agent.FailureDelayMs, (agent, v) => agent with { FailureDelayMs = v }),
            YesNo<AgentConfig>(
                Names.FailuresAreNoAnswers, agent => agent.FailuresAreNoAnswers, (agent, v) => agent with { FailuresAreNoAnswers = v }),
            Time<AgentConfig>(Names.MinRestTime, agent => agent.MinRestMs, (agent, v) => agent with { MinRestMs = v }),
            Whole<AgentConfig>(
                Names.MaxOccupancyPercent, agent => agent.MaxOccupancyPercent, (agent, v) => agent with { MaxOccupancyPercent = (int)v },
                0, ConfigLimits.OccupancyPercentMax),
            Time<AgentConfig>(
                Names.OccupancyWindow, agent => agent.OccupancyWindowMs, (agent, v) => agent with { OccupancyWindowMs = v },
                zeroAllowed: false),
        ]);

    public static readonly ElementForm<SkillLevel> Skill = new(
        "skill attribute",
        new SkillLevel("", 0),
        [
            Text<SkillLevel>(Names.Name, skill => skill.Skill, (skill, v) => skill with { Skill = v }) with { RequiredExample = "english" },
            Whole<SkillLevel>(
                Names.Level, skill => skill.Level, (skill, v) => skill with { Level = (int)v }, 1, ConfigLimits.SkillLevelMax) with
            {
                RequiredExample = "5",
            },
        ]);

    public static readonly ElementForm<string> Contact = new(
        "contact attribute",
        "",
        [Text<string>(Names.Value, value => value, (_, v) => v, int.MaxValue) with { RequiredExample = "user/1000" }]);
}
