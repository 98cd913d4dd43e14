using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Explain;
using Acd.Engine.Ids;
using Acd.Engine.Snapshots;

namespace Acd.Wallboard;

/// <summary>The way from the web's threads to the engine's. Any thread may call; answers come when the engine thread gets to it.</summary>
public interface IEngineDoor
{
    /// <summary>
    /// Why callers aren't served, and nothing asked of the engine will be answered soon, with what to do; null: all is well. Never waits.
    /// </summary>
    Sentence? Trouble { get; }

    /// <summary>Gives an order to the engine. Null: done; otherwise why not, and nothing has changed.</summary>
    Task<EngineError?> OrderAsync<TOrder>(TOrder order, CancellationToken cancellation)
        where TOrder : struct, IEngineInput;

    /// <summary>
    /// Calls a supervisor, an extension or an agent's name, who follows an agent. Null: done; otherwise why not, and nothing has changed.
    /// </summary>
    Task<EngineError?> MonitorAsync(string agent, string supervisor, MonitorMode mode, CancellationToken cancellation);

    /// <summary>
    /// Has the agent's phone answer what it rings for, and waits some seconds for it. Null: he has answered; otherwise why not, and the
    /// offer goes on as if nobody had asked.
    /// </summary>
    Task<EngineError?> AcceptAsync(string agent, OfferId offer, CancellationToken cancellation);

    /// <summary>Why a caller is where he is, and who could serve him; null: there is no such caller.</summary>
    Task<CallerExplanation?> ExplainAsync(CallId call, CancellationToken cancellation);

    /// <summary>
    /// Who would get somebody who joined the queue now with that requirement, empty for none; otherwise why there is no answer.
    /// </summary>
    Task<(CallerExplanation? Would, EngineError? Error)> TryJoinAsync(string queue, string requirement, CancellationToken cancellation);

    /// <summary>What an agent sees of himself; null: there is no such agent.</summary>
    Task<AgentDesk?> DeskAsync(string agent, CancellationToken cancellation);

    /// <summary>Who follows an agent and isn't told to go; null: there is no such agent.</summary>
    Task<IReadOnlyList<MonitorSnapshot>?> FollowersAsync(string agent, CancellationToken cancellation);

    /// <summary>Makes what somebody did, or was refused, a fact among the engine's, after what came of it. Doesn't wait.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="what">Who, from where, what, and what came of it.</param>
    /// <param name="isRefused">Nothing came of it.</param>
    void Note(string actor, string what, bool isRefused);

    /// <summary>Reads the configuration again and puts it into force, whole or not at all. Null: another reload is under way.</summary>
    /// <param name="dryRun">Only says what would change.</param>
    /// <param name="cancellation">Ends the waiting, not a reload that has begun.</param>
    Task<ReloadAnswer?> ReloadAsync(bool dryRun, CancellationToken cancellation);
}
