using System.Xml.Linq;

namespace Acd.Config.CallCenter;

/// <summary><c>settings</c> of callcenter.conf.</summary>
internal static class SettingsSection
{
    private const int DefaultRingSeconds = 60;
    private const int RingSecondsMax = 3600;

    public static CallCenterSettings Read(IEnumerable<XElement> sections, Findings findings)
    {
        LenientParams settings = new(
            sections, CallCenterPlace.Of("settings"), "setting", CallCenterVocabulary.Settings, lastWins: true, findings);
        foreach (string name in CallCenterVocabulary.SettingsWithoutUse)
        {
            settings.Warn(name, "setting-without-use", $"of no use here, ignored: agents and tiers aren't in mod_callcenter's database");
        }

        return new CallCenterSettings
        {
            DatabaseName = settings.Text("dbname") ?? "callcenter",
            OdbcDsn = settings.Text("odbc-dsn") ?? "",
            InstanceId = settings.Text("cc-instance-id") ?? "single_box",
            ReserveAgents = IsTrue(settings, "reserve-agents"),
            TruncatesAgents = IsTrue(settings, "truncate-agents-on-load"),
            TruncatesTiers = IsTrue(settings, "truncate-tiers-on-load"),
            OldHabits = new OldHabits
            {
                Spelling = Given(settings, Names.OldSpelling), StatusAtLoad = Given(settings, Names.OldStatusAtLoad),
                Removed = Given(settings, Names.OldRemoved),
            },
            RingTimeoutMs = RingSeconds(settings.Text("agent-originate-timeout")) * 1000,
        };
    }

    private static bool IsTrue(LenientParams settings, string name) =>
        settings.Text(name) is { } text && LenientValues.Truth(text) == true;

    private static bool? Given(LenientParams settings, string name) =>
        settings.Text(name) is null ? null : settings.Truth(name, false);

    /// <summary>0 and what isn't a number mean the default; the engine lets no phone ring for more than an hour.</summary>
    private static int RingSeconds(string? text) =>
        LenientValues.LeadingNumber(text ?? "") is > 0 and var seconds ? Math.Min(seconds, RingSecondsMax) : DefaultRingSeconds;
}
