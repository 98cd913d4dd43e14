using Acd.Engine.Commands;
using Acd.Engine.Ids;

namespace Acd.Properties.Tests;

/// <summary>A caller as the switch sees him: his thread, the orders in its mailbox, the events it has pushed and nobody has read.</summary>
internal sealed class FakeCaller(CallId call)
{
    public CallId Call { get; } = call;

    public Queue<Command> Mailbox { get; } = [];

    public FakeLeg? BridgedTo { get; set; }

    /// <summary>Left the application.</summary>
    public bool IsGone { get; set; }
}
