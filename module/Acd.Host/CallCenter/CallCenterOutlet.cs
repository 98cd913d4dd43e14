using Acd.CallCenter;
using Acd.CallCenter.Events;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Host.CallCenter;

/// <summary>The face's orders as the switch takes them.</summary>
internal sealed class CallCenterOutlet(ISwitchDoors doors) : ICallCenterOutlet
{
    public void Fire(SwitchEvent e) => doors.FireEvent(e.Name, e.Subclass, e.ChannelUuid, Pairs(e.Headers));

    public void SetVariables(string channelUuid, IReadOnlyList<EventHeader> variables) => doors.SetVariables(channelUuid, Pairs(variables));

    public void SetLegVariables(OfferId offer, IReadOnlyList<EventHeader> variables) => doors.SetLegVariables(offer, Pairs(variables));

    public void Dismiss(CallId call) => doors.Dismiss(call);

    public void Dismiss(OfferId offer) => doors.Dismiss(offer);

    private static KeyValuePair<string, string>[] Pairs(IReadOnlyList<EventHeader> headers) =>
        [.. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))];
}
