using Acd.Engine.Commands;
using Acd.Engine.Ports;
using Acd.Host.Traffic;

namespace Acd.Host;

/// <summary>Collects the commands of a batch of events and submits them as one, in the engine's order. Engine thread only.</summary>
internal sealed class CommandRouter(ISwitch @switch, OfferLatency offers)
{
    private Command[] _batch = new Command[256];
    private int _count;

    /// <summary>Takes over what the engine ordered because of something that happened at <paramref name="causeUs"/>.</summary>
    public void Collect(ReadOnlySpan<Command> commands, long causeUs)
    {
        if (_count + commands.Length > _batch.Length)
            Array.Resize(ref _batch, Math.Max(_batch.Length * 2, _count + commands.Length));
        commands.CopyTo(_batch.AsSpan(_count));
        _count += commands.Length;
        foreach (ref readonly var command in commands)
        {
            if (command.Kind == CommandKind.OriginateLeg)
                offers.Ordered(command.Offer, causeUs);
        }
    }

    public void Submit()
    {
        if (_count == 0)
            return;
        @switch.Submit(_batch.AsSpan(0, _count));
        Array.Clear(_batch, 0, _count);
        _count = 0;
    }
}
