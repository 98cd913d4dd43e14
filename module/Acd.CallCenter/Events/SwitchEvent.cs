namespace Acd.CallCenter.Events;

/// <summary>An event to be fired in the switch.</summary>
/// <param name="Name">FreeSWITCH's name of the event: CUSTOM, PRESENCE_IN.</param>
/// <param name="Subclass">Of a CUSTOM event; else empty.</param>
/// <param name="ChannelUuid">The channel whose data goes before the headers; empty: none.</param>
/// <param name="Headers">In order. None has an empty value: FreeSWITCH leaves those out, and so do we.</param>
public sealed record SwitchEvent(string Name, string Subclass, string ChannelUuid, IReadOnlyList<EventHeader> Headers)
{
    /// <summary>The value of the first header of that name; empty when there is none.</summary>
    public string this[string name] => Headers.FirstOrDefault(header => header.Name == name).Value ?? "";
}
