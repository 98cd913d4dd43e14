namespace Acd.Host.Tests.Support;

/// <summary>What is said to others than callers and agents: noted, in words.</summary>
internal sealed partial class ScriptedSwitch : ISwitchDoors
{
    /// <summary>Of all legs.</summary>
    public List<KeyValuePair<string, string>> LegVariables { get; } = [];

    /// <summary>NAME SUBCLASS, then HEADER=VALUE each.</summary>
    public List<string> Events { get; } = [];

    public void Register(SwitchDoor door)
    {
    }

    public void ReadCallerVariables(IReadOnlyList<string> names)
    {
    }

    public void FireEvent(string name, string subclass, string channelUuid, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        Events.Add($"{name} {subclass} {string.Join(' ', headers.Select(header => $"{header.Key}={header.Value}"))}");

    public void SetVariables(string channelUuid, IReadOnlyList<KeyValuePair<string, string>> variables)
    {
    }

    public void SetLegVariables(OfferId offer, IReadOnlyList<KeyValuePair<string, string>> variables) => LegVariables.AddRange(variables);

    public void Dismiss(CallId call)
    {
    }

    public void Dismiss(OfferId offer)
    {
    }

    public void Record(string channelUuid, string file, string variable)
    {
    }

    public void FindChannel(ulong requestId, string channelUuid)
    {
    }

    public void ReplyApi(ulong requestId, string text, bool failed) => Replies.Add(text);
}
