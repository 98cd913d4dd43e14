using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Store.Records;
using static Acd.Store.Databases.CleanText;

namespace Acd.Store.Folding;

/// <summary>
/// Turns facts into records and keeps the live state on the way. Every fact ends up in a record: in that of its caller, its offer or its
/// agent's interval when that is over, else in an event. Pure; one thread.
/// </summary>
internal sealed class RecordFolder(long lastNumber, LiveState state)
{
    private readonly Dictionary<OfferId, OpenOffer> _offers = [];
    private readonly CallerFolder _callers = new(state);
    private readonly AgentFolder _agents = new(state);

    public long LastNumber { get; private set; } = lastNumber;

    /// <summary>Appends what <paramref name="timed"/> makes, numbered.</summary>
    public void Fold(in TimedFact timed, List<StoreRecord> records)
    {
        if (Record(timed.Fact, timed.AtMs) is not { } record)
            return;
        record.Place(++LastNumber, timed.AtMs);
        records.Add(record);
    }

    /// <summary>Appends a copy of a record that others may know.</summary>
    public void Add(StoreRecord record, long atMs, List<StoreRecord> records) =>
        records.Add(record with { Number = ++LastNumber, AtMs = atMs });

    private StoreRecord? Record(in Fact fact, long atMs)
    {
        switch (fact.Kind)
        {
            case FactKind.CallerEnded:
                return _callers.Ended(fact, atMs, LastNumber + 1);
            case FactKind.CallerRefused:
                return CallerFolder.Refused(fact, atMs);
            case FactKind.OfferStarted:
                Started(fact, atMs);
                return null;
            case FactKind.OfferAnswered:
                return Decided(fact) ?? (StoreRecord)Event(fact);
            case FactKind.OfferFailed:
                _agents.OfferFailed(fact);
                return Decided(fact) ?? (StoreRecord)Event(fact);
            case FactKind.AgentStateChanged:
                return _agents.StateChanged(fact, atMs);
            case FactKind.AgentStatusChanged:
                return _agents.StatusChanged(fact, atMs);
            case FactKind.DispositionSet:
                return _agents.Disposed(fact);
            case FactKind.CallerAnswered:
                _callers.Changed(fact, atMs);
                _agents.Answered(fact);
                return Event(fact);
            default:
                _callers.Changed(fact, atMs);
                return Event(fact);
        }
    }

    private void Started(in Fact fact, long atMs)
    {
        string explanation = Of(OfferExplanation.Of(fact), LongMax);
        _offers[fact.Offer] = new(atMs, fact.DurationMs, _callers.Offered(fact, explanation), explanation);
    }

    private OfferRecord? Decided(in Fact fact)
    {
        if (!_offers.Remove(fact.Offer, out var offer))
            return null;
        bool isAnswered = fact.Kind == FactKind.OfferAnswered;
        return new OfferRecord
        {
            OfferId = unchecked((long)fact.Offer.Value), CallId = unchecked((long)fact.Call.Value), CallUuid = Of(fact.CallUuid, UuidMax),
            Queue = Of(fact.Queue), Agent = Of(fact.Agent), StartedAtMs = offer.StartedAtMs, RingMs = fact.DurationMs,
            WaitMs = offer.WaitMs, Result = isAnswered ? "answered" : RecordWords.Of(fact.Cause),
            Cause = isAnswered ? 0 : (int)fact.Cause, Attempt = offer.Attempt, Explanation = offer.Explanation,
        };
    }

    private EventRecord Event(in Fact fact) => new()
    {
        Kind = RecordWords.Of(fact.Kind), Queue = Of(fact.Queue), Agent = Of(fact.Agent),
        CallUuid = fact.CallUuid.Length > 0 ? Of(fact.CallUuid, UuidMax) : state.Caller(fact.Call)?.CallUuid ?? "",
        CallerNumber = Of(fact.CallerNumber), DurationMs = fact.DurationMs, Attempt = fact.Attempt, Cause = (int)fact.Cause,
        Text = Of(fact.Text, LongMax),
    };
}
