using Acd.Engine.Ports;
using Acd.Switch.Native;

namespace Acd.Switch;

public sealed unsafe partial class NativeSwitch : ISwitchCensus
{
    /// <inheritdoc/>
    public void CountChannels(ulong requestId, bool withConversations) => Order(new CommandDraft
    {
        Kind = NativeCommandKind.CountChannels, RequestId = requestId, Flags = withConversations ? AbiConstants.CountConversations : 0,
    });
}
