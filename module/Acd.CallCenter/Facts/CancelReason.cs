using Acd.Engine.Facts;

namespace Acd.CallCenter.Facts;

/// <summary>mod_callcenter's word for why a caller left without an answer.</summary>
internal static class CancelReason
{
    /// <summary>Whoever hung up or was pulled out, by whatever.</summary>
    public const string BreakOut = "BREAK_OUT";

    /// <param name="outcome">How his visit ended.</param>
    /// <param name="agentHadAnswered">He left while he was being bridged.</param>
    public static string Of(CallerOutcome outcome, bool agentHadAnswered) => outcome switch
    {
        CallerOutcome.TimedOut => "TIMEOUT",
        CallerOutcome.NoAgent => "NO_AGENT_TIMEOUT",
        CallerOutcome.ExitKey => "EXIT_WITH_KEY",
        CallerOutcome.Abandoned when agentHadAnswered => "NONE",
        _ => BreakOut,
    };
}
