namespace Acd.CallCenter.Events;

/// <summary>What all of mod_callcenter's events have in common.</summary>
public static class CallCenterInfo
{
    /// <summary>Reserved by one module at a time.</summary>
    public const string Subclass = "callcenter::info";

    /// <summary>mod_callcenter writes this whatever cc-instance-id says.</summary>
    public const string AgentSystem = "single_box";

    internal static SwitchEvent Event(string channelUuid, HeaderList headers) => new("CUSTOM", Subclass, channelUuid, headers.ToList());
}
