using Acd.Engine.Ids;

namespace Acd.Engine.Events;

/// <summary>A caller reached the <c>acd</c> application and waits for <c>AcceptCaller</c> or <c>ReleaseCaller</c>.</summary>
/// <param name="Call">The caller.</param>
/// <param name="Queue">Queue name as the dialplan gave it; may be unknown.</param>
/// <param name="CallUuid">The channel's UUID.</param>
/// <param name="CallerNumber">Data from outside; never trusted, never parsed.</param>
/// <param name="CallerName">Data from outside; never trusted, never parsed.</param>
/// <param name="Destination">The number the caller dialled.</param>
public readonly record struct CallerJoined(
    CallId Call, string Queue, string CallUuid, string CallerNumber, string CallerName, string Destination) : IEngineInput
{
    /// <summary>Higher comes first, before any score.</summary>
    public int Priority { get; init; }

    /// <summary>Points beside the queue's base score and ageing; bounded to a thousand million, either side of 0.</summary>
    public long Score { get; init; }

    /// <summary>Place in the queue, 1 being the next to be served; 0: where priority and score put him.</summary>
    public int Position { get; init; }

    /// <summary>What his agent must master, instead of the queue's steps; null: as the queue says.</summary>
    public string? Requirement { get; init; }

    /// <summary>The agent he should get if possible; null or empty: any. An unknown name is no preference.</summary>
    public string? PreferredAgent { get; init; }

    /// <summary>Finds his old place after a hang-up, beside his number; null or empty: only the number does.</summary>
    public string? ResumeToken { get; init; }

    /// <summary>How long he has waited already (recovery, another node), ms.</summary>
    public long WaitedMs { get; init; }

    /// <summary>What his agent hears before they are connected, instead of what the queue says; null: as the queue says.</summary>
    public IReadOnlyList<string>? AgentPrompt { get; init; }

    /// <summary>What his agent hears when he himself is gone, instead of what the queue says; null: as the queue says.</summary>
    public IReadOnlyList<string>? CallerGonePrompt { get; init; }

    /// <summary>
    /// How long each offer may wait for <see cref="OfferReviewed"/>, ms; 0: as his queue says
    /// (<see cref="Config.QueueConfig.OfferReviewMs"/>).
    /// </summary>
    public long OfferReviewMs { get; init; }

    EngineError? IEngineInput.ActOn(EngineParts parts)
    {
        parts.Callers.Handle(this);
        return null;
    }
}
