using Acd.CallCenter.Events;
using Acd.Engine.Ids;

namespace Acd.CallCenter;

/// <summary>Before a face that only tries a configuration.</summary>
public sealed class NoSwitch : ICallCenterOutlet
{
    public static readonly NoSwitch Instance = new();

    public void Fire(SwitchEvent e)
    {
    }

    public void SetVariables(string channelUuid, IReadOnlyList<EventHeader> variables)
    {
    }

    public void SetLegVariables(OfferId offer, IReadOnlyList<EventHeader> variables)
    {
    }

    public void Record(string channelUuid, string file)
    {
    }

    public void Announce(CallId call, string sound)
    {
    }

    public void Dismiss(CallId call)
    {
    }

    public void Dismiss(OfferId offer)
    {
    }
}
