using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Statistics;

namespace Acd.Engine.Tests.Statistics;

/// <summary>Facts told one by one, times in seconds since 10:00 local time on a Monday, UTC+1.</summary>
internal sealed class Story
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(1));

    private static readonly Fact Blank = new() { Queue = "", Agent = "", CallUuid = "", CallerNumber = "", CallerName = "", Text = "" };

    private long _nowMs;
    private long _sequence;

    public Story(params QueueConfig[] queues)
    {
        Statistics.SetClock(0, Start);
        Configure(queues.Length > 0 ? queues : [new() { Name = "support" }, new() { Name = "sales" }]);
    }

    public AcdStatistics Statistics { get; } = new();

    public void Configure(params QueueConfig[] queues) => Statistics.Configure(new EngineConfig { Queues = [.. queues] });

    public Story At(double seconds)
    {
        _nowMs = (long)(seconds * 1_000);
        return this;
    }

    public Story Join(ulong call, string queue = "support") => Take(Caller(FactKind.CallerJoined, call) with { Queue = queue });

    public Story Answer(ulong call, double waitSeconds, string agent = "anna") =>
        Take(Caller(FactKind.CallerAnswered, call) with { Agent = agent, DurationMs = Ms(waitSeconds) });

    public Story End(ulong call, CallerOutcome outcome, double waitSeconds = 0, double talkSeconds = 0) =>
        Take(Caller(FactKind.CallerEnded, call) with { Outcome = outcome, WaitMs = Ms(waitSeconds), DurationMs = Ms(talkSeconds) });

    public Story Move(ulong call, string from, string to, double waitSeconds) =>
        Take(Caller(FactKind.CallerMoved, call) with { Queue = to, Text = from, DurationMs = Ms(waitSeconds) });

    public Story Tell(FactKind kind, ulong call, string queue = "support", double seconds = 0, CallerOutcome outcome = default) => Take(
        Caller(kind, call) with { Queue = queue, DurationMs = Ms(seconds), Outcome = outcome });

    public Story Offer(FactKind kind, string agent, string queue = "support", HangupCause cause = default, double seconds = 0) => Take(
        Blank with { Kind = kind, Agent = agent, Queue = queue, Cause = cause, DurationMs = Ms(seconds) });

    public Story State(AgentState before, AgentState state, double seconds = 0, ulong call = 0, string agent = "anna") => Take(Blank with
    {
        Kind = FactKind.AgentStateChanged, Agent = agent, StateBefore = before, State = state, DurationMs = Ms(seconds), Call = new(call),
    });

    public Story Status(AgentStatus status, string agent = "anna") =>
        Take(Blank with { Kind = FactKind.AgentStatusChanged, Agent = agent, Status = status });

    public Story Advance(double seconds)
    {
        At(seconds);
        Statistics.AdvanceTo(_nowMs);
        return this;
    }

    public QueueStatistics Today(string queue = "support") => Statistics.Queue(queue, Statistics.Today())!;

    public QueueStatistics Quarter(int ago, string queue = "support") =>
        Statistics.Queue(queue, Statistics.Interval(IntervalLength.Minutes15, ago))!;

    public AgentStatistics AgentToday(string agent = "anna") => Statistics.Agent(agent, Statistics.Today())!;

    public AgentStatistics AgentQuarter(int ago, string agent = "anna") =>
        Statistics.Agent(agent, Statistics.Interval(IntervalLength.Minutes15, ago))!;

    private static Fact Caller(FactKind kind, ulong call) => Blank with { Kind = kind, Call = new CallId(call) };

    private Story Take(Fact fact)
    {
        Statistics.Take(fact with { Sequence = ++_sequence, AtMs = _nowMs });
        return this;
    }

    private static long Ms(double seconds) => (long)(seconds * 1_000);
}
