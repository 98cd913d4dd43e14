using Acd.Engine.Config;

namespace Acd.Engine.Statistics;

/// <summary>Everything the statistics remember, and the time.</summary>
internal sealed class Tallies
{
    public Timeline Timeline { get; } = new();

    public Dictionary<string, QueueTally> Queues { get; } = [];

    public Dictionary<string, AgentTally> Agents { get; } = [];

    public CallRecords Calls { get; } = new();

    public long NowMs { get; set; }

    /// <summary>Where what happens now is booked.</summary>
    public Moment Now => Timeline.At(NowMs);

    /// <summary>Known from the configuration or from a fact; the engine's facts name nobody else.</summary>
    public QueueTally Queue(string name)
    {
        if (!Queues.TryGetValue(name, out var queue))
        {
            Queues.Add(name, queue = new QueueTally(name));
        }

        return queue;
    }

    /// <inheritdoc cref="Queue"/>
    public AgentTally Agent(string name)
    {
        if (!Agents.TryGetValue(name, out var agent))
        {
            Agents.Add(name, agent = new AgentTally(name, NowMs));
        }

        return agent;
    }

    public void Configure(EngineConfig config)
    {
        foreach (var queue in Queues.Values)
        {
            queue.IsConfigured = false;
        }

        foreach (var agent in Agents.Values)
        {
            agent.IsConfigured = false;
        }

        foreach (var queue in config.Queues)
        {
            Queue(queue.Name).Configure(queue);
        }

        foreach (var agent in config.Agents)
        {
            Agent(agent.Name).IsConfigured = true;
        }

        Forget();
    }

    /// <summary>What went out of the configuration is kept until its last quarter is too old, so that names can't pile up.</summary>
    private void Forget()
    {
        var oldest = Now.Quarter - QueueTally.QuartersKept;
        foreach (var queue in Queues.Values.Where(IsGone).ToList())
        {
            Queues.Remove(queue.Name);
        }

        foreach (var agent in Agents.Values.ToList())
        {
            agent.Forget(queue => Queues.GetValueOrDefault(queue.Name) != queue);
            if (!agent.IsConfigured && agent.Talking == 0 && agent.LastQuarter <= oldest)
            {
                Agents.Remove(agent.Name);
            }
        }

        bool IsGone(QueueTally queue) => !queue.IsConfigured && queue.IsIdle && queue.LastQuarter <= oldest;
    }
}
