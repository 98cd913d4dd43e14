using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ports;
using Acd.Scripting;
using Acd.Scripting.Hooks;

namespace Acd.Host.Scripting;

/// <summary>
/// Asks on_wait when it is due and does what it decides; tells on_answer, and on_leave to those who left without a channel. Engine thread
/// only.
/// </summary>
internal sealed class ScriptWaits(
    EngineDriver driver, ISwitch @switch, EngineInbox inbox, ScriptJourneys journeys, ScriptNotes notes, ScriptEvents events)
{
    /// <summary>While a script offers to call back.</summary>
    private const char CallbackDigit = '1';

    /// <summary>Nobody waits for the end of one, so they need not be told apart.</summary>
    private const ulong AnnouncementNumber = 0;

    /// <summary>How long a poll may wait, µs.</summary>
    public long WaitMaxUs => journeys.NextCheckUs is var next and < long.MaxValue ? Math.Max(0, next - @switch.NowUs) : long.MaxValue;

    public void Turn(ScriptingService service)
    {
        while (journeys.TryTakeTold(out var told))
            Tell(service, told.Journey, told.Request);
        while (journeys.TakeDue(driver.NowUs) is { } journey)
            Ask(service, journey);
    }

    /// <summary>Plays it to a waiting caller; an agent who answers cuts it.</summary>
    public void Announce(ScriptJourney journey, string sound) =>
        driver.Order(Command.Announce(journey.Call, AnnouncementNumber, [sound]), driver.NowUs);

    /// <summary>True: he took his script's offer to be called back, and the engine needs no digit.</summary>
    public bool TakesDigit(in CallerDigit e)
    {
        if (e.Digit != CallbackDigit || journeys.Find(e.Call) is not { IsOfferedCallback: true, Waits: true } journey)
            return false;
        var error = driver.Handle(new CallbackRequested(e.Call));
        notes.Report(journey.Request(HookKind.OnWait, driver.NowUs), error);
        journey.IsOfferedCallback = error is not null;
        return error is null;
    }

    private void Tell(ScriptingService service, ScriptJourney journey, HookRequest request)
    {
        if (service.Bundle.Has(request.Script, request.Hook))
            service.Submit(request, outcome => inbox.Post(() => Told(journey, request, outcome.Decision)));
    }

    private void Told(ScriptJourney journey, HookRequest request, HookDecision decision)
    {
        notes.Keep(request, decision);
        if (decision.ScreenPop.Count > 0)
            events.ScreenPop(journey.CallUuid, journey.Queue, journey.Agent, "answer", decision.ScreenPop);
        if (decision.Whisper is not null)
            notes.NotFollowed(request, "who has answered is being connected already; return the whisper from on_offer or on_enter");
    }

    private void Ask(ScriptingService service, ScriptJourney journey)
    {
        if (journey.Script is not { } script || !service.Bundle.Has(script, HookKind.OnWait))
        {
            journeys.CheckAt(journey, ScriptJourney.After(HookDecision.None, driver.NowUs));
            return;
        }
        var request = journey.Request(HookKind.OnWait, driver.NowUs);
        var wait = driver.EstimateWait(journey.Call);
        request = request with
        {
            Caller = request.Caller with { Position = wait?.Position ?? 0, EwtMs = SnapshotStatistics.Known(wait) },
        };
        service.Submit(request, outcome => inbox.Post(() => Arrived(journey, request, outcome.Decision)));
    }

    private void Arrived(ScriptJourney journey, HookRequest request, HookDecision decision)
    {
        if (!journeys.Waits(journey))
            return;
        journeys.CheckAt(journey, ScriptJourney.After(decision, driver.NowUs));
        notes.Keep(request, decision);
        journey.IsOfferedCallback = decision.OfferCallback ?? false;
        if (decision.Next is { } extension)
        {
            notes.Report(request, driver.Handle(new CallerWithdrawn(journey.Call, extension)));
            return;
        }
        Change(journey, request, decision);
        if (decision.Announcement is { } sound && journeys.Waits(journey))
            Announce(journey, sound);
    }

    private void Change(ScriptJourney journey, HookRequest request, HookDecision decision)
    {
        if (decision.Priority is not null || decision.Score is not null)
        {
            journey.Priority = decision.Priority ?? journey.Priority;
            notes.Report(request, driver.Handle(new CallerPrioritySet(journey.Call, journey.Priority, decision.Score)));
        }
        if (decision.Skills is not null || decision.PreferredAgent is not null)
            notes.Report(request, driver.Handle(new CallerNeedsSet(journey.Call, decision.Skills, decision.PreferredAgent)));
        if (decision.Queue is { } queue && queue != journey.Queue)
            notes.Report(request, driver.Handle(new CallerQueueSet(journey.Call, queue)));
    }
}
