using Acd.Engine;
using Acd.Engine.Events;
using Acd.Engine.Ports;
using Acd.Host.Logging;
using Acd.Scripting;
using Acd.Scripting.Hooks;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Scripting;

/// <summary>
/// Asks on_wait of callers who came through a script when it is due and does what it decides; tells on_answer and on_leave. Engine thread
/// only.
/// </summary>
internal sealed class ScriptWaits(EngineDriver driver, ISwitch @switch, EngineInbox inbox, ScriptJourneys journeys, ILogger log)
{
    /// <summary>How long a poll may wait, µs.</summary>
    public long WaitMaxUs => journeys.NextCheckUs is var next and < long.MaxValue ? Math.Max(0, next - @switch.NowUs) : long.MaxValue;

    public void Turn(ScriptingService service)
    {
        while (journeys.TakeTold() is { } told)
            Tell(service, told);
        while (journeys.TakeDue(driver.NowUs) is { } journey)
            Ask(service, journey);
    }

    private void Tell(ScriptingService service, HookRequest request)
    {
        if (!service.Bundle.Has(request.Script, request.Hook))
            return;
        service.Submit(request, outcome => inbox.Post(() => Note(request, outcome.Decision)));
    }

    private void Ask(ScriptingService service, ScriptJourney journey)
    {
        var request = journey.Request(HookKind.OnWait, driver.NowUs);
        if (!service.Bundle.Has(request.Script, request.Hook))
        {
            journeys.CheckAt(journey, ScriptJourney.After(HookDecision.None, driver.NowUs));
            return;
        }
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
        Note(request, decision);
        if (decision.Next is { } extension)
        {
            Report(journey, driver.Handle(new CallerWithdrawn(journey.Call, extension)));
            return;
        }
        if (decision.Priority is not null || decision.Score is not null)
        {
            journey.Priority = decision.Priority ?? journey.Priority;
            Report(journey, driver.Handle(new CallerPrioritySet(journey.Call, journey.Priority, decision.Score)));
        }
        if (decision.Queue is { } queue && queue != journey.Queue)
            Report(journey, driver.Handle(new CallerQueueSet(journey.Call, queue)));
        if (Unsupported(decision) is { Length: > 0 } fields)
            log.ScriptNotFollowed(journey.Script, journey.CallUuid, $"this engine can't change {fields} of a waiting caller");
    }

    private static string Unsupported(HookDecision decision) => string.Join(", ", new[]
    {
        decision.Skills is null ? "" : "skills",
        decision.PreferredAgent is null ? "" : "preferred_agent",
        decision.Announcement is null ? "" : "announcement",
        decision.OfferCallback is null ? "" : "offer_callback",
    }.Where(field => field.Length > 0));

    private void Note(HookRequest request, HookDecision decision)
    {
        // Lua's tables have no order.
        var pairs = decision.Data.Concat(decision.ScreenPop).OrderBy(pair => pair.Key, StringComparer.Ordinal);
        var notes = pairs.Select(pair => $"{pair.Key}={pair.Value}").ToList();
        if (notes.Count > 0)
            log.ScriptNotes(request.Script, request.Caller.Uuid, string.Join(' ', notes));
    }

    private void Report(ScriptJourney journey, EngineError? error)
    {
        if (error is not null)
            log.ScriptNotFollowed(journey.Script, journey.CallUuid, error.What);
    }
}
