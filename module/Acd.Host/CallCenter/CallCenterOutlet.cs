using Acd.CallCenter;
using Acd.CallCenter.Events;
using Acd.Engine.Commands;
using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Host.CallCenter;

/// <summary>The face's orders as the switch takes them.</summary>
internal sealed class CallCenterOutlet(ISwitch @switch, ISwitchDoors doors) : ICallCenterOutlet
{
    /// <summary>Nobody waits for the end of one, so they need not be told apart.</summary>
    private const ulong AnnouncementNumber = 0;

    public void Fire(SwitchEvent e) => doors.FireEvent(e.Name, e.Subclass, e.ChannelUuid, Pairs(e.Headers));

    public void SetVariables(string channelUuid, IReadOnlyList<EventHeader> variables) => doors.SetVariables(channelUuid, Pairs(variables));

    public void SetLegVariables(OfferId offer, IReadOnlyList<EventHeader> variables) => doors.SetLegVariables(offer, Pairs(variables));

    public void Record(string channelUuid, string file) => doors.Record(channelUuid, file, "cc_record_filename");

    public void Announce(CallId call, string sound) => @switch.Submit([Command.Announce(call, AnnouncementNumber, [sound])]);

    public void Dismiss(CallId call) => doors.Dismiss(call);

    public void Dismiss(OfferId offer) => doors.Dismiss(offer);

    private static KeyValuePair<string, string>[] Pairs(IReadOnlyList<EventHeader> headers) =>
        [.. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))];
}
