using Acd.Engine.Ids;

namespace Acd.Properties.Tests;

/// <summary>An agent's leg as the switch sees it.</summary>
internal sealed class FakeLeg(OfferId offer, string agent)
{
    public OfferId Offer { get; } = offer;

    public string Agent { get; } = agent;

    public bool IsDialing { get; set; }

    public bool IsAnswered { get; set; }

    public bool IsCancelOrdered { get; set; }

    public bool IsGone { get; set; }

    /// <summary>How long it has been dialled without an answer.</summary>
    public long UnansweredMs { get; set; }

    public FakeCaller? BridgedTo { get; set; }
}
