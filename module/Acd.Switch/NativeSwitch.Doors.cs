using Acd.Engine.Ids;
using Acd.Engine.Ports;

namespace Acd.Switch;

public sealed unsafe partial class NativeSwitch : ISwitchDoors
{
    /// <inheritdoc/>
    public void Register(SwitchDoor door) => Order(DoorDraft.Register(door));

    /// <inheritdoc/>
    public void ReadCallerVariables(IReadOnlyList<string> names) => Order(DoorDraft.CallerVariables(names));

    /// <inheritdoc/>
    public void FireEvent(string name, string subclass, string channelUuid, IReadOnlyList<KeyValuePair<string, string>> headers) =>
        Order(DoorDraft.FireEvent(name, subclass, channelUuid, headers));

    /// <inheritdoc/>
    public void SetVariables(string channelUuid, IReadOnlyList<KeyValuePair<string, string>> variables) =>
        Order(DoorDraft.SetVariables(channelUuid, variables));

    /// <inheritdoc/>
    public void SetLegVariables(OfferId offer, IReadOnlyList<KeyValuePair<string, string>> variables) =>
        Order(DoorDraft.SetLegVariables(offer, variables));

    /// <inheritdoc/>
    public void Dismiss(CallId call) => Order(DoorDraft.Dismiss(call));

    /// <inheritdoc/>
    public void Dismiss(OfferId offer) => Order(DoorDraft.Dismiss(offer));

    /// <inheritdoc/>
    public void Record(string channelUuid, string file, string variable) => Order(DoorDraft.Record(channelUuid, file, variable));

    /// <inheritdoc/>
    public void FindChannel(ulong requestId, string channelUuid) => Order(DoorDraft.FindChannel(requestId, channelUuid));

    /// <inheritdoc/>
    public void ReplyApi(ulong requestId, string text, bool failed) => Order(DoorDraft.ReplyApi(requestId, text, failed));

    private void Order(in CommandDraft draft)
    {
        _thread.Check();
        Add(in draft);
        Flush();
    }
}
