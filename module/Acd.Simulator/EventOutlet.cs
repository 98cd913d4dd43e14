using Acd.Engine.Ports;

namespace Acd.Simulator;

/// <summary>Where the simulated world says what happened. Happenings run only inside <c>Poll</c>, so a listener is always there.</summary>
internal sealed class EventOutlet(Agenda agenda, Dice dice, double duplicateProbability)
{
    private ISwitchEvents? _events;

    /// <summary>Events delivered since <see cref="Open"/>.</summary>
    public int Delivered { get; private set; }

    public void Open(ISwitchEvents events)
    {
        _events = events;
        Delivered = 0;
    }

    public void Close() => _events = null;

    /// <summary>An event of a call or leg; subject to the duplicate fault.</summary>
    public void Tell(Action<ISwitchEvents, long> tell)
    {
        Deliver(tell);
        if (duplicateProbability > 0 && dice.Chance(duplicateProbability))
            Deliver(tell);
    }

    /// <summary>An event that is never duplicated: console, configuration, shutdown.</summary>
    public void Deliver(Action<ISwitchEvents, long> tell)
    {
        if (_events is null)
            throw new InvalidOperationException("a happening ran outside Poll");
        Delivered++;
        tell(_events, agenda.NowUs);
    }
}
