using Acd.Engine.Commands;
using Acd.Engine.Ids;
using Acd.Scripting;
using Acd.Scripting.Hooks;
using Acd.Switch;

namespace Acd.Host.Scripting;

/// <summary>
/// Where callers go on who leave with their channel: on_leave is asked before the order to release them goes out, and after their talk.
/// Engine thread only.
/// </summary>
internal sealed class ScriptLeaves(EngineDriver driver, EngineInbox inbox, ScriptJourneys journeys, ScriptNotes notes)
{
    /// <summary>Null: scripts aren't used.</summary>
    public ScriptingService? Service { get; set; }

    /// <summary>True: his script is asked, and the order follows.</summary>
    public bool Hold(in Command release)
    {
        if (release.Result is ReleaseResult.Callback or ReleaseResult.Script or ReleaseResult.Answered
            || journeys.Find(release.Call) is not { } journey || !HasHook(journey))
            return false;
        Ask(journey, release.Result, release.Extension, release.Digits ?? "");
        return true;
    }

    /// <summary>A bridge has ended. Who was told to wait for that goes on where his script says, else in the dialplan.</summary>
    public void BridgeEnded(CallId call)
    {
        if (journeys.Find(call) is not { IsAnswered: true } journey)
            return;
        if (HasHook(journey))
            Ask(journey, ReleaseResult.Answered, "", "");
        else
            Release(call, ReleaseResult.Answered, "", "");
    }

    private bool HasHook(ScriptJourney journey) =>
        !journey.IsAskedWhereNext && journey.Script is { } script && Service is { } service && service.Bundle.Has(script, HookKind.OnLeave);

    private void Ask(ScriptJourney journey, ReleaseResult result, string extension, string digits)
    {
        journey.IsAskedWhereNext = true;
        journey.Waits = false;
        var request = journey.Request(HookKind.OnLeave, driver.NowUs, ReleaseResultText.Of(result));
        Service!.Submit(request, outcome => inbox.Post(() =>
        {
            notes.Keep(request, outcome.Decision);
            Release(journey.Call, result, outcome.Decision.Next ?? extension, digits);
        }));
    }

    /// <summary>Harmless for somebody who has hung up.</summary>
    private void Release(CallId call, ReleaseResult result, string extension, string digits) =>
        driver.Order(Command.ReleaseCaller(call, result, extension, digits), driver.NowUs);
}
