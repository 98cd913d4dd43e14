using Acd.Engine.Ids;

namespace Acd.Engine.Ports;

/// <summary>
/// What a switch can do beside queueing callers, for a face that other programs know. Engine thread only; nothing blocks or throws for
/// what the other side does. What is said about channels is carried out in order.
/// </summary>
public interface ISwitchDoors
{
    /// <summary>Before <see cref="ISwitch.ReportReady"/>. A name somebody else has makes the module refuse to load.</summary>
    void Register(SwitchDoor door);

    /// <summary>
    /// Before <see cref="ISwitch.ReportReady"/>: the channel variables wanted of callers of registered applications. A name with * before
    /// it holds a list, separated by commas, of further names.
    /// </summary>
    void ReadCallerVariables(IReadOnlyList<string> names);

    /// <param name="name">FreeSWITCH's name of the event.</param>
    /// <param name="subclass">Of a CUSTOM one; else empty.</param>
    /// <param name="channelUuid">The channel whose data it carries before the headers; empty or gone: none.</param>
    /// <param name="headers">In order.</param>
    void FireEvent(string name, string subclass, string channelUuid, IReadOnlyList<KeyValuePair<string, string>> headers);

    /// <summary>An empty value takes the variable away.</summary>
    void SetVariables(string channelUuid, IReadOnlyList<KeyValuePair<string, string>> variables);

    /// <summary>For the leg of this offer; before it is ordered.</summary>
    void SetLegVariables(OfferId offer, IReadOnlyList<KeyValuePair<string, string>> variables);

    /// <summary>All is said about the caller of a registered application: he may leave it.</summary>
    void Dismiss(CallId call);

    /// <summary>All is said about the leg: its channel may go.</summary>
    void Dismiss(OfferId offer);

    /// <summary>Records the channel until it ends; <paramref name="variable"/> gets the file's name.</summary>
    /// <param name="channelUuid">The channel.</param>
    /// <param name="file">May hold the channel's variables.</param>
    /// <param name="variable">A variable of the channel.</param>
    void Record(string channelUuid, string file, string variable);

    /// <summary>Answered with <see cref="ISwitchDoorEvents.OnChannelFound"/>.</summary>
    void FindChannel(ulong requestId, string channelUuid);

    /// <summary>Answers <see cref="ISwitchDoorEvents.OnApi"/>; the text goes out as it is.</summary>
    void ReplyApi(ulong requestId, string text, bool failed);
}
