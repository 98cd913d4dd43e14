using Acd.Engine.Events;

namespace Acd.Simulator;

/// <summary>What agents do beside our calls: calls of their own, and phones that lose the network for a while.</summary>
internal sealed class SimulatedAgents(Agenda agenda, EventOutlet outlet, SimulationOptions options)
{
    private readonly Dice _dice = new(options.Seed, DiceStream.AgentLife);
    private long _untilUs;
    private ulong _lastKey;

    public void Start(long untilUs)
    {
        _untilUs = untilUs;
        if (options.Agents == 0)
            return;
        if (options.OtherCallsPerAgentHour > 0)
            PlanNext(options.OtherCallsPerAgentHour, CallSomebody);
        if (options.DeviceLossesPerAgentHour > 0)
            PlanNext(options.DeviceLossesPerAgentHour, LoseDevice);
    }

    public void Stop() => _untilUs = agenda.NowUs;

    private void PlanNext(double perAgentHour, Action<string> what)
    {
        agenda.After(_dice.ExponentialUs(3_600 / (perAgentHour * options.Agents)), () =>
        {
            if (agenda.NowUs > _untilUs)
                return;
            what($"agent-{1 + _dice.Below(options.Agents)}");
            PlanNext(perAgentHour, what);
        });
    }

    private void CallSomebody(string agent)
    {
        ulong key = ++_lastKey;
        outlet.DeliverMore((events, atUs) => events.On(new OtherCallStarted(agent, key), atUs));
        agenda.After(
            _dice.ExponentialUs(options.MeanOtherCallSeconds),
            () => outlet.DeliverMore((events, atUs) => events.On(new OtherCallEnded(agent, key), atUs)));
    }

    private void LoseDevice(string agent)
    {
        outlet.DeliverMore((events, atUs) => events.On(new AgentDeviceSet(agent, false), atUs));
        agenda.After(
            _dice.ExponentialUs(options.MeanDeviceLossSeconds),
            () => outlet.DeliverMore((events, atUs) => events.On(new AgentDeviceSet(agent, true), atUs)));
    }
}
