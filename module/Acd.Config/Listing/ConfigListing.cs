using System.Collections.Immutable;
using Acd.Config.Forms;
using Acd.Config.Values;
using Acd.Engine.Config;

namespace Acd.Config.Listing;

/// <summary>
/// Says a configuration in the words of acd.conf.xml: all values whether they are the defaults or not, lists in their order. Pure, any
/// thread; also for a configuration that makes no sense.
/// </summary>
public static class ConfigListing
{
    public static IReadOnlyList<ConfigItem> Of(QueueConfig queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        List<ConfigItem> items = [.. Values(QueueForms.Queue, queue)];
        items.AddRange(Elements(Names.SkillStep, QueueListForms.SkillStep, queue.SkillSteps));
        items.AddRange(Elements(Names.Overflow, QueueListForms.Overflow, queue.Overflow));
        foreach (var announcement in Parameters.OrEmpty(queue.Announcements))
        {
            items.Add(new(Names.Announcement, AnnouncementForms.Announcement.Text(announcement)));
            items.AddRange(Elements($"{Names.Announcement} {Names.Play}", AnnouncementForms.Play, announcement.Plays));
        }

        items.AddRange(Elements(Names.ExitKey, QueueListForms.ExitKey, queue.ExitKeys));
        items.AddRange(Elements(Names.Disposition, CodeForms.Disposition, queue.Dispositions));
        if (queue.Callback is { } callback)
        {
            items.Add(new(Names.Callback, QueueListForms.Callback.Text(callback)));
            items.AddRange(Elements($"{Names.Callback} {Names.Prefix}", QueueListForms.Prefix, callback.AllowedPrefixes));
        }

        return items;
    }

    public static IReadOnlyList<ConfigItem> Of(AgentConfig agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return
        [
            .. Values(AgentForms.Agent, agent),
            .. Elements("more contact", AgentForms.Contact, agent.MoreContacts),
            .. Elements(Names.Skill, AgentForms.Skill, agent.Skills),
        ];
    }

    public static IReadOnlyList<ConfigItem> Of(TierConfig tier)
    {
        ArgumentNullException.ThrowIfNull(tier);
        return [.. Values(TierForm.Tier, tier)];
    }

    public static IReadOnlyList<ConfigItem> Of(BreakReason reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return [.. Values(CodeForms.Reason, reason)];
    }

    private static IEnumerable<ConfigItem> Values<T>(ElementForm<T> form, T item)
        where T : notnull =>
        form.Parameters.Select(parameter => new ConfigItem(parameter.Name, parameter.Write(item)));

    private static IEnumerable<ConfigItem> Elements<T>(string name, ElementForm<T> form, ImmutableArray<T> items)
        where T : notnull =>
        Parameters.OrEmpty(items).Select(item => new ConfigItem(name, form.Text(item)));
}
