using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Store.Records;

namespace Acd.Host.Reports.Stored;

/// <summary>
/// The store's records as the facts they were made of, in the order in which things happened: every fact ended up in a record. Their time
/// is Unix ms. Ids are given anew, one for each visit.
/// </summary>
internal sealed class RecordFacts
{
    private static readonly Dictionary<string, FactKind> Kinds = Enum.GetValues<FactKind>().ToDictionary(RecordWords.Of);
    private static readonly Dictionary<string, AgentState> States = Enum.GetValues<AgentState>().ToDictionary(RecordWords.Of);
    private static readonly Dictionary<string, CallerOutcome> Outcomes = Enum.GetValues<CallerOutcome>().ToDictionary(RecordWords.Of);

    private static readonly Fact Blank = new()
    {
        Queue = "", Agent = "", CallUuid = "", CallerNumber = "", CallerName = "", Text = "",
    };

    /// <summary>The visit of a channel, the last one when it came several times; kept after its end for the wrap-up that follows.</summary>
    private readonly Dictionary<string, CallId> _visits = new(StringComparer.Ordinal);
    private readonly HashSet<CallId> _open = [];
    private ulong _lastCall;

    /// <summary>Facts of the records, ascending in time.</summary>
    public IEnumerable<Fact> Of(IEnumerable<StoreRecord> records)
    {
        // An offer is on record when it is decided, and counts when it begins.
        var moments = records.SelectMany(Moments).OrderBy(moment => moment.AtMs).ThenBy(moment => moment.Number);
        foreach (var (atMs, _, record, isStart) in moments)
        {
            if (FactOf(record, isStart) is { } fact)
                yield return fact with { AtMs = atMs };
        }
    }

    private static IEnumerable<(long AtMs, long Number, StoreRecord Record, bool IsStart)> Moments(StoreRecord record)
    {
        if (record is OfferRecord offer)
            yield return (offer.StartedAtMs, offer.Number, offer, true);
        yield return (record.AtMs, record.Number, record, false);
    }

    private Fact? FactOf(StoreRecord record, bool isStart) => record switch
    {
        OfferRecord offer => isStart ? Started(offer) : Decided(offer),
        CallerRecord caller => Ended(caller),
        AgentIntervalRecord interval => Changed(interval),
        EventRecord e => Happened(e),
        _ => null,
    };

    private Fact Started(OfferRecord offer) => Blank with
    {
        Kind = FactKind.OfferStarted, Queue = offer.Queue, Agent = offer.Agent, Call = VisitOf(offer.CallUuid),
        Offer = new OfferId(unchecked((ulong)offer.OfferId)), DurationMs = offer.WaitMs,
    };

    private Fact Decided(OfferRecord offer) => Started(offer) with
    {
        Kind = offer.Cause == 0 ? FactKind.OfferAnswered : FactKind.OfferFailed, Cause = (HangupCause)offer.Cause,
        DurationMs = offer.RingMs,
    };

    /// <summary>Who wasn't let in has no visit.</summary>
    private Fact Ended(CallerRecord caller)
    {
        var call = VisitOf(caller.CallUuid);
        return Blank with
        {
            Kind = _open.Remove(call) ? FactKind.CallerEnded : FactKind.CallerRefused, Queue = caller.Queue, Agent = caller.Agent,
            Call = call, CallUuid = caller.CallUuid, Outcome = Outcomes.GetValueOrDefault(caller.Outcome), WaitMs = caller.WaitMs,
            DurationMs = caller.TalkMs,
        };
    }

    private Fact Changed(AgentIntervalRecord interval) => interval.Kind == AgentIntervalRecord.State
        ? Blank with
        {
            Kind = FactKind.AgentStateChanged, Agent = interval.Agent, State = States.GetValueOrDefault(interval.NextValue),
            StateBefore = States.GetValueOrDefault(interval.Value), DurationMs = interval.DurationMs, Queue = interval.Queue,
            Call = VisitOf(interval.CallUuid), Text = interval.Reason,
        }
        : Blank with
        {
            Kind = FactKind.AgentStatusChanged, Agent = interval.Agent, Status = Status(interval.NextValue),
            StatusBefore = Status(interval.Value), DurationMs = interval.DurationMs, Text = interval.Reason,
        };

    private Fact? Happened(EventRecord e)
    {
        if (!Kinds.TryGetValue(e.Kind, out var kind))
            return null;
        if (kind == FactKind.CallerJoined)
        {
            _visits[e.CallUuid] = new CallId(++_lastCall);
            _open.Add(VisitOf(e.CallUuid));
        }
        return Blank with
        {
            Kind = kind, Queue = e.Queue, Agent = e.Agent, Call = VisitOf(e.CallUuid), CallUuid = e.CallUuid,
            CallerNumber = e.CallerNumber, DurationMs = e.DurationMs, Attempt = (int)e.Attempt, Cause = (HangupCause)e.Cause, Text = e.Text,
        };
    }

    private CallId VisitOf(string callUuid) => _visits.GetValueOrDefault(callUuid);

    private static AgentStatus Status(string word) =>
        AgentStatusWords.Spelling.Parse(word) ?? AgentStatus.LoggedOut;
}
