namespace Acd.Engine.Config.Validation;

/// <summary>What one agent says.</summary>
internal static class AgentValidator
{
    private const string ContactExample = "a dial string such as user/1000";

    public static void Check(AgentConfig agent, Subject subject)
    {
        subject.Defined("type", agent.Type);
        subject.Defined("status", agent.InitialStatus);
        CheckContacts(agent, subject);
        subject.Range("capacity", agent.Capacity, 1, ConfigLimits.CapacityMax);
        if (agent is { Type: AgentType.Standby, Capacity: > 1 and <= ConfigLimits.CapacityMax })
        {
            subject.Wrong(
                "capacity", "capacity-of-standby",
                $"{agent.Capacity} calls need as many legs and a standby agent has one; give 1, or type callback");
        }

        SkillValidator.CheckLevels(agent.Skills, subject);
        subject.Text("team", agent.Team);
        subject.Time("ring-timeout", agent.RingTimeoutMs, minMs: 1, ConfigLimits.RingTimeoutMsMax);
        subject.Time("wrap-up-time", agent.WrapUpMs);
        subject.Defined("wrap-up-rule", agent.WrapUpRule);
        subject.Time("wrap-up-extension-max", agent.WrapUpExtensionMaxMs);
        subject.Range("max-no-answer", agent.MaxNoAnswer, 0, int.MaxValue);
        subject.Time("no-answer-delay-time", agent.NoAnswerDelayMs);
        subject.Time("busy-delay-time", agent.BusyDelayMs);
        subject.Time("reject-delay-time", agent.RejectDelayMs);
        subject.Time("failure-delay-time", agent.FailureDelayMs);
        subject.Time("min-rest-time", agent.MinRestMs);
        subject.Range("max-occupancy-percent", agent.MaxOccupancyPercent, 0, ConfigLimits.OccupancyPercentMax);
        subject.Time("occupancy-window", agent.OccupancyWindowMs, ConfigLimits.OccupancyWindowMsMin);
    }

    private static void CheckContacts(AgentConfig agent, Subject subject)
    {
        if (agent.Type == AgentType.Standby)
        {
            subject.Text("contact", agent.Contact);
        }
        else
        {
            subject.Filled("contact", agent.Contact, ContactExample);
        }

        foreach (var (contact, where) in subject.Items("contact", agent.MoreContacts))
        {
            if (where.Filled("value", contact, ContactExample))
            {
                CheckJoin(agent, contact, isFirst: false, where.At("value"));
            }
        }

        if (agent.MoreContacts is not { IsDefaultOrEmpty: false, Length: var more })
        {
            return;
        }

        CheckJoin(agent, agent.Contact ?? "", isFirst: true, subject.At("contact"));
        if (1 + more > ConfigLimits.ContactsMax)
        {
            subject.Wrong(
                "contact", "contacts-too-many", $"the agent has {1 + more} contacts; give at most {ConfigLimits.ContactsMax}");
        }
    }

    /// <summary>Whether several contacts make one dial string that means what was meant.</summary>
    private static void CheckJoin(AgentConfig agent, string contact, bool isFirst, Subject subject)
    {
        if (!isFirst && contact.StartsWith('{'))
        {
            subject.Wrong(
                "contact-braces", $"braces hold for all contacts and stand before the first only; use [brackets] for this one");
        }

        if (contact.StartsWith('<') || contact.Contains(":_:", StringComparison.Ordinal))
        {
            subject.Wrong(
                "contact-enterprise", $"<…> and :_: can't be joined with other contacts; give this agent only one contact");
        }

        if (agent.ContactOrder == ContactOrder.Parallel && contact.Contains('|', StringComparison.Ordinal))
        {
            subject.Wrong(
                "contact-sequence",
                $"| tries one after the other, which can't be done within contacts rung at once; give each its own contact");
        }
    }
}
