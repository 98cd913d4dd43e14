using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Engine.Recovery;

/// <summary>A caller as <see cref="RecoveryFold"/> knows him. Times monotonic, ms.</summary>
internal sealed class KnownCaller
{
    public KnownCaller(in Fact joined)
    {
        CallUuid = joined.CallUuid;
        Number = joined.CallerNumber;
        Name = joined.CallerName;
        AskedQueue = Queue = joined.Queue;
        Priority = joined.Priority;
        Score = joined.Score;
        JoinedAtMs = joined.AtMs - joined.WaitMs;
        JoinedWith = joined.Sequence;
    }

    public string CallUuid { get; }

    public string Name { get; }

    public string Number { get; set; }

    public string AskedQueue { get; private set; }

    public string Queue { get; private set; }

    public int Priority { get; set; }

    public long Score { get; set; }

    public long JoinedAtMs { get; set; }

    /// <summary>Number of the fact that he joined.</summary>
    public long JoinedWith { get; }

    public bool IsCallback { get; set; }

    public long NotBeforeMs { get; set; }

    public long ExpiresAtMs { get; set; }

    public int Attempts { get; set; }

    /// <summary>Until when he is expected back, once his visit is over.</summary>
    public long UntilMs { get; set; }

    /// <summary>An overflow that moves him the moment he comes means that he had asked for another queue.</summary>
    public void Move(in Fact moved)
    {
        AskedQueue = moved.Sequence == JoinedWith + 1 ? moved.Text : AskedQueue;
        Queue = moved.Queue;
    }

    public CallbackRestored CallbackAt(long nowMs) => new(
        Queue, CallUuid, Number, Name, Priority, Score, nowMs - JoinedAtMs, NotBeforeMs - nowMs, ExpiresAtMs - nowMs, Attempts);

    public CallerExpected ExpectedAt(long nowMs) =>
        new(CallUuid, AskedQueue, Queue, Priority, Score, nowMs - JoinedAtMs, UntilMs - nowMs);
}
