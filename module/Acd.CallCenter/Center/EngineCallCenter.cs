using Acd.CallCenter.Book;
using Acd.CallCenter.Events;
using Acd.CallCenter.Facts;
using Acd.CallCenter.Rows;
using Acd.CallCenter.States;
using Acd.Engine.Agents;

namespace Acd.CallCenter.Center;

/// <summary>The commands' call centre: the book for what is read, book and engine for what is changed.</summary>
internal sealed class EngineCallCenter(
    CallCenterBook book, ICallCenterOutlet outlet, IEngineDoor door, AgentFacts agents, AgentHolds holds, ConfigLoader loader) : ICallCenter
{
    public long NowEpoch => door.NowEpoch;

    public IReadOnlyList<AgentRow> Agents => [.. book.Agents.Select(agent => agent.ToRow())];

    public IReadOnlyList<TierRow> Tiers => [.. book.Tiers.Select(tier => tier.ToRow())];

    public IReadOnlyList<QueueRow> Queues => [.. book.Queues.Select(queue => queue.ToRow())];

    public IReadOnlyList<MemberRow> Members
    {
        get
        {
            book.Discard(NowEpoch);
            return [.. book.Members.Select(member => member.ToRow() with { InstanceId = book.Import.InstanceId })];
        }
    }

    public void AddAgent(string name, AgentKind kind, string typed)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl))
        {
            throw new CallCenterRefusedException("an agent's name must not be empty or hold control characters");
        }

        RefuseLost(name);
        AgentRecord agent = new(name, kind, new AgentImport(name, kind).Template) { KindText = Shown(Spellings.AgentType.Of(kind), typed) };
        Do(() => book.Agents.Add(agent), () => book.Agents.Remove(agent));
        book.Changed.Add(name);
        outlet.Fire(AgentEvents.Added(name, agent.KindText));
    }

    public void DeleteAgent(string name)
    {
        book.Changed.Add(name);
        if (book.Agents.RemoveAll(agent => agent.Name == name) > 0 | book.Tiers.RemoveAll(tier => tier.Agent == name) > 0)
        {
            Apply();
        }
    }

    public void SetAgentStatus(string name, AgentStatus status, string typed)
    {
        AgentRecord agent = Agent(name);
        agents.Announce(agent, status, Shown(Spellings.AgentStatus.Of(status), typed), NowEpoch);
        if (status != AgentStatus.Available)
        {
            StopRinging(agent);
        }

        holds.Refresh(agent); // before the engine may offer him: who is Idle isn't available by his status alone
        door.SetStatus(name, status);
    }

    public void SetAgentState(string name, AgentActivity state, string typed)
    {
        AgentRecord agent = Agent(name);
        agent.State = state;
        agent.StateText = Shown(agent.StateText, typed);
        if (state == AgentActivity.Receiving)
        {
            agent.LastOfferedCall = NowEpoch;
        }

        outlet.Fire(AgentEvents.StateChanged(name, agent.StateText));
        if (agent.RestsOnDemand && state == AgentActivity.Waiting)
        {
            agent.RestsOnDemand = false;
            door.SetStatus(name, agent.Status);
        }

        holds.Refresh(agent);
    }

    public void SetAgentContact(string name, string contact)
    {
        RefuseLost(contact);
        AgentRecord agent = Agent(name);
        Change(agent.Contact, contact, value => agent.Contact = value);
        outlet.Fire(AgentEvents.ContactChanged(name, contact));
    }

    public void SetAgentUuid(string name, string uuid)
    {
        AgentRecord agent = Agent(name);
        agent.Uuid = uuid;
        if (agent.Kind == AgentKind.UuidStandby)
        {
            door.SetStandbyLeg(name, uuid);
        }
    }

    public void SetAgentKind(string name, AgentKind kind, string typed)
    {
        AgentRecord agent = Agent(name);
        Change(agent.Kind, kind, value => agent.Kind = value);
        agent.KindText = Shown(agent.KindText, typed);
        if (kind == AgentKind.UuidStandby)
        {
            door.SetStandbyLeg(name, agent.Uuid);
        }
    }

    public void SetAgentNumber(string name, AgentNumber which, long value)
    {
        AgentRecord agent = Agent(name);
        agent.SetNumber(which, value);
        if (which == AgentNumber.ReadyTime)
        {
            agent.HeldUntil = value;
            holds.Refresh(agent);
        }
        else
        {
            Apply();
        }
    }

    public void AddTier(string queue, string agent, int level, int position)
    {
        TierRecord tier = new(queue, agent) { Level = level, Position = position };
        Do(() => book.Tiers.Add(tier), () => book.Tiers.Remove(tier));
        book.Changed.Add(agent);
    }

    public void DeleteTier(string queue, string agent)
    {
        if (book.Tiers.RemoveAll(tier => tier.Queue == queue && tier.Agent == agent) > 0)
        {
            book.Changed.Add(agent);
            Apply();
        }
    }

    public void SetTierState(string queue, string agent, TierActivity state, string typed)
    {
        TierRecord tier = book.Tier(queue, agent)!;
        bool wasHeld = tier.IsHeld;
        tier.SetByHand(state, Shown(Spellings.TierState.Of(state), typed));
        if (tier.IsHeld != wasHeld)
        {
            Apply();
        }
    }

    public void SetTierLevel(string queue, string agent, int level)
    {
        Tier(queue, agent).Level = level;
        Apply();
    }

    public void SetTierPosition(string queue, string agent, int position)
    {
        Tier(queue, agent).Position = position;
        Apply();
    }

    public void ReloadAgent(string name, Action<bool> done) => loader.ReloadAgent(name, done);

    public void ReloadTiers(string? queue, string? agent, Action<bool> done) => loader.ReloadTiers(queue, agent, done);

    public void LoadQueue(string name, bool unloadFirst, Action<bool> done) => loader.LoadQueue(name, unloadFirst, done);

    public void NeedQueue(string name, Action<string?> then) => loader.Need(name, then);

    public void UnloadQueue(string name) => loader.UnloadQueue(name);

    public void Break(string channelUuid, Action<bool> done)
    {
        OfferRecord? offer = book.Offers.Values.FirstOrDefault(each => each.IsBridged && each.Call.AgentUuid == channelUuid);
        if (offer is null)
        {
            door.FindChannel(channelUuid, done);
            return;
        }

        door.ReleaseAgent(offer.Id);
        done(true);
    }

    public void AnnounceGet(string name, string key, string value) => outlet.Fire(AgentEvents.Asked(name, key, value));

    /// <summary>How lists and events spell it.</summary>
    private string Shown(string usual, string typed) => book.Import.ShowsAsTyped ? typed : usual;

    /// <summary>What bytes that were no UTF-8 have become: different ones would be the same name.</summary>
    private static void RefuseLost(string text)
    {
        if (text.Contains('\ufffd', StringComparison.Ordinal))
        {
            throw new CallCenterRefusedException("names and contacts must be text in UTF-8; this one holds other bytes");
        }
    }

    private void StopRinging(AgentRecord agent)
    {
        List<OfferRecord> ringing = [.. book.Offers.Values.Where(offer => offer.Agent == agent && !offer.IsAnswered)];
        foreach (OfferRecord offer in ringing)
        {
            door.CancelLeg(offer.Id);
        }
    }

    /// <summary>To change him: what he becomes is kept.</summary>
    private AgentRecord Agent(string name)
    {
        book.Changed.Add(name);
        return book.Agent(name)!;
    }

    private TierRecord Tier(string queue, string agent)
    {
        book.Changed.Add(agent);
        return book.Tier(queue, agent)!;
    }

    private void Change<T>(T before, T after, Action<T> set) => Do(() => set(after), () => set(before));

    private void Do(Action change, Action undo)
    {
        if (!door.TryChange(book, change, undo))
        {
            throw new CallCenterRefusedException("The engine refuses it.") { IsTold = true };
        }
    }

    private void Apply() => door.Apply(book.ToEngine());
}
