namespace Acd.Engine.Statistics;

/// <summary>A queue at this moment.</summary>
/// <param name="Queue">Queue name.</param>
/// <param name="Waiting">Callers on the line who wait, those being offered included.</param>
/// <param name="LongestWaitMs">How long the one who joined first has waited, ms; 0 when nobody waits.</param>
/// <param name="Callbacks">Callers who hung up and are to be called back.</param>
/// <param name="Talking">Callers connected to an agent.</param>
public sealed record QueueNow(string Queue, int Waiting, long LongestWaitMs, int Callbacks, int Talking)
{
    /// <summary>The same queue on two nodes.</summary>
    public static QueueNow Merge(QueueNow a, QueueNow b) => new(
        a.Queue == b.Queue ? a.Queue : "", a.Waiting + b.Waiting, Math.Max(a.LongestWaitMs, b.LongestWaitMs), a.Callbacks + b.Callbacks,
        a.Talking + b.Talking);
}
