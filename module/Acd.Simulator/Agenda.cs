namespace Acd.Simulator;

/// <summary>
/// Everything that is going to happen, by time and, at the same time, in the order it was planned. A happening that no longer applies
/// (the caller it concerns has gone) isn't taken out: it looks at the state when its time comes and does nothing.
/// </summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Action, (long AtUs, long Order)> _happenings = new();
    private long _order;

    /// <summary>Time of the happening under way, or of the last one, in µs. Plans count from here.</summary>
    public long NowUs { get; private set; }

    /// <summary>long.MaxValue when nothing is planned.</summary>
    public long NextUs => _happenings.TryPeek(out _, out var key) ? key.AtUs : long.MaxValue;

    public void After(long delayUs, Action happening) => At(NowUs + delayUs, happening);

    public void At(long atUs, Action happening) => _happenings.Enqueue(happening, (Math.Max(atUs, NowUs), ++_order));

    /// <summary>Time has passed without a happening.</summary>
    public void MoveTo(long nowUs) => NowUs = Math.Max(NowUs, nowUs);

    /// <summary>Runs the next happening if its time is <paramref name="untilUs"/> or earlier.</summary>
    public bool RunNext(long untilUs)
    {
        if (NextUs > untilUs || !_happenings.TryDequeue(out var happening, out var key))
            return false;
        NowUs = key.AtUs;
        happening();
        return true;
    }
}
