using Acd.Engine.Ports;

namespace Acd.Simulator;

public sealed partial class SimulatedSwitch
{
    /// <inheritdoc/>
    /// <remarks>Every conversation here was begun by the engine that asks. Counted after the orders that are under way.</remarks>
    public void CountChannels(ulong requestId, bool withConversations)
    {
        _agenda.MoveTo(_clock.NowUs);
        _agenda.After(_commandDelayUs, () => _outlet.Deliver((events, _) => (events as ISwitchCensusEvents)?.OnChannelsCounted(
            requestId, _callers.Count(), _legs.Count(onlyIdle: false), _legs.Count(onlyIdle: true))));
    }
}
