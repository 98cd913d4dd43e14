using Acd.Engine.Ids;

namespace Acd.Engine.Statistics;

/// <summary>The callers whose visit isn't over, or whose wrap-up isn't. Allocates only for more of them than ever before.</summary>
internal sealed class CallRecords
{
    private readonly Dictionary<CallId, CallRecord> _byCall = [];
    private readonly Stack<CallRecord> _free = [];

    public IReadOnlyCollection<CallRecord> All => _byCall.Values;

    public CallRecord? Find(CallId call) => _byCall.GetValueOrDefault(call);

    public void Add(CallId call, QueueTally queue, long joinedAtMs)
    {
        var record = _free.TryPop(out var free) ? free : new CallRecord();
        record.Call = call;
        record.Queue = queue;
        record.Agent = null;
        record.JoinedAtMs = joinedAtMs;
        record.IsCallback = record.IsConnected = record.TalkEnded = record.WrapUpEnded = false;
        record.TalkMs = record.WrapUpMs = 0;
        _byCall.Add(call, record);
    }

    public void Remove(CallRecord record)
    {
        _byCall.Remove(record.Call);
        _free.Push(record);
    }
}
