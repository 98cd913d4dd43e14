using Acd.Config.Values;
using Acd.Engine.Config;
using static Acd.Config.Values.Parameters;

namespace Acd.Config.Forms;

/// <summary>What waiting callers are told.</summary>
internal static class AnnouncementForms
{
    public static readonly ElementForm<AnnouncementConfig> Announcement = new(
        "announcement attribute",
        new AnnouncementConfig(),
        [
            Time<AnnouncementConfig>(Names.After, item => item.AfterMs, (item, v) => item with { AfterMs = v }),
            Time<AnnouncementConfig>(Names.Every, item => item.EveryMs, (item, v) => item with { EveryMs = v }),
            YesNo<AnnouncementConfig>(Names.EveryFromEnd, item => item.CountsFromEnd, (item, v) => item with { CountsFromEnd = v }),
            Choice<AnnouncementConfig, PlayOrder>(
                Names.Order, EnumWords.PlayOrder, item => item.Order, (item, v) => item with { Order = v }),
            Whole<AnnouncementConfig>(
                Names.PositionMax, item => item.PositionMax, (item, v) => item with { PositionMax = (int)v }, 0, ConfigLimits.LengthMax),
            Time<AnnouncementConfig>(
                Names.ExpectedWaitMax, item => item.ExpectedWaitMaxMs, (item, v) => item with { ExpectedWaitMaxMs = v }),
        ]);

    public static readonly ElementForm<string> Play = new(
        "play attribute",
        "",
        [Text<string>(Names.Value, value => value, (_, v) => v, int.MaxValue) with { RequiredExample = "welcome.wav" }]);
}
