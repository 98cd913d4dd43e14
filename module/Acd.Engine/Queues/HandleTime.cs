namespace Acd.Engine.Queues;

/// <summary>
/// How long agents are busy with a caller of a queue, talk and wrap-up, as a running mean that forgets: each call counts 1/20 of the
/// difference, the first ones as the plain mean.
/// </summary>
internal sealed class HandleTime
{
    private const int Memory = 20;

    private double _meanMs;

    public int Calls { get; private set; }

    public void Note(long handleMs)
    {
        Calls++;
        _meanMs += (handleMs - _meanMs) / Math.Min(Calls, Memory);
    }

    /// <summary>The mean, or what the queue assumes until it has seen enough calls, ms.</summary>
    public double MeanMs(Config.QueueConfig queue) => Calls < queue.HandleSampleMin || Calls == 0 ? queue.DefaultHandleMs : _meanMs;
}
