using Acd.CallCenter.Book;
using Acd.CallCenter.States;
using Acd.Engine.Config;

namespace Acd.CallCenter.Center;

/// <summary>The commands that read the configuration again, and queues that are loaded when somebody names them.</summary>
internal sealed class ConfigLoader(CallCenterBook book, IEngineDoor door, Importer importer)
{
    /// <summary>Everything, at the start. Who is known from before keeps his status, unless the configuration wants it otherwise.</summary>
    public void LoadAll(CallCenterImport import)
    {
        book.Import = import;
        foreach (QueueImport queue in import.Queues)
        {
            importer.Queue(queue);
        }

        ImportAgentsAndTiers(importer, import, import.SetsStatusAtLoad ? StatusImport.AtLoad : StatusImport.OfNew);
    }

    /// <summary>
    /// Everything, while calls go on: what the configuration had and has no more goes, as it would at the next start; agents and tiers
    /// that came by command stay, and nobody's status changes.
    /// </summary>
    public void Refresh(CallCenterImport import)
    {
        book.Import = import;
        book.Queues.RemoveAll(queue => !import.Queues.Any(other => other.Row.Name == queue.Name));
        foreach (QueueImport queue in import.Queues.Where(queue => !Equals(book.Queue(queue.Row.Name)?.Import, queue)))
        {
            importer.Queue(queue);
        }

        if (!import.KeepsRemoved)
        {
            RemoveGone(import);
        }

        ImportAgentsAndTiers(importer, import, StatusImport.OfNew);
    }

    public void ReloadAgent(string name, Action<bool> done) => Read(done, (to, import) =>
    {
        if (import.Agents.FirstOrDefault(agent => agent.Name == name) is { } found)
        {
            to.Agent(found, StatusImport.OfAll);
        }

        return true;
    });

    public void ReloadTiers(string? queue, string? agent, Action<bool> done) => Read(done, (to, import) =>
    {
        List<TierConfig> fitting = [.. import.Tiers.Where(tier => Fits(tier.Queue, queue) && Fits(tier.Agent, agent))];
        foreach (TierConfig tier in fitting)
        {
            Load(to, tier.Queue, import);
            to.Tier(tier);
        }

        return fitting.Count > 0;
    });

    public void LoadQueue(string name, bool unloadFirst, Action<bool> done) => Read(done, (to, import) =>
    {
        if (Find(import, name) is { } queue)
        {
            Take(to, queue, import);
            bool isAll = queue.Engine.LoadImports == LoadImports.All;
            ImportAgentsAndTiers(to, isAll ? import : Belonging(import, queue), isAll ? StatusImport.OfAll : StatusImport.OfNew);
            return true;
        }

        if (unloadFirst)
        {
            to.Book.Queues.RemoveAll(loaded => Fits(loaded.Name, name));
        }

        return false;
    });

    /// <summary>One whose callers wait would be loaded again at once, so it stays; so does one that another leads to.</summary>
    public void UnloadQueue(string name)
    {
        int at = book.Queues.FindIndex(queue => queue.Name == name);
        if (at < 0 || book.Members.Any(member => member.Queue == name && member.State != MemberState.Abandoned))
        {
            return;
        }

        QueueRecord queue = book.Queues[at];
        door.TryChange(book, () => book.Queues.RemoveAt(at), () => book.Queues.Insert(at, queue));
    }

    /// <summary>Loads a queue that somebody names, if the configuration has it; the queue alone, without agents and tiers.</summary>
    /// <param name="name">The name, in any case.</param>
    /// <param name="then">Gets its one name, now or later; null: there is no such queue.</param>
    public void Need(string name, Action<string?> then)
    {
        if (book.Queues.Find(queue => Fits(queue.Name, name)) is { } loaded)
        {
            then(loaded.Name);
            return;
        }

        Read(_ => { }, (to, import) =>
        {
            Load(to, name, import);
            return true;
        }, () => then(book.Queues.Find(queue => Fits(queue.Name, name))?.Name));
    }

