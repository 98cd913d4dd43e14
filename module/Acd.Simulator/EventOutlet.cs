using Acd.Engine.Ports;

namespace Acd.Simulator;

/// <summary>Where the simulated world says what happened. Happenings run only inside <c>Poll</c>, so a listener is always there.</summary>
internal sealed class EventOutlet(Agenda agenda, ulong seed, FaultOptions faults)
{
    private readonly Dice _duplicates = new(seed, DiceStream.Duplicates);
    private readonly Dice _losses = new(seed, DiceStream.Losses);
    private readonly Dice _clockSteps = new(seed, DiceStream.ClockSteps);
    private ISwitchEvents? _events;

    /// <summary>Events delivered since <see cref="Open"/>.</summary>
    public int Delivered { get; private set; }

    /// <summary>By how much the clock the world shows is ahead of the true one, µs.</summary>
    public long ClockErrorUs { get; private set; }

    public void Open(ISwitchEvents events)
    {
        _events = events;
        Delivered = 0;
    }

    public void Close() => _events = null;

    /// <summary>An event of a call or leg; subject to the faults of events.</summary>
    public void Tell(Action<ISwitchEvents, long> tell)
    {
        if (faults.ClockStep > 0 && _clockSteps.Chance(faults.ClockStep))
            ClockErrorUs = (long)(((2 * _clockSteps.NextDouble()) - 1) * faults.ClockStepSeconds * 1e6);
        if (faults.LostEvent > 0 && _losses.Chance(faults.LostEvent))
            return;
        Deliver(tell);
        if (faults.DuplicateEvent > 0 && _duplicates.Chance(faults.DuplicateEvent))
            Deliver(tell);
    }

    /// <summary>An event that is never lost nor duplicated: console, configuration, shutdown.</summary>
    public void Deliver(Action<ISwitchEvents, long> tell)
    {
        if (_events is null)
            throw new InvalidOperationException("a happening ran outside Poll");
        Delivered++;
        tell(_events, agenda.NowUs + ClockErrorUs);
    }

    /// <summary>As <see cref="Deliver"/>, for listeners who care.</summary>
    public void DeliverMore(Action<ISimulationEvents, long> tell)
    {
        if (_events is ISimulationEvents)
            Deliver((events, atUs) => tell((ISimulationEvents)events, atUs));
    }
}
