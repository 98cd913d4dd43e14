using Acd.Engine.Events;
using Acd.Engine.Ports;

namespace Acd.Simulator;

/// <summary>
/// What the simulated world says beyond <see cref="ISwitchEvents"/>. A listener that implements this interface hears it; for any other
/// one these things don't happen, so that who knows nothing of them isn't disturbed.
/// </summary>
public interface ISimulationEvents : ISwitchEvents
{
    void On(in AgentDeviceSet e, long atUs);

    void On(in OtherCallStarted e, long atUs);

    void On(in OtherCallEnded e, long atUs);

    /// <summary>Somebody has changed the configuration and wants it in force now, while a phone rings.</summary>
    void OnConfigChanged(long atUs);
}
