using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Skills;

namespace Acd.Engine.Tests.Config;

public class AgentValidatorTests
{
    private const long TooLong = 31L * 86_400_000 + 1;

    private static readonly AgentConfig Agent = Sound.Agent;

    private static readonly AgentConfig Standby = new() { Name = "anna", Contact = "", Type = AgentType.Standby };

    private static readonly AgentConfig Parallel = Agent with { ContactOrder = ContactOrder.Parallel, MoreContacts = ["user/2"] };

    public static TheoryData<string, string, AgentConfig> Wrong => new()
    {
        { "type", "known: Callback", Agent with { Type = (AgentType)9 } },
        { "status", "known: LoggedOut", Agent with { InitialStatus = (AgentStatus)9 } },
        { "contact", "empty", Agent with { Contact = "" } },
        { "contact", "empty", Agent with { Contact = null! } },
        { "contact", "control", Agent with { Contact = "user/1\n" } },
        { "contact", "null", Standby with { Contact = null! } },
        { "contact", "list is missing", Agent with { MoreContacts = default } },
        { "contact 2", "null", Agent with { MoreContacts = ["user/2", null!] } },
        { "contact 1 / value", "empty", Agent with { MoreContacts = [" "] } },
        { "contact 1 / value", "control", Agent with { MoreContacts = ["user/2\n"] } },
        { "contact 1 / value", "[brackets]", Agent with { MoreContacts = ["{a=b}user/2"] } },
        { "contact 1 / value", "only one contact", Agent with { MoreContacts = ["<a=b>user/2"] } },
        { "contact 1 / value", "only one contact", Agent with { MoreContacts = ["user/2:_:user/3"] } },
        { "contact", "only one contact", Agent with { Contact = "<a=b>user/1", MoreContacts = ["user/2"] } },
        { "contact", "rung at once", Parallel with { Contact = "user/1|user/3" } },
        { "contact 1 / value", "rung at once", Parallel with { MoreContacts = ["user/1|user/3"] } },
        { "contact", "at most 16", Agent with { MoreContacts = [.. Enumerable.Repeat("user/2", 16)] } },
        { "capacity", "too small", Agent with { Capacity = 0 } },
        { "capacity", "too large", Agent with { Capacity = 101 } },
        { "capacity", "standby agent has one", Standby with { Capacity = 2 } },
        { "team", "null", Agent with { Team = null! } },
        { "team", "control", Agent with { Team = "a\tb" } },
        { "ring-timeout", "too short", Agent with { RingTimeoutMs = 0 } },
        { "ring-timeout", "too long", Agent with { RingTimeoutMs = 3_600_001 } },
        { "wrap-up-time", "negative", Agent with { WrapUpMs = -1 } },
        { "wrap-up-rule", "known: EarlyExit", Agent with { WrapUpRule = (WrapUpRule)9 } },
        { "wrap-up-extension-max", "negative", Agent with { WrapUpExtensionMaxMs = -1 } },
        { "max-no-answer", "negative", Agent with { MaxNoAnswer = -1 } },
        { "no-answer-delay-time", "negative", Agent with { NoAnswerDelayMs = -1 } },
        { "busy-delay-time", "negative", Agent with { BusyDelayMs = -1 } },
        { "reject-delay-time", "negative", Agent with { RejectDelayMs = -1 } },
        { "failure-delay-time", "negative", Agent with { FailureDelayMs = -1 } },
        { "min-rest-time", "negative", Agent with { MinRestMs = -1 } },
        { "max-occupancy-percent", "negative", Agent with { MaxOccupancyPercent = -1 } },
        { "max-occupancy-percent", "too large", Agent with { MaxOccupancyPercent = 100 } },
        { "occupancy-window", "too short", Agent with { OccupancyWindowMs = 59_999 } },
        { "skill", "list is missing", Agent with { Skills = default } },
        { "skill 1 / name", "no name", Agent with { Skills = [new(" ", 5)] } },
        { "skill 1 / name", "no name", Agent with { Skills = [new(null!, 5)] } },
        { "skill 1 / name", "printable", Agent with { Skills = [new("a\nb", 5)] } },
        { "skill 2 / name", "given twice", Agent with { Skills = [new("english", 5), new("English", 6)] } },
        { "skill 1 / name", "shorten", Agent with { Skills = [new(new string('x', 65), 5)] } },
        { "skill", "at most 256", Agent with { Skills = [.. Enumerable.Range(0, 257).Select(n => new SkillLevel($"s{n}", 1))] } },
        { "skill 1 / level", "too small", Agent with { Skills = [new("english", 0)] } },
        { "skill 1 / level", "too large", Agent with { Skills = [new("english", 11)] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_mistake_is_named_with_its_place(string where, string what, AgentConfig agent) =>
        Sound.AssertWrong($"agent \"anna\" / {where}", what, Sound.With(agent));

    [Fact]
    public void Every_time_has_an_upper_bound()
    {
        AgentConfig[] agents =
        [
            Agent with { WrapUpMs = TooLong }, Agent with { WrapUpExtensionMaxMs = TooLong }, Agent with { NoAnswerDelayMs = TooLong },
            Agent with { BusyDelayMs = TooLong }, Agent with { RejectDelayMs = TooLong }, Agent with { FailureDelayMs = TooLong },
            Agent with { MinRestMs = TooLong }, Agent with { OccupancyWindowMs = TooLong },
        ];
        Assert.All(agents, agent =>
            Assert.Contains("too long", Assert.Single(ConfigValidator.Validate(Sound.With(agent))).What, StringComparison.Ordinal));
    }

    [Fact]
    public void What_lies_just_within_the_bounds_is_accepted()
    {
        AgentConfig most = Agent with
        {
            MoreContacts = ["[leg_timeout=5]user/2", .. Enumerable.Repeat("user/3|user/4", 14)], Capacity = 100,
            Contact = "{a=b}user/1,user/5", MaxOccupancyPercent = 99, OccupancyWindowMs = 60_000, RingTimeoutMs = 3_600_000,
            MaxNoAnswer = int.MaxValue, WrapUpMs = TooLong - 1, Skills = [new("english", 1), new("billing", 10)],
        };
        Assert.Empty(ConfigValidator.Validate(Sound.With(most)));
        Assert.Empty(ConfigValidator.Validate(Sound.With(Standby)));
        Assert.Empty(ConfigValidator.Validate(Sound.With(Parallel)));
        Assert.Empty(ConfigValidator.Validate(Sound.With(Agent with { Contact = "<a=b>user/1:_:user/2", RingTimeoutMs = 1 })));
    }
}
