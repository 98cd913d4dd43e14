using Acd.Engine.Queues;
using Acd.Engine.Timing;

namespace Acd.Engine.Agents;

/// <summary>One agent's place in one queue; in that queue's heap of ready agents while he is ready.</summary>
internal sealed class Tier(Agent agent, Queue queue, int level, int position) : IHeapItem
{
    public Agent Agent { get; } = agent;

    public Queue Queue { get; } = queue;

    public int Level { get; } = level;

    public int Position { get; } = position;

    public int HeapIndex { get; set; } = -1;
}
