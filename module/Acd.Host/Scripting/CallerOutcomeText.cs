using Acd.Engine.Facts;

namespace Acd.Host.Scripting;

/// <summary>An outcome as scripts see it: <c>TimedOut</c> is <c>timed-out</c>. The same words as in <c>acd_result</c>.</summary>
internal static class CallerOutcomeText
{
    public static string Of(CallerOutcome outcome) => outcome == CallerOutcome.Overflowed
        ? "overflow"
        : EnumText.Of(outcome);
}
