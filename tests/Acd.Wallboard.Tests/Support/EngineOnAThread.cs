using Acd.Engine;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Explain;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Snapshots;
using Acd.Engine.Statistics;
using Acd.Wallboard.Board;
using Acd.Wallboard.Live;

namespace Acd.Wallboard.Tests.Support;

/// <summary>A real engine behind a lock, with a clock the test sets. After each order the board shows what came of it.</summary>
internal sealed class EngineOnAThread : IEngineDoor
{
    private readonly Lock _lock = new();
    private readonly AcdEngine _engine = new(seed: 1);
    private readonly AcdStatistics _statistics = new();
    private readonly EngineConfig _config;
    private readonly BoardFeed _feed;

    public EngineOnAThread(EngineConfig config, BoardFeed feed)
    {
        (_config, _feed) = (config, feed);
        _statistics.SetClock(0, DateTimeOffset.UnixEpoch);
        _statistics.Configure(config);
        Assert.Empty(_engine.Apply(config, 0));
        Drain();
    }

    public Sentence? Trouble { get; set; }

    public long NowMs { get; set; }

    public Task<EngineError?> OrderAsync<TOrder>(TOrder order, CancellationToken cancellation)
        where TOrder : struct, IEngineInput => Task.FromResult(Do(order));

    public Task<EngineError?> MonitorAsync(string agent, string supervisor, MonitorMode mode, CancellationToken cancellation) =>
        OrderAsync(new MonitorOrdered(agent, supervisor, $"user/{supervisor}", mode), cancellation);

    /// <summary>Why phones can't be asked to answer; null: they answer at once.</summary>
    public string? PhoneTrouble { get; set; }

    public Task<EngineError?> AcceptAsync(string agent, OfferId offer, CancellationToken cancellation)
    {
        string? trouble = PhoneTrouble ?? (IsRinging(agent, offer) ? null : "no phone rings for it");
        if (trouble is null)
            Do(new LegAnswered(offer, $"leg-of-{offer}"));
        return Task.FromResult(trouble is null ? null : new EngineError(EngineErrorCode.WrongState, trouble));
    }

    private bool IsRinging(string agent, OfferId offer)
    {
        lock (_lock)
            return _engine.DeskOf(agent, NowMs)?.Offers.Any(one => one.Offer == offer && one.IsRinging) == true;
    }

    /// <summary>What was noted of actions, in order.</summary>
    public List<Fact> Actions { get; } = [];

    public void Note(string actor, string what, bool isRefused) => Do(new ActionNoted(actor, what, isRefused));

    public EngineSnapshot Snapshot()
    {
        lock (_lock)
            return _engine.TakeSnapshot(NowMs);
    }

    public Task<CallerExplanation?> ExplainAsync(CallId call, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_engine.Explain(call, NowMs));
    }

    public Task<(CallerExplanation? Would, EngineError? Error)> TryJoinAsync(
        string queue, string requirement, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult((_engine.DryRun(queue, requirement, preferredAgent: null, NowMs, out var error), error));
    }

    public Task<AgentDesk?> DeskAsync(string agent, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_engine.DeskOf(agent, NowMs));
    }

    public Task<IReadOnlyList<MonitorSnapshot>?> FollowersAsync(string agent, CancellationToken cancellation)
    {
        lock (_lock)
            return Task.FromResult(_engine.FollowersOf(agent, NowMs));
    }

    /// <summary>What the next reload says; null: one is under way.</summary>
    public ReloadAnswer? Reload { get; set; }

    /// <summary>Reloads asked for: whether each was only tried.</summary>
    public List<bool> Reloads { get; } = [];

    public Task<ReloadAnswer?> ReloadAsync(bool dryRun, CancellationToken cancellation)
    {
        Reloads.Add(dryRun);
        return Task.FromResult(Reload);
    }

    public EngineError? Do<TInput>(TInput input)
        where TInput : struct, IEngineInput
    {
        lock (_lock)
        {
            var error = _engine.Handle(in input, NowMs);
            Drain();
            ShowLocked();
            return error;
        }
    }

    public void Show()
    {
        lock (_lock)
            ShowLocked();
    }

    private void ShowLocked()
    {
        _statistics.AdvanceTo(NowMs);
        var today = _statistics.Today();
        _feed.Publish(new BoardInput(
            NowMs, DateTimeOffset.UnixEpoch.AddMilliseconds(NowMs), _config, _engine.TakeSnapshot(NowMs), new Dictionary<string, long>(),
            _statistics.QueuesNow(), _statistics.Queues(today), _statistics.Queues(_statistics.Interval(IntervalLength.Minutes15, 0)),
            _statistics.Agents(today)));
    }

    private void Drain()
    {
        foreach (ref readonly var fact in _engine.Facts)
        {
            _statistics.Take(in fact);
            if (fact.Kind is FactKind.ActionTaken or FactKind.ActionRefused)
                Actions.Add(fact);
        }
        _engine.ClearOutput();
    }
}
