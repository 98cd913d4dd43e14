using System.Xml.Linq;
using Acd.Config.Values;
using Acd.Engine.Config;

namespace Acd.Config.Sections;

/// <summary><c>settings</c>: what holds for everything that doesn't say otherwise.</summary>
internal static class SettingsReader
{
    // The shim's bounds (settings.c): outside them it refuses to load, so a reload must not accept them either.
    private const int LegWorkersUpTo = 4096;
    private const int StallMsFrom = 1000;
    private const int StallMsUpTo = 60_000;
    private const int StartTimeoutMsFrom = 1000;
    private const int StartTimeoutMsUpTo = 600_000;
    private const int EngineRestartsUpTo = 100;
    private const int EventClientPatienceMsUpTo = 3_600_000;

    private const string CompatNone = "none";
    private const string CompatCallCenter = "mod_callcenter";

    public static Settings Read(IReadOnlyList<XElement> sections, Findings findings)
    {
        Place place = new(Names.Settings, 0);
        foreach (XElement section in sections)
        {
            Elements.WarnOfOthers(section, Vocabulary.Element(Names.Param), place, findings);
        }

        FieldSet fields = FieldReader.Params(sections, place, Vocabulary.Settings, findings);
        HostSettings host = new()
        {
            FallbackExtension = fields.Text(Names.FallbackExtension, ""),
            DotnetRoot = fields.Find(Names.DotnetRoot)?.Value ?? "",
            ManagedDir = fields.Find(Names.ManagedDir)?.Value ?? "",
            LegWorkersMax = fields.Number(Names.LegWorkersMax, 1, LegWorkersUpTo),
            StallMs = fields.Number(Names.StallMs, StallMsFrom, StallMsUpTo),
            MimicsCallCenter = fields.Choice(Names.Compat, CompatNone, [CompatNone, CompatCallCenter]) == CompatCallCenter,
            OldHabits = ReadOldHabits(fields),
            InfoEvents = fields.YesNo(Names.InfoEvents, false),
            StartTimeoutMs = fields.Number(Names.StartTimeoutMs, StartTimeoutMsFrom, StartTimeoutMsUpTo),
            Web = WebSettingsReader.Read(fields, findings),
            EngineRestartsMax = fields.Number(Names.EngineRestartsMax, 0, EngineRestartsUpTo),
            EventClientPatienceMs = fields.Number(Names.EventClientPatienceMs, 0, EventClientPatienceMsUpTo),
            TalkTimer = fields.YesNo(Names.TalkTimer, true),
            Scripts = ScriptSettingsReader.Read(fields, findings),
            Store = StoreSettingsReader.Read(fields, findings),
        };

        // 0 means the default, as in mod_callcenter.
        long ringTimeoutMs = fields.Ms(Names.AgentOriginateTimeout, 0, secondsMax: ConfigLimits.RingTimeoutMsMax / 1000);
        WarnOfOldHabits(fields, host, findings);
        return new Settings(host, ringTimeoutMs == 0 ? null : (int)ringTimeoutMs);
    }

    private static OldHabits ReadOldHabits(FieldSet fields)
    {
        return new OldHabits
        {
            Spelling = Given(Names.OldSpelling), StatusAtLoad = Given(Names.OldStatusAtLoad), Removed = Given(Names.OldRemoved),
        };

        bool? Given(string name) => fields.Find(name) is null ? null : fields.YesNo(name, false);
    }

    private static void WarnOfOldHabits(FieldSet fields, HostSettings host, Findings findings)
    {
        string[] names = host.MimicsCallCenter ? [] : [Names.OldSpelling, Names.OldStatusAtLoad, Names.OldRemoved];
        foreach (string name in names)
        {
            if (fields.Find(name) is { } field)
            {
                findings.WarnOfCompat(field.Place);
            }
        }
    }
}
