namespace Acd.Scripting.Hooks;

/// <summary>Which fields the decision of each hook may have.</summary>
internal static class DecisionFields
{
    private const int ExpressionBytesMax = 1024;
    private const int PathBytesMax = 512;
    private static readonly DecisionField Queue = new("queue", DecisionFieldKind.Text, (d, v) => d.Queue = (string)v);

    private static readonly DecisionField Priority =
        new("priority", DecisionFieldKind.Whole, (d, v) => d.Priority = (int)(long)v) { Min = -1000, Max = 1000 };

    private static readonly DecisionField Score =
        new("score", DecisionFieldKind.Whole, (d, v) => d.Score = (long)v) { Min = -1e6, Max = 1e6 };

    private static readonly DecisionField Skills =
        new("skills", DecisionFieldKind.Text, (d, v) => d.Skills = (string)v) { LengthMax = ExpressionBytesMax };

    private static readonly DecisionField PreferredAgent =
        new("preferred_agent", DecisionFieldKind.Text, (d, v) => d.PreferredAgent = (string)v);

    private static readonly DecisionField Greeting =
        new("greeting", DecisionFieldKind.Text, (d, v) => d.Greeting = (string)v) { LengthMax = PathBytesMax };

    private static readonly DecisionField Announcement =
        new("announcement", DecisionFieldKind.Text, (d, v) => d.Announcement = (string)v) { LengthMax = PathBytesMax };

    private static readonly DecisionField Whisper =
        new("whisper", DecisionFieldKind.Text, (d, v) => d.Whisper = (string)v) { LengthMax = PathBytesMax };

    private static readonly DecisionField OfferCallback =
        new("offer_callback", DecisionFieldKind.Flag, (d, v) => d.OfferCallback = (bool)v);

    private static readonly DecisionField CheckAgain =
        new("check_again_s", DecisionFieldKind.Seconds, (d, v) => d.CheckAgainMs = (int)(double)v) { Min = 1, Max = 3600 };

    private static readonly DecisionField Veto = new("veto", DecisionFieldKind.Names, (d, v) => d.Veto = (List<string>)v);
    private static readonly DecisionField Order = new("order", DecisionFieldKind.Names, (d, v) => d.Order = (List<string>)v);

    private static readonly DecisionField ScreenPop =
        new("screen_pop", DecisionFieldKind.Texts, (d, v) => d.ScreenPop = (Dictionary<string, string>)v);

    private static readonly DecisionField Data =
        new("data", DecisionFieldKind.Texts, (d, v) => d.Data = (Dictionary<string, string>)v);

    private static readonly DecisionField Next = new("next", DecisionFieldKind.Text, (d, v) => d.Next = (string)v);

    private static readonly DecisionField[][] ByHook =
    [
        [Queue, Priority, Score, Skills, PreferredAgent, Greeting, Whisper, CheckAgain, Next, Data],
        [Queue, Priority, Score, Skills, PreferredAgent, Announcement, OfferCallback, CheckAgain, Next, Data],
        [Veto, Order, CheckAgain, Whisper, ScreenPop, Data],
        [Whisper, ScreenPop, Data],
        [Next, Data],
    ];

    public static IReadOnlyList<DecisionField> Of(HookKind hook) => ByHook[(int)hook];
}