    private static void Load(Importer to, string name, CallCenterImport import)
    {
        if (!to.Book.Queues.Exists(queue => Fits(queue.Name, name)) && Find(import, name) is { } found)
        {
            Take(to, found, import);
        }
    }

    /// <summary>With those it leads to and that aren't there: the engine takes no queue that leads nowhere.</summary>
    private static void Take(Importer to, QueueImport queue, CallCenterImport import)
    {
        to.Queue(queue);
        IEnumerable<string> next = queue.Engine.Overflow.Select(rule => rule.Queue).Append(queue.Engine.RemovedQueue);
        foreach (string name in next.Where(name => name.Length > 0))
        {
            Load(to, name, import);
        }
    }

    /// <param name="done">Gets what <paramref name="take"/> gave; false when the engine won't have it: then nothing has changed.</param>
    /// <param name="take">Takes what is wanted of what was read; called once to try and once in earnest.</param>
    /// <param name="afterwards">In any case.</param>
    private void Read(Action<bool> done, Func<Importer, CallCenterImport, bool> take, Action? afterwards = null) =>
        door.ReadConfig(import =>
        {
            bool ok = false;
            if (import is not null && IsAccepted(import, take))
            {
                book.Import = import;
                ok = take(importer, import);
                door.Apply(book.ToEngine());
            }

            done(ok);
            afterwards?.Invoke();
        });

    /// <summary>
    /// What was read is in order by itself; with agents and tiers that came by command, or with queues that were unloaded, it need not be.
    /// </summary>
    private bool IsAccepted(CallCenterImport import, Func<Importer, CallCenterImport, bool> take)
    {
        CallCenterBook copy = book.Copy();
        copy.Import = import;
        take(Importer.ToTry(copy), import);
        return door.Accepts(copy.ToEngine());
    }

    private static void ImportAgentsAndTiers(Importer to, CallCenterImport import, StatusImport whose)
    {
        foreach (AgentImport agent in import.Agents)
        {
            to.Agent(agent, whose);
        }

        foreach (TierConfig tier in import.Tiers)
        {
            to.Tier(tier);
        }
    }

    /// <summary>Of the agents and tiers what the queue wants to be taken with it.</summary>
    private static CallCenterImport Belonging(CallCenterImport import, QueueImport queue)
    {
        List<TierConfig> tiers =
            queue.Engine.LoadImports == LoadImports.Own ? [.. import.Tiers.Where(tier => tier.Queue == queue.Row.Name)] : [];
        HashSet<string> agents = [.. tiers.Select(tier => tier.Agent)];
        return import with { Agents = [.. import.Agents.Where(agent => agents.Contains(agent.Name))], Tiers = tiers };
    }

    private void RemoveGone(CallCenterImport import)
    {
        HashSet<string> agents = [.. import.Agents.Select(agent => agent.Name)];
        HashSet<(string Queue, string Agent)> tiers = [.. import.Tiers.Select(tier => (tier.Queue, tier.Agent))];
        HashSet<string> gone =
            [.. book.Agents.Where(agent => agent.IsConfigured && !agents.Contains(agent.Name)).Select(agent => agent.Name)];
        book.Agents.RemoveAll(agent => gone.Contains(agent.Name));
        HashSet<TierRecord> goneTiers =
            [.. book.Tiers.Where(tier => gone.Contains(tier.Agent) || (tier.IsConfigured && !tiers.Contains((tier.Queue, tier.Agent))))];
        book.Tiers.RemoveAll(goneTiers.Contains);
        book.Changed.UnionWith(gone);
        book.Changed.UnionWith(goneTiers.Select(tier => tier.Agent));
    }

    private static QueueImport? Find(CallCenterImport import, string name) =>
        import.Queues.FirstOrDefault(queue => Fits(queue.Row.Name, name));

    private static bool Fits(string name, string? wanted) =>
        wanted is null || string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase);
}
