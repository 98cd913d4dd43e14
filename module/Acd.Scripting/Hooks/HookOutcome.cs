namespace Acd.Scripting.Hooks;

/// <summary>The answer to a <see cref="HookRequest"/>; there is exactly one for each.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Decision">What the script decided; without an opinion unless <see cref="HookResult.Decided"/>.</param>
/// <param name="Error">Why not, when it failed.</param>
/// <param name="Cost">What it used.</param>
public sealed record HookOutcome(HookResult Result, HookDecision Decision, ScriptError? Error, HookCost Cost)
{
    internal static HookOutcome Without(HookResult result) => new(result, HookDecision.None, null, default);

    internal static HookOutcome Failure(ScriptError error, HookCost cost = default) =>
        new(HookResult.Failed, HookDecision.None, error, cost);
}
