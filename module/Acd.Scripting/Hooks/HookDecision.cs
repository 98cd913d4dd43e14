namespace Acd.Scripting.Hooks;

/// <summary>
/// What a script decided: plain, checked data. Null or empty: the script has no opinion, the static configuration holds. Which fields a
/// hook may set is in <see cref="DecisionFields"/>.
/// </summary>
public sealed record HookDecision
{
    // Before the first decision is made: statics are set in this order.
    private static readonly IReadOnlyDictionary<string, string> NoTexts = new Dictionary<string, string>();

    /// <summary>A decision without an opinion.</summary>
    public static HookDecision None { get; } = new();

    /// <summary>The queue to join, or, while waiting, to move to.</summary>
    public string? Queue { get; internal set; }

    /// <summary>−1000 to 1000, higher first.</summary>
    public int? Priority { get; internal set; }

    /// <summary>Points beside the queue's base score and ageing, −1,000,000 to 1,000,000.</summary>
    public long? Score { get; internal set; }

    /// <summary>Skill requirement, <c>english&gt;=5 and billing</c>; the engine parses it.</summary>
    public string? Skills { get; internal set; }

    /// <summary>Try this agent first.</summary>
    public string? PreferredAgent { get; internal set; }

    /// <summary>File or phrase to play before the caller waits.</summary>
    public string? Greeting { get; internal set; }

    /// <summary>File or phrase to play while he waits.</summary>
    public string? Announcement { get; internal set; }

    /// <summary>Offer to call him back.</summary>
    public bool? OfferCallback { get; internal set; }

    /// <summary>
    /// When to ask <see cref="HookKind.OnWait"/> next, ms from now, 1 s to 1 h; of <see cref="HookKind.OnOffer"/>: how long the veto holds.
    /// </summary>
    public int? CheckAgainMs { get; internal set; }

    /// <summary>Candidates that must not get this offer.</summary>
    public IReadOnlyList<string> Veto { get; internal set; } = [];

    /// <summary>Candidates in the order to try; those not named follow in the old order.</summary>
    public IReadOnlyList<string> Order { get; internal set; } = [];

    /// <summary>What the agent's screen shall show.</summary>
    public IReadOnlyDictionary<string, string> ScreenPop { get; internal set; } = NoTexts;

    /// <summary>What only the agent hears, before he is connected; parts as in prompts of queues.</summary>
    public string? Whisper { get; internal set; }

    /// <summary>Dialplan extension to go on at.</summary>
    public string? Next { get; internal set; }

    /// <summary>To be kept with the call's record.</summary>
    public IReadOnlyDictionary<string, string> Data { get; internal set; } = NoTexts;
}
