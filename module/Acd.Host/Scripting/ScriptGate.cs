using System.Collections.Immutable;
using Acd.Config;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Host.Logging;
using Acd.Scripting.Hooks;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Scripting;

/// <summary>
/// Callers whose dialplan says <c>acd lua:main.lua</c>, or whose queue names a script, wait here, unknown to the engine, until the script
/// has decided or its time is up; then the engine gets them as if the dialplan had said it. Engine thread only.
/// </summary>
internal sealed class ScriptGate(
    EngineDriver driver, ISwitch @switch, EngineInbox inbox, ScriptJourneys journeys, QueueScripts scripts, ScriptWaits waits,
    ScriptNotes notes, ILogger log)
{
    /// <summary>The dialplan's argument for the queue that takes the caller when the script fails.</summary>
    public const string FallbackArgument = "queue";

    private readonly Dictionary<CallId, HeldCaller> _held = [];
    private readonly HashSet<CallId> _sentAway = [];
    private readonly Queue<(CallId Call, long DeadlineUs)> _deadlines = new();

    /// <summary>Null: scripts aren't used, their callers are of an unknown queue.</summary>
    public ScriptSite? Site { get; set; }

    public int Held => _held.Count;

    /// <summary>How long a poll may wait, µs.</summary>
    public long WaitMaxUs => _deadlines.TryPeek(out var next) ? Math.Max(0, next.DeadlineUs - @switch.NowUs) : long.MaxValue;

    /// <summary>The engine doesn't know this caller, and that is right.</summary>
    public bool Keeps(CallId call) => _held.ContainsKey(call) || _sentAway.Contains(call);

    /// <summary>True: the caller is kept for a script; the engine gets him later.</summary>
    public bool Hold(in CallerJoined e, long atUs)
    {
        if (Site is not { } site)
            return false;
        var reference = ScriptReference.Parse(e.Queue);
        if (reference is null && !scripts.Any)
            return false;
        bool isQueues = reference is null;
        if (isQueues && scripts.Of(e.Queue) is { } script && site.Service.Bundle.Has(script, HookKind.OnEnter))
            reference = new ScriptReference(script, ImmutableDictionary<string, string>.Empty);
        if (reference is null)
        {
            // Nothing to ask now, but there may be hooks later, here or in the queue he moves to.
            Follow(new ScriptJourney(e, atUs, null, scripts), HookDecision.None);
            return false;
        }
        Ask(site, new HeldCaller(e, atUs, reference, isQueues));
        return true;
    }

    /// <summary>True: the engine doesn't know this caller and must not hear of his end.</summary>
    public bool Forget(in CallerLeft e) => _held.Remove(e.Call) || _sentAway.Remove(e.Call);

    /// <summary>Lets those in whose script took too long.</summary>
    public void CheckDeadlines()
    {
        while (_deadlines.TryPeek(out var next) && (next.DeadlineUs <= driver.NowUs || !_held.ContainsKey(next.Call)))
        {
            _deadlines.Dequeue();
            if (_held.Remove(next.Call, out var held))
            {
                log.ScriptTooLate(held.Reference.Script, held.Joined.CallUuid);
                LetIn(held, HookDecision.None);
            }
        }
    }

    private void Ask(ScriptSite site, HeldCaller held)
    {
        _held[held.Joined.Call] = held;
        _deadlines.Enqueue((held.Joined.Call, driver.NowUs + ((site.DeadlineMs + ScriptSettings.GraceMs) * 1000L)));
        site.Service.Submit(held.Request(), outcome => inbox.Post(() => Arrived(held, outcome.Decision)));
    }

    private void Arrived(HeldCaller held, HookDecision decision)
    {
        // Gone meanwhile, or let in at the deadline; a call id is never used again.
        if (_held.Remove(held.Joined.Call))
            LetIn(held, decision);
    }

    private void LetIn(HeldCaller held, HookDecision decision)
    {
        var call = held.Joined.Call;
        notes.Keep(held.Request(), decision);
        if (decision.Next is { } extension)
        {
            _sentAway.Add(call);
            driver.Order(Command.ReleaseCaller(call, ReleaseResult.Script, extension), held.AtUs);
            return;
        }
        var joined = Joining(held, decision);
        var journey = new ScriptJourney(joined, held.AtUs, held.IsQueues ? null : held.Reference, scripts);
        Follow(journey, decision);
        driver.Handle(joined, held.AtUs);
        if (decision.Greeting is { } greeting && journeys.Waits(journey))
            waits.Announce(journey, greeting);
    }

    private void Follow(ScriptJourney journey, HookDecision decision) =>
        journeys.Begin(journey, ScriptJourney.After(decision, driver.NowUs));

    /// <summary>What the engine couldn't do is left out: a slip in a script doesn't cost the call.</summary>
    private CallerJoined Joining(HeldCaller held, HookDecision decision)
    {
        string fallback = held.FallbackQueue(Site?.FallbackQueue ?? "");
        string queue = decision.Queue ?? fallback;
        if (queue != fallback && !driver.CanJoin(queue, null))
        {
            notes.NotFollowed(held.Request(), $"there is no queue \"{queue}\"; the static queue takes him");
            queue = fallback;
        }
        var joined = held.Rewritten(queue, decision, driver.NowUs);
        joined = joined with { AgentPrompt = ScriptWhisper.Parts(driver, notes, held.Request(), decision) ?? joined.AgentPrompt };
        if (decision.Skills is { } skills && driver.CanJoin(queue, null) && !driver.CanJoin(queue, skills))
        {
            notes.NotFollowed(held.Request(), $"the skills \"{skills}\" can't be read; what the queue says counts");
            joined = joined with { Requirement = held.Joined.Requirement };
        }
        bool isReviewed = !held.IsQueues && Site is { } site && site.Service.Bundle.Has(held.Reference.Script, HookKind.OnOffer);
        return isReviewed ? joined with { OfferReviewMs = Site!.DeadlineMs + ScriptSettings.GraceMs } : joined;
    }
}
