using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Store.Records;
using static Acd.Store.Databases.CleanText;

namespace Acd.Store.Folding;

/// <summary>Facts of agents.</summary>
internal sealed class AgentFolder(LiveState state)
{
    /// <summary>Wrap-up and disposition come when the caller is no longer open.</summary>
    private readonly Dictionary<string, (CallId Call, string Uuid)> _lastCall = new(StringComparer.Ordinal);

    public void Answered(in Fact fact)
    {
        var agent = state.Agent(fact.Agent);
        state.Set(agent with { CallsAnswered = agent.CallsAnswered + (fact.IsResumed ? 0 : 1), NoAnswerInARow = 0 });
        _lastCall[fact.Agent] = (fact.Call, Of(fact.CallUuid, UuidMax));
    }

    public void OfferFailed(in Fact fact)
    {
        if (fact.Cause is not (HangupCause.NoAnswer or HangupCause.NoUserResponse or HangupCause.AllottedTimeout
            or HangupCause.ProgressTimeout or HangupCause.NoPickup))
            return;
        var agent = state.Agent(fact.Agent);
        state.Set(agent with { NoAnswerInARow = agent.NoAnswerInARow + 1 });
    }

    public AgentIntervalRecord StateChanged(in Fact fact, long atMs)
    {
        var agent = state.Agent(fact.Agent) with { State = RecordWords.Of(fact.State), StateSinceMs = atMs };
        if (fact.StateBefore == AgentState.Talking)
            agent = agent with { TalkMs = agent.TalkMs + fact.DurationMs, LastTalkEndedAtMs = atMs };
        state.Set(agent);
        return new AgentIntervalRecord
        {
            Agent = Of(fact.Agent), Kind = AgentIntervalRecord.State, Value = RecordWords.Of(fact.StateBefore), NextValue = agent.State,
            StartedAtMs = atMs - fact.DurationMs, DurationMs = fact.DurationMs, Queue = Of(fact.Queue), CallUuid = UuidOf(fact),
            Reason = Of(fact.Text),
        };
    }

    public AgentIntervalRecord StatusChanged(in Fact fact, long atMs)
    {
        var before = state.Agent(fact.Agent);
        var agent = before with
        {
            Status = RecordWords.Of(fact.Status), Reason = Of(fact.Text), StatusSinceMs = atMs,
            BreakUntilMs = fact.WaitMs > 0 ? atMs + fact.WaitMs : 0,
        };
        state.Set(agent);
        return new AgentIntervalRecord
        {
            Agent = Of(fact.Agent), Kind = AgentIntervalRecord.Status, Value = RecordWords.Of(fact.StatusBefore), NextValue = agent.Status,
            StartedAtMs = atMs - fact.DurationMs, DurationMs = fact.DurationMs, Reason = before.Reason,
        };
    }

    public DispositionRecord Disposed(in Fact fact) => new()
    {
        Agent = Of(fact.Agent), Queue = Of(fact.Queue), CallUuid = UuidOf(fact), Code = Of(fact.Text),
    };

    private string UuidOf(in Fact fact) =>
        state.Caller(fact.Call)?.CallUuid
            ?? (_lastCall.TryGetValue(fact.Agent, out var last) && last.Call == fact.Call ? last.Uuid : "");
}
