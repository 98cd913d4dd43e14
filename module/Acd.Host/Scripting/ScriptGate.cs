using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;
using Acd.Host.Logging;
using Acd.Scripting.Hooks;
using Microsoft.Extensions.Logging;

namespace Acd.Host.Scripting;

/// <summary>
/// Callers whose dialplan says <c>acd lua:main.lua</c> wait here, unknown to the engine, until the script has decided or its time is up;
/// then the engine gets them as if the dialplan had said it. Engine thread only.
/// </summary>
internal sealed class ScriptGate(EngineDriver driver, ISwitch @switch, EngineInbox inbox, ScriptJourneys journeys, ILogger log)
{
    /// <summary>The dialplan's argument for the queue that takes the caller when the script fails.</summary>
    public const string FallbackArgument = "queue";

    /// <summary>A script's own deadline comes first; this is for a worker that is stuck, ms.</summary>
    private const int GraceMs = 100;

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
        if (Site is not { } site || ScriptReference.Parse(e.Queue) is not { } reference)
            return false;
        var held = new HeldCaller(e, atUs, reference);
        _held[e.Call] = held;
        _deadlines.Enqueue((e.Call, driver.NowUs + ((site.DeadlineMs + GraceMs) * 1000L)));
        site.Service.Submit(held.Request(), outcome => inbox.Post(() => Arrived(held, outcome)));
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
                LetIn(held, HookDecision.None, decided: false);
            }
        }
    }

    private void Arrived(HeldCaller held, HookOutcome outcome)
    {
        // Gone meanwhile, or let in at the deadline; a call id is never used again.
        if (!_held.Remove(held.Joined.Call))
            return;
        LetIn(held, outcome.Decision, outcome.Result == HookResult.Decided);
    }

    private void LetIn(HeldCaller held, HookDecision decision, bool decided)
    {
        if (decided && decision.Next is { } extension)
        {
            _sentAway.Add(held.Joined.Call);
            driver.Order(Command.ReleaseCaller(held.Joined.Call, ReleaseResult.Script, extension), held.AtUs);
            return;
        }
        string queue = decision.Queue ?? held.FallbackQueue(Site?.FallbackQueue ?? "");
        journeys.Begin(new ScriptJourney(held, decision, driver.NowUs));
        driver.Handle(held.Rewritten(queue, decision, driver.NowUs), held.AtUs);
    }
}
