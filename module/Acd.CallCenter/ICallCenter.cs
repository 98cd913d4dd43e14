using Acd.CallCenter.Rows;
using Acd.CallCenter.States;
using Acd.Engine.Agents;

namespace Acd.CallCenter;

/// <summary>
/// The running call centre in mod_callcenter's terms: what its commands read and change. Implemented over the engine by the host.
/// Engine thread only. Members that change an agent announce it as mod_callcenter does (its events), whatever the value was before.
/// <c>typed</c> is the word as it was typed, which is shown where the configuration wants mod_callcenter's way.
/// </summary>
public interface ICallCenter
{
    /// <summary>Unix time, seconds.</summary>
    long NowEpoch { get; }

    /// <summary>In the order in which they came to be.</summary>
    IReadOnlyList<AgentRow> Agents { get; }

    /// <summary>In the order in which they came to be.</summary>
    IReadOnlyList<TierRow> Tiers { get; }

    /// <summary>Everybody, those who have abandoned or are answered included; in the order in which they came to be.</summary>
    IReadOnlyList<MemberRow> Members { get; }

    IReadOnlyList<QueueRow> Queues { get; }

    /// <summary>A new agent: Logged Out, Waiting, no contact. The name isn't taken.</summary>
    void AddAgent(string name, AgentKind kind, string typed);

    /// <summary>With his tiers; nothing happens when there is none. A call he is in goes on.</summary>
    void DeleteAgent(string name);

    void SetAgentStatus(string name, AgentStatus status, string typed);

    /// <summary>Also records the offer when it becomes Receiving.</summary>
    void SetAgentState(string name, AgentActivity state, string typed);

    void SetAgentContact(string name, string contact);

    void SetAgentUuid(string name, string uuid);

    void SetAgentKind(string name, AgentKind kind, string typed);

    void SetAgentNumber(string name, AgentNumber which, long value);

    /// <summary>Both exist; there is no such tier.</summary>
    void AddTier(string queue, string agent, int level, int position);

    void DeleteTier(string queue, string agent);

    void SetTierState(string queue, string agent, TierActivity state, string typed);

    void SetTierLevel(string queue, string agent, int level);

    void SetTierPosition(string queue, string agent, int position);

    /// <summary>Takes the agent from the configuration again; true also when he isn't in it, false when it can't be read.</summary>
    /// <param name="name">The agent.</param>
    /// <param name="done">Called once, now or later.</param>
    void ReloadAgent(string name, Action<bool> done);

    /// <summary>Takes tiers from the configuration again; false when none in it fits.</summary>
    /// <param name="queue">Null: every queue.</param>
    /// <param name="agent">Null: every agent.</param>
    /// <param name="done">Called once, now or later.</param>
    void ReloadTiers(string? queue, string? agent, Action<bool> done);

    /// <summary>Takes the queue from the configuration again, with its agents and tiers; false when it isn't in it.</summary>
    /// <param name="name">The queue.</param>
    /// <param name="unloadFirst">A queue that is gone from the configuration is dropped.</param>
    /// <param name="done">Called once, now or later.</param>
    void LoadQueue(string name, bool unloadFirst, Action<bool> done);

    /// <inheritdoc cref="Center.ConfigLoader.Need"/>
    void NeedQueue(string name, Action<string?> then);

    void UnloadQueue(string name);

    /// <summary>Releases the agent of that channel from his caller while the call goes on; false: no such channel.</summary>
    void Break(string channelUuid, Action<bool> done);

    /// <summary>The event of a value that was asked for.</summary>
    /// <param name="name">The agent.</param>
    /// <param name="key">As typed: mod_callcenter echoes its case.</param>
    /// <param name="value">The value given.</param>
    void AnnounceGet(string name, string key, string value);
}
