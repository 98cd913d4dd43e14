namespace Acd.Engine;

/// <summary>Texts the engine itself puts into facts, as codes other programs can rely on.</summary>
public static class EngineTexts
{
    /// <summary>Reason of a break the engine imposes after too many unanswered offers.</summary>
    public const string NoAnswerReason = "no-answer";

    /// <summary>Reason of the break that follows the one call of an agent who is available on demand.</summary>
    public const string OnDemandReason = "on-demand";
}
