using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Estimates;
using Acd.Engine.Events;
using Acd.Engine.Explain;
using Acd.Engine.Ids;
using Acd.Engine.Queues;

namespace Acd.Scenarios.Tests;

/// <summary>The callers' side: how they join, what is ordered for them, and what the engine says of them.</summary>
internal sealed partial class Scenario
{
    /// <summary>Joins somebody who brings more than his number along.</summary>
    public void JoinWith(ulong call, Func<CallerJoined, CallerJoined> more, string queue = "support")
    {
        var e = more(new CallerJoined(new CallId(call), queue, $"uuid-{call}", $"+4930{call}", $"Caller {call}", "800"));
        Step(() => _engine.Handle(e, NowMs));
    }

    public void JoinAt(ulong call, int position, string queue = "support") => JoinWith(call, e => e with { Position = position }, queue);

    public EngineError? SetPriority(ulong call, int priority, long? score = null) =>
        Ordered(() => _engine.Handle(new CallerPrioritySet(new CallId(call), priority, score), NowMs));

    public EngineError? SetPosition(ulong call, int position) =>
        Ordered(() => _engine.Handle(new CallerPositionSet(new CallId(call), position), NowMs));

    public EngineError? MoveTo(ulong call, string queue) =>
        Ordered(() => _engine.Handle(new CallerQueueSet(new CallId(call), queue), NowMs));

    public EngineError? Withdraw(ulong call, string extension = "") =>
        Ordered(() => _engine.Handle(new CallerWithdrawn(new CallId(call), extension), NowMs));

    public EngineError? SetMode(string queue, QueueMode mode, string extension = "") =>
        Ordered(() => _engine.Handle(new QueueModeSet(queue, mode, extension), NowMs));

    public void Note(ActionNoted action) => Step(() => _engine.Handle(action, NowMs));

    public EngineError? SetNeeds(ulong call, string? requirement = null, string? preferredAgent = null) =>
        Ordered(() => _engine.Handle(new CallerNeedsSet(new CallId(call), requirement, preferredAgent), NowMs));

    public void Review(ulong call, string[]? veto = null, string[]? order = null, long vetoMs = 10_000, string? agentPrompt = null) =>
        Step(() => _engine.Handle(
            new OfferReviewed(new CallId(call), veto ?? [], order ?? [], vetoMs)
            {
                AgentPrompt = agentPrompt is null ? null : [agentPrompt],
            },
            NowMs));

    public IEnumerable<string> CandidatesOf(ulong call, int most = 10) =>
        _engine.CandidatesOf(new CallId(call), most).Select(candidate => candidate.Agent);

    public EngineError? RequestCallback(ulong call, string number = "", long notBeforeMs = 0, long notAfterMs = 0) =>
        Ordered(() => _engine.Handle(new CallbackRequested(new CallId(call), number, notBeforeMs, notAfterMs), NowMs));

    public EngineError? CancelCallback(ulong call) => Ordered(() => _engine.Handle(new CallbackCancelled(new CallId(call)), NowMs));

    public EngineError? CallBackNow(ulong call) => Ordered(() => _engine.Handle(new CallbackDue(new CallId(call)), NowMs));

    public IReadOnlyDictionary<CallId, string> WhyWaiting() => _engine.WhyWaiting(NowMs);

    public AgentExplanation? ExplainAgent(string agent) => _engine.ExplainAgent(agent, NowMs);

    public IReadOnlyList<QueueRemoval> PreviewRemovals(EngineConfig config) => _engine.PreviewRemovals(config);

    public void CustomerAnswers(ulong call, string uuid = "new-uuid") =>
        Step(() => _engine.Handle(new CustomerAnswered(new CallId(call), uuid), NowMs));

    public void CustomerFails(ulong call, HangupCause cause = HangupCause.NoAnswer) =>
        Step(() => _engine.Handle(new CustomerFailed(new CallId(call), cause), NowMs));

    /// <summary>Presses keys one after the other, in the same millisecond; the commands are those of the last one.</summary>
    public void Press(ulong call, string digits)
    {
        foreach (var digit in digits)
        {
            Step(() => _engine.Handle(new CallerDigit(new CallId(call), digit), NowMs));
        }
    }

    /// <summary>He wants to be called back and hangs up: from now on he waits without a channel.</summary>
    public void BecomeGhost(ulong call)
    {
        Assert.Null(RequestCallback(call));
        Leave(call, LeaveReason.Released);
    }

    public ExpectedWait? EstimateWait(ulong call) => _engine.EstimateWait(new CallId(call), NowMs);

    public ExpectedWait? EstimateWait(string queue, string? requirement = null) => _engine.EstimateWait(queue, requirement, NowMs);

    public CallerExplanation Explain(ulong call) =>
        _engine.Explain(new CallId(call), NowMs) ?? throw new InvalidOperationException($"there is no caller {call}");

    public CallerExplanation? DryRun(string queue, string? requirement, string? preferred, out EngineError? error) =>
        _engine.DryRun(queue, requirement, preferred, NowMs, out error);

    public CallerExplanation DryRun(string queue = "support", string? requirement = null, string? preferred = null) =>
        DryRun(queue, requirement, preferred, out var error) ?? throw new InvalidOperationException($"{error}");

    /// <summary>The agent serves everybody he is offered, one after the other; who came when.</summary>
    public IReadOnlyList<ulong> ServeAll(string agent)
    {
        List<ulong> order = [];
        if (StateOf(agent) != AgentState.Ringing)
        {
            SetStatus(agent, AgentStatus.Available);
        }

        while (StateOf(agent) == AgentState.Ringing)
        {
            order.Add(CallOf(agent).Value);
            Connect(agent);
            HangUp(agent);
        }

        return order;
    }

    private EngineError? Ordered(Func<EngineError?> order)
    {
        EngineError? error = null;
        Step(() => error = order());
        return error;
    }
}
