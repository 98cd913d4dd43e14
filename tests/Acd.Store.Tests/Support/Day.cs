using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.Store.Tests.Support;

/// <summary>Makes the facts of a small call centre, as the engine would.</summary>
internal sealed class Day
{
    private static readonly Fact Blank = new()
    {
        Queue = "support", Agent = "", CallUuid = "", CallerNumber = "", CallerName = "", Text = "",
    };

    private long _sequence;
    private ulong _call;
    private ulong _offer;

    public long NowMs { get; set; } = 1_000;

    /// <summary>The number before that of the first caller.</summary>
    public ulong FirstCall
    {
        init => _call = value;
    }

    public string Queue { get; set; } = "support";

    public string CallerName { get; set; } = "Zoë";

    /// <summary>One caller who is answered: ten facts.</summary>
    public IReadOnlyList<Fact> Answered(string agent = "anna")
    {
        var call = new CallId(++_call);
        var offer = new OfferId(++_offer);
        string uuid = Uuid(call);
        var of = Blank with { Queue = Queue, Call = call, CallUuid = uuid, Agent = agent };
        return
        [
            Next(Joined(call)),
            Next(of with { Kind = FactKind.OfferStarted, Offer = offer, DurationMs = 5, Text = "because" }, 5),
            Next(State(agent, AgentState.Ready, AgentState.Ringing, 100)),
            Next(of with { Kind = FactKind.OfferAnswered, Offer = offer, DurationMs = 200 }, 200),
            Next(of with { Kind = FactKind.CallerAnswered, Offer = offer, DurationMs = 205 }),
            Next(State(agent, AgentState.Ringing, AgentState.Talking, 200)),
            Next(of with { Kind = FactKind.CallerEnded, Outcome = CallerOutcome.Answered, WaitMs = 205, DurationMs = 1_000 }, 1_000),
            Next(State(agent, AgentState.Talking, AgentState.WrapUp, 1_000) with { Call = call, Queue = Queue }),
            Next(Blank with { Kind = FactKind.DispositionSet, Agent = agent, Call = call, Queue = Queue, Text = "solved" }, 10),
            Next(State(agent, AgentState.WrapUp, AgentState.Ready, 10) with { Call = call, Queue = Queue, Text = "solved" }),
        ];
    }

    /// <summary>One caller who hangs up while a phone rings: four facts.</summary>
    public IReadOnlyList<Fact> Abandoned(string agent = "anna")
    {
        var call = new CallId(++_call);
        var of = Blank with { Queue = Queue, Call = call, CallUuid = Uuid(call), Agent = agent, Offer = new OfferId(++_offer) };
        return
        [
            Next(Joined(call)),
            Next(of with { Kind = FactKind.OfferStarted, DurationMs = 0 }),
            Next(of with { Kind = FactKind.OfferFailed, Cause = HangupCause.OriginatorCancel, DurationMs = 700 }, 700),
            Next(of with { Kind = FactKind.CallerEnded, Agent = "", Outcome = CallerOutcome.Abandoned, WaitMs = 700 }),
        ];
    }

    public Fact Waiting() => Next(Joined(new CallId(++_call)));

    public Fact StatusChanged(string agent, AgentStatus from, AgentStatus to, string reason) => Next(Blank with
    {
        Kind = FactKind.AgentStatusChanged, Agent = agent, StatusBefore = from, Status = to, Text = reason, DurationMs = 60_000,
    });

    public static string Uuid(CallId call) => $"00000000-0000-4000-8000-{call.Value:D12}";

    private Fact Joined(CallId call) => Blank with
    {
        Kind = FactKind.CallerJoined, Queue = Queue, Call = call, CallUuid = Uuid(call), CallerNumber = "+4930123", CallerName = CallerName,
    };

    private static Fact State(string agent, AgentState from, AgentState to, long ms) => Blank with
    {
        Kind = FactKind.AgentStateChanged, Queue = "", Agent = agent, StateBefore = from, State = to, DurationMs = ms,
    };

    private Fact Next(Fact fact, long afterMs = 0)
    {
        NowMs += afterMs;
        return fact with { Sequence = ++_sequence, AtMs = NowMs };
    }
}
