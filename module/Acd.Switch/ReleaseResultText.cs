using Acd.Engine.Commands;

namespace Acd.Switch;

/// <summary>
/// How a <see cref="ReleaseResult"/> is spelt in the channel variable <c>acd_result</c>. Dialplans compare these texts: never change one.
/// </summary>
public static class ReleaseResultText
{
    /// <exception cref="ArgumentOutOfRangeException">A value that the enum doesn't name.</exception>
    public static string Of(ReleaseResult result) => result switch
    {
        ReleaseResult.None => "none",
        ReleaseResult.UnknownQueue => "unknown-queue",
        ReleaseResult.TimedOut => "timed-out",
        ReleaseResult.QueueClosed => "queue-closed",
        ReleaseResult.QueueFull => "queue-full",
        ReleaseResult.NoAgent => "no-agent",
        ReleaseResult.Overflow => "overflow",
        ReleaseResult.ExitKey => "exit-key",
        ReleaseResult.Withdrawn => "withdrawn",
        ReleaseResult.Callback => "callback",
        ReleaseResult.BadRequirement => "bad-requirement",
        ReleaseResult.Failed => "failed",
        ReleaseResult.Script => "script",
        ReleaseResult.Answered => "answered",
        _ => throw new ArgumentOutOfRangeException(nameof(result), result, "This release result has no text yet; add it here."),
    };
}
