using Acd.Store.Records;
using static Acd.Store.Databases.CleanText;

namespace Acd.Store.Databases;

/// <summary>All tables of records. A table's place in <see cref="All"/> is its number in the journal: append only.</summary>
internal static class RecordTables
{
    public static readonly RecordTable Callers = RecordTable.Of<CallerRecord>(
        "acd_callers",
        "wait_ms",
        columns => columns
            .Number("call_id", r => r.CallId).Text("call_uuid", r => r.CallUuid, UuidMax, indexed: true).Text("queue", r => r.Queue)
            .Text("first_queue", r => r.FirstQueue).Text("agent", r => r.Agent).Text("caller_number", r => r.CallerNumber)
            .Text("caller_name", r => r.CallerName).Text("outcome", r => r.Outcome, WordMax).Number("joined_at_ms", r => r.JoinedAtMs)
            .Number("answered_at_ms", r => r.AnsweredAtMs).Number("wait_ms", r => r.WaitMs).Number("talk_ms", r => r.TalkMs)
            .Number("offers", r => r.Offers).Number("moves", r => r.Moves).Number("callback_attempts", r => r.CallbackAttempts)
            .Text("recording", r => r.Recording, LongMax).Text("explanation", r => r.Explanation, LongMax),
        (row, number, atMs) => new CallerRecord
        {
            Number = number, AtMs = atMs, CallId = row.Number(2), CallUuid = row.Text(3), Queue = row.Text(4), FirstQueue = row.Text(5),
            Agent = row.Text(6), CallerNumber = row.Text(7), CallerName = row.Text(8), Outcome = row.Text(9), JoinedAtMs = row.Number(10),
            AnsweredAtMs = row.Number(11), WaitMs = row.Number(12), TalkMs = row.Number(13), Offers = row.Number(14),
            Moves = row.Number(15), CallbackAttempts = row.Number(16), Recording = row.Text(17), Explanation = row.Text(18),
        });

    public static readonly RecordTable Offers = RecordTable.Of<OfferRecord>(
        "acd_offers",
        "ring_ms",
        columns => columns
            .Number("offer_id", r => r.OfferId).Number("call_id", r => r.CallId).Text("call_uuid", r => r.CallUuid, UuidMax)
            .Text("queue", r => r.Queue).Text("agent", r => r.Agent).Number("started_at_ms", r => r.StartedAtMs)
            .Number("ring_ms", r => r.RingMs).Number("wait_ms", r => r.WaitMs).Text("result", r => r.Result, WordMax)
            .Number("cause", r => r.Cause).Number("attempt", r => r.Attempt).Text("explanation", r => r.Explanation, LongMax),
        (row, number, atMs) => new OfferRecord
        {
            Number = number, AtMs = atMs, OfferId = row.Number(2), CallId = row.Number(3), CallUuid = row.Text(4), Queue = row.Text(5),
            Agent = row.Text(6), StartedAtMs = row.Number(7), RingMs = row.Number(8), WaitMs = row.Number(9), Result = row.Text(10),
            Cause = row.Number(11), Attempt = row.Number(12), Explanation = row.Text(13),
        });

    public static readonly RecordTable AgentIntervals = RecordTable.Of<AgentIntervalRecord>(
        "acd_agent_intervals",
        "duration_ms",
        columns => columns
            .Text("agent", r => r.Agent).Text("kind", r => r.Kind, WordMax).Text("value", r => r.Value, WordMax)
            .Text("next_value", r => r.NextValue, WordMax).Number("started_at_ms", r => r.StartedAtMs)
            .Number("duration_ms", r => r.DurationMs).Text("queue", r => r.Queue).Text("call_uuid", r => r.CallUuid, UuidMax)
            .Text("reason", r => r.Reason),
        (row, number, atMs) => new AgentIntervalRecord
        {
            Number = number, AtMs = atMs, Agent = row.Text(2), Kind = row.Text(3), Value = row.Text(4), NextValue = row.Text(5),
            StartedAtMs = row.Number(6), DurationMs = row.Number(7), Queue = row.Text(8), CallUuid = row.Text(9), Reason = row.Text(10),
        });

    public static readonly RecordTable Dispositions = RecordTable.Of<DispositionRecord>(
        "acd_dispositions",
        "at_ms",
        columns => columns
            .Text("agent", r => r.Agent).Text("queue", r => r.Queue).Text("call_uuid", r => r.CallUuid, UuidMax).Text("code", r => r.Code),
        (row, number, atMs) => new DispositionRecord
        {
            Number = number, AtMs = atMs, Agent = row.Text(2), Queue = row.Text(3), CallUuid = row.Text(4), Code = row.Text(5),
        });

    public static readonly RecordTable Events = RecordTable.Of<EventRecord>(
        "acd_events",
        "duration_ms",
        columns => columns
            .Text("kind", r => r.Kind, WordMax).Text("queue", r => r.Queue).Text("agent", r => r.Agent)
            .Text("call_uuid", r => r.CallUuid, UuidMax).Text("caller_number", r => r.CallerNumber)
            .Number("duration_ms", r => r.DurationMs).Number("attempt", r => r.Attempt).Number("cause", r => r.Cause)
            .Text("text", r => r.Text, LongMax),
        (row, number, atMs) => new EventRecord
        {
            Number = number, AtMs = atMs, Kind = row.Text(2), Queue = row.Text(3), Agent = row.Text(4), CallUuid = row.Text(5),
            CallerNumber = row.Text(6), DurationMs = row.Number(7), Attempt = row.Number(8), Cause = row.Number(9), Text = row.Text(10),
        });

    public static readonly IReadOnlyList<RecordTable> All = [Callers, Offers, AgentIntervals, Dispositions, Events];

    private static readonly Dictionary<Type, int> Places = All.Select((table, place) => (table, place)).ToDictionary(
        pair => pair.table.Type, pair => pair.place);

    /// <summary>Place of a record's table in <see cref="All"/>.</summary>
    public static int PlaceOf(StoreRecord record) => Places[record.GetType()];

    public static RecordTable Of(Type type) => All[Places[type]];
}
