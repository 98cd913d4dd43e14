using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Store.Records;
using Acd.Store.State;
using static Acd.Store.Databases.CleanText;

namespace Acd.Store.Folding;

/// <summary>Facts of callers.</summary>
internal sealed class CallerFolder(LiveState state)
{
    /// <summary>Which offer of his this is, from 1; 0: nobody knows him.</summary>
    public long Offered(in Fact fact, string explanation)
    {
        if (state.Caller(fact.Call) is not { } caller)
            return 0;
        state.Set(fact.Call, caller with { Offers = caller.Offers + 1, Explanation = explanation });
        return caller.Offers + 1;
    }

    public void Changed(in Fact fact, long atMs)
    {
        if (fact.Kind == FactKind.CallerJoined)
        {
            Joined(fact, atMs);
            return;
        }
        if (state.Caller(fact.Call) is not { } caller)
            return;
        var changed = fact.Kind switch
        {
            FactKind.CallerAnswered => caller with { Agent = Of(fact.Agent), AnsweredAtMs = atMs },
            FactKind.CallerMoved =>
                caller with { Queue = Of(fact.Queue), Moves = caller.Moves + 1, JoinedAtMs = atMs - fact.DurationMs },
            FactKind.CallerResumed => caller with { JoinedAtMs = atMs - fact.DurationMs },
            FactKind.RecordingStarted => caller with { Recording = Of(fact.Text, LongMax) },
            FactKind.CallerReordered => caller with { Priority = fact.Priority, Score = fact.Score },
            FactKind.CallbackRequested => caller with
            {
                IsCallback = true, CallerNumber = Of(fact.CallerNumber), NotBeforeMs = atMs + fact.WaitMs,
                ExpiresAtMs = atMs + fact.DurationMs, CallbackAttempts = fact.Attempt,
            },
            FactKind.CallbackDialled => caller with { CallbackAttempts = fact.Attempt },
            _ => caller,
        };
        if (!ReferenceEquals(changed, caller))
            state.Set(fact.Call, changed);
    }

    /// <param name="fact">How he left.</param>
    /// <param name="atMs">When, Unix ms.</param>
    /// <param name="number">The number his record will have.</param>
    public CallerRecord Ended(in Fact fact, long atMs, long number)
    {
        var caller = state.Caller(fact.Call) ?? state.TakeStray(fact.CallUuid)
            ?? new CallerStateRow { CallUuid = Of(fact.CallUuid, UuidMax), JoinedAtMs = atMs - fact.WaitMs - fact.DurationMs };
        state.Remove(fact.Call);
        state.Forget(caller.CallUuid, number);
        string queue = Of(fact.Queue);
        return Terminal(caller, fact.Call, new()
        {
            Queue = queue, FirstQueue = caller.FirstQueue.Length > 0 ? caller.FirstQueue : queue, Agent = Of(fact.Agent),
            Outcome = RecordWords.Of(fact.Outcome), WaitMs = fact.WaitMs, TalkMs = fact.DurationMs,
        });
    }

    public static CallerRecord Refused(in Fact fact, long atMs) => new()
    {
        CallId = Id(fact.Call), CallUuid = Of(fact.CallUuid, UuidMax), Queue = Of(fact.Queue), FirstQueue = Of(fact.Queue),
        CallerNumber = Of(fact.CallerNumber), CallerName = Of(fact.CallerName), Outcome = RecordWords.Of(fact.Outcome),
        JoinedAtMs = atMs, Explanation = Of(fact.Text, LongMax),
    };

    /// <summary>The record of somebody an earlier life left open. The wait ends when he was connected, or now.</summary>
    public static CallerRecord Lost(CallerStateRow caller, CallerOutcome outcome, long atMs) =>
        Terminal(caller, new CallId(unchecked((ulong)caller.CallId)), new()
        {
            Queue = caller.Queue, FirstQueue = caller.FirstQueue, Agent = caller.Agent, Outcome = RecordWords.Of(outcome),
            WaitMs = Math.Max(0, (caller.AnsweredAtMs > 0 ? caller.AnsweredAtMs : atMs) - caller.JoinedAtMs),
            TalkMs = caller.AnsweredAtMs > 0 ? Math.Max(0, atMs - caller.AnsweredAtMs) : 0,
        });

    private static CallerRecord Terminal(CallerStateRow caller, CallId call, in VisitEnd end) => new()
    {
        Queue = end.Queue, FirstQueue = end.FirstQueue, Agent = end.Agent, Outcome = end.Outcome, WaitMs = end.WaitMs, TalkMs = end.TalkMs,
        CallId = Id(call), CallUuid = caller.CallUuid, CallerNumber = caller.CallerNumber, CallerName = caller.CallerName,
        JoinedAtMs = caller.JoinedAtMs, AnsweredAtMs = caller.AnsweredAtMs, Offers = caller.Offers, Moves = caller.Moves,
        CallbackAttempts = caller.CallbackAttempts, Recording = caller.Recording, Explanation = caller.Explanation,
    };

    /// <summary>Whom an earlier life left open, and who is here again, goes on with the same visit.</summary>
    private void Joined(in Fact fact, long atMs)
    {
        string uuid = Of(fact.CallUuid, UuidMax);
        var stray = state.TakeStray(uuid);
        state.Set(fact.Call, new CallerStateRow
        {
            CallUuid = uuid, CallId = Id(fact.Call), Queue = Of(fact.Queue), FirstQueue = stray?.FirstQueue ?? Of(fact.Queue),
            CallerNumber = Of(fact.CallerNumber), CallerName = Of(fact.CallerName), JoinedAtMs = stray?.JoinedAtMs ?? atMs - fact.WaitMs,
            Priority = fact.Priority, Score = fact.Score,
            Offers = stray?.Offers ?? 0, Moves = stray?.Moves ?? 0, Recording = stray?.Recording ?? "",
            Explanation = stray?.Explanation ?? "",
        });
    }

    private static long Id(CallId call) => unchecked((long)call.Value);
}
