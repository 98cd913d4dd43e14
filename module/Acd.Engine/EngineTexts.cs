namespace Acd.Engine;

/// <summary>Texts the engine itself puts into facts, as codes other programs can rely on.</summary>
internal static class EngineTexts
{
    /// <summary>Reason of a break the engine imposes after too many unanswered offers.</summary>
    public const string NoAnswerReason = "no-answer";
}
