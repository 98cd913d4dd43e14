namespace Acd.Config;

/// <summary>What <c>settings</c> says of routing scripts.</summary>
public sealed record ScriptSettings
{
    /// <summary>Most time for one run when the site doesn't say, ms.</summary>
    public const int DeadlineMsDefault = 500;

    /// <summary>Beyond a run's own deadline, which comes first: for a worker that is stuck, ms.</summary>
    public const int GraceMs = 100;

    /// <summary>Folder of the <c>*.lua</c> files; empty: scripts aren't used.</summary>
    public string Folder { get; init; } = "";

    /// <summary>
    /// Where callers wait when a script fails and the dialplan gave no queue; empty: they leave as from an unknown queue.
    /// </summary>
    public string FallbackQueue { get; init; } = "";

    /// <summary>Most time for one run, lookups included, ms; null: the default.</summary>
    public int? DeadlineMs { get; init; }

    /// <summary>How long an offer may wait for its script, ms.</summary>
    public long OfferReviewMs => (DeadlineMs ?? DeadlineMsDefault) + GraceMs;

    /// <summary>Beginnings of the addresses that scripts may ask.</summary>
    public IReadOnlyList<string> HttpAllowed { get; init; } = [];

    /// <summary>Database for lookups, <c>sqlite:…</c> or <c>postgresql:…</c>, then the connection string; empty: none.</summary>
    public string Database { get; init; } = "";
}
