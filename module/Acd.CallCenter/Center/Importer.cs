using Acd.CallCenter.Book;
using Acd.CallCenter.Events;
using Acd.CallCenter.Facts;
using Acd.CallCenter.States;
using Acd.Engine.Config;

namespace Acd.CallCenter.Center;

/// <summary>Takes configuration into the book. The engine gets it afterwards, in one go.</summary>
internal sealed class Importer(CallCenterBook book, ICallCenterOutlet outlet, IEngineDoor door, AgentFacts agents)
{
    public CallCenterBook Book => book;

    /// <summary>One that tells nobody.</summary>
    public static Importer ToTry(CallCenterBook book)
    {
        OfferFacts offers = new(book, NoSwitch.Instance, new CallerFacts(book, NoSwitch.Instance, () => ""));
        return new Importer(book, NoSwitch.Instance, NoEngine.Instance, new AgentFacts(book, NoSwitch.Instance, offers));
    }

    /// <summary>What was given overwrites, what wasn't leaves alone; a status is set as by command.</summary>
    /// <param name="import">The agent.</param>
    /// <param name="whose">Who gets the status that was given.</param>
    public void Agent(AgentImport import, StatusImport whose)
    {
        book.Changed.Add(import.Name);
        AgentRecord? agent = book.Agent(import.Name);
        bool isNew = agent is null;
        if (agent is null)
        {
            agent = new AgentRecord(import.Name, import.Kind, import.Template);
            book.Agents.Add(agent);
            outlet.Fire(AgentEvents.Added(agent.Name, Spellings.AgentType.Of(agent.Kind)));
        }

        if (import.Contact is { } contact)
        {
            agent.Contact = contact;
        }

        foreach ((AgentNumber which, long value) in import.Numbers)
        {
            agent.SetNumber(which, value);
        }

        (agent.Kind, agent.Template, agent.IsConfigured) = (import.Kind, import.Template, true);
        if (import.Status is { } status && (isNew || whose != StatusImport.OfNew))
        {
            agents.Announce(agent, status, door.NowEpoch);
            if (!isNew && whose == StatusImport.OfAll)
            {
                door.SetStatus(agent.Name, status);
            }
        }
    }

    /// <summary>False: its queue or agent isn't there.</summary>
    public bool Tier(TierConfig import)
    {
        if (book.Queue(import.Queue) is null || book.Agent(import.Agent) is null)
        {
            return false;
        }

        TierRecord? tier = book.Tier(import.Queue, import.Agent);
        if (tier is null)
        {
            tier = new TierRecord(import.Queue, import.Agent);
            book.Tiers.Add(tier);
        }

        (tier.Level, tier.Position, tier.IsConfigured) = (import.Level, import.Position, true);
        book.Changed.Add(import.Agent);
        return true;
    }

    /// <summary>With its counters at zero. In place of the one of that name, so that lists keep their order.</summary>
    public void Queue(QueueImport import)
    {
        int at = book.Queues.FindIndex(queue => queue.Name == import.Row.Name);
        if (at < 0)
        {
            book.Queues.Add(new QueueRecord(import));
        }
        else
        {
            book.Queues[at] = new QueueRecord(import);
        }
    }
}
