using System.Collections.Immutable;
using System.Xml.Linq;
using Acd.Config.Forms;
using Acd.Config.Values;
using Acd.Engine.Config;

namespace Acd.Config.Sections;

/// <summary>One <c>queue</c> with all it contains. What it doesn't say is as <see cref="QueueConfig"/> has it.</summary>
internal static class QueueReader
{
    public static QueueConfig Read(NamedElement queue, Settings settings, NameRegister queues, Findings findings)
    {
        (XElement element, Place place) = queue;
        Elements.WarnOfOthers(element, Vocabulary.QueueElements, place, findings);
        FieldSet attributes = FieldReader.Attributes(element, place, Vocabulary.QueueAttributes, findings);
        FieldSet fields = FieldReader.Params([element], place, QueueForms.Queue.Vocabulary, findings);
        QueueConfig start = QueueForms.Queue.Blank with
        {
            Name = attributes.Name(Names.Name, place), FallbackExtension = settings.Host.FallbackExtension,
        };
        QueueConfig read = QueueForms.Queue.Read(fields, start, place, findings);
        CheckScript(fields, settings.Host.Scripts, findings);
        if (!settings.Host.MimicsCallCenter)
        {
            WarnOfOldTellings(fields, findings);
        }

        return read with
        {
            OfferReviewMs = read.Script.Length > 0 ? settings.Host.Scripts.OfferReviewMs : 0,
            SkillSteps = [.. QueueListForms.SkillStep.ReadChildren([element], Names.SkillStep, place, findings)],
            Overflow = ReadOverflow(element, place, queues, findings),
            Announcements = ReadAnnouncements(element, place, findings),
            ExitKeys = [.. QueueListForms.ExitKey.ReadChildren([element], Names.ExitKey, place, findings)],
            Callback = ReadCallback(element, place, findings),
            Dispositions = [.. CodeForms.Disposition.ReadChildren([element], Names.Disposition, place, findings)],
        };
    }

    private static void CheckScript(FieldSet fields, ScriptSettings scripts, Findings findings)
    {
        if (fields.Find(Names.Script) is not { } script)
        {
            return;
        }

        if (!script.Value.EndsWith(".lua", StringComparison.Ordinal) || script.Value.Contains('/', StringComparison.Ordinal))
        {
            findings.Error(
                script.Place, "script-no-file",
                $"\"{Quoted.Plain(script.Value)}\" is no file of {Names.ScriptsFolder}; write it like main.lua");
        }
        else if (scripts.Folder.Length == 0)
        {
            findings.Warn(script.Place, "script-without-folder", $"has no effect while the setting {Names.ScriptsFolder} is missing");
        }
    }

    /// <summary>What they are about is told to mod_callcenter's clients only.</summary>
    private static void WarnOfOldTellings(FieldSet fields, Findings findings)
    {
        OldMeanings[] told = [OldMeanings.MembersCount, OldMeanings.Presence, OldMeanings.AgentFound];
        foreach (string name in told.Select(EnumWords.OldMeanings.Of).Append(Names.LoadImports))
        {
            if (fields.Find(name) is { } field)
            {
                findings.WarnOfCompat(field.Place);
            }
        }
    }

    private static ImmutableArray<OverflowRule> ReadOverflow(XElement element, Place place, NameRegister queues, Findings findings)
    {
        ImmutableArray<OverflowRule> rules = [.. QueueListForms.Overflow.ReadChildren([element], Names.Overflow, place, findings)];
        foreach ((OverflowRule rule, XElement child) in rules.Zip(element.Elements(Names.Overflow)))
        {
            if (rule.Queue.Length > 0)
            {
                queues.CheckReference(rule.Queue, place.Child(Names.Overflow, child));
            }
        }

        return rules;
    }

    private static ImmutableArray<AnnouncementConfig> ReadAnnouncements(XElement element, Place place, Findings findings)
    {
        List<AnnouncementConfig> announcements = [];
        ElementForm<AnnouncementConfig> form = AnnouncementForms.Announcement;
        foreach (XElement child in element.Elements(Names.Announcement))
        {
            Place childPlace = place.Child($"{Names.Announcement} {announcements.Count + 1}", child);
            findings.Know(childPlace);
            Elements.WarnOfOthers(child, Vocabulary.Element(Names.Play), childPlace, findings);
            FieldSet fields = FieldReader.Attributes(child, childPlace, form.Vocabulary, findings);
            announcements.Add(form.Read(fields, form.Blank, childPlace, findings) with
            {
                Plays = [.. AnnouncementForms.Play.ReadChildren([child], Names.Play, childPlace, findings)],
            });
        }

        return [.. announcements];
    }

    private static CallbackConfig? ReadCallback(XElement element, Place place, Findings findings)
    {
        XElement[] all = [.. element.Elements(Names.Callback)];
        if (all.Length == 0)
        {
            return null;
        }

        Place callbackPlace = place.Child(Names.Callback, all[0]);
        foreach (XElement more in all.Skip(1))
        {
            findings.Error(
                place.Child(Names.Callback, more), "callback-twice", $"given twice (first in line {callbackPlace.Line}); keep one");
        }

        findings.Know(callbackPlace);
        Elements.WarnOfOthers(all[0], Vocabulary.Element(Names.Prefix), callbackPlace, findings);
        ElementForm<CallbackConfig> form = QueueListForms.Callback;
        FieldSet fields = FieldReader.Attributes(all[0], callbackPlace, form.Vocabulary, findings);
        return form.Read(fields, form.Blank, callbackPlace, findings) with
        {
            AllowedPrefixes = [.. QueueListForms.Prefix.ReadChildren([all[0]], Names.Prefix, callbackPlace, findings)],
        };
    }
}
