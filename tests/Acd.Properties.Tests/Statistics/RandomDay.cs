using Acd.Engine.Agents;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.Properties.Tests.Statistics;

/// <summary>
/// Turns random numbers into facts an engine could have written: callers, agents and queues of one day, with the two ends of a talk
/// reported in either order and sometimes late. Calls and agents of even and odd numbers never meet, so that a day can be split into two
/// nodes.
/// </summary>
internal sealed class RandomDay
{
    public static readonly string[] Queues = ["sales", "support"];
    public static readonly string[] Agents = ["anna", "bob", "carla", "dora"];

    private static readonly Fact Blank = new() { Queue = "", Agent = "", CallUuid = "", CallerNumber = "", CallerName = "", Text = "" };

    private static readonly CallerOutcome[] Departures =
    [
        CallerOutcome.Abandoned, CallerOutcome.Abandoned, CallerOutcome.TimedOut, CallerOutcome.ExitKey, CallerOutcome.Overflowed,
        CallerOutcome.Lost,
    ];

    private static readonly HangupCause[] Causes =
        [HangupCause.NoAnswer, HangupCause.UserBusy, HangupCause.CallRejected, HangupCause.OriginatorCancel, HangupCause.NormalClearing];

    private readonly List<Caller> _waiting = [];
    private readonly List<Caller> _late = [];
    private readonly Agent[] _agents = [.. Agents.Select((name, i) => new Agent(name, i))];
    private ulong _lastCall;
    private uint _choice;
    private long _nowMs;

    private RandomDay()
    {
    }

    public List<Fact> Facts { get; } = [];

    public long EndMs => _nowMs;

    public static RandomDay Run(IEnumerable<uint> choices)
    {
        var day = new RandomDay();
        foreach (var choice in choices)
        {
            day._choice = choice;
            day._nowMs += day.Pick(3) == 0 ? 0 : day.Pick(150_000);
            day.Step();
        }

        return day;
    }

    public static bool IsEven(in Fact fact) =>
        fact.Agent.Length > 0 ? Array.IndexOf(Agents, fact.Agent) % 2 == 0 : fact.Call.Value % 2 == 0;

    private void Step()
    {
        var agent = _agents[Pick(_agents.Length)];
        switch (Pick(10))
        {
            case 0 or 1 or 2:
                Join();
                break;
            case 3 or 4:
                Serve(agent);
                break;
            case 5 or 6:
                MoveOn(agent);
                break;
            case 7:
                Leave();
                break;
            case 8:
                ChangeStatus(agent);
                break;
            default:
                EndLate();
                break;
        }
    }

    private void Join()
    {
        var caller = new Caller(new CallId(++_lastCall), _nowMs) { Queue = Queues[Pick(2)] };
        if (Pick(10) == 0)
        {
            Write(Of(FactKind.CallerRefused, caller) with { Outcome = CallerOutcome.QueueFull });
            return;
        }

        _waiting.Add(caller);
        Write(Of(FactKind.CallerJoined, caller));
    }

    private void Serve(Agent agent)
    {
        var caller = _waiting.Find(one => one.Call.Value % 2 == (ulong)agent.Index % 2);
        if (agent.State != AgentState.Ready || caller is null)
        {
            return;
        }

        var offer = Of(FactKind.OfferStarted, caller) with { Agent = agent.Name };
        Write(offer);
        Enter(agent, AgentState.Ringing);
        _nowMs += Pick(20_000);
        if (Pick(4) == 0)
        {
            Write(offer with { Kind = FactKind.OfferFailed, Cause = Causes[Pick(Causes.Length)], DurationMs = _nowMs - agent.SinceMs });
            Enter(agent, AgentState.Ready);
            return;
        }

        Write(offer with { Kind = FactKind.OfferAnswered, DurationMs = _nowMs - agent.SinceMs });
        Write(offer with { Kind = FactKind.CallerAnswered, DurationMs = caller.WaitMs(_nowMs) });
        _waiting.Remove(caller);
        caller.AnsweredAtMs = _nowMs;
        agent.Caller = caller;
        agent.IsCallerOver = false;
        Enter(agent, AgentState.Talking);
    }

    /// <summary>A talk or a wrap-up comes to its end, or half of it does.</summary>
    private void MoveOn(Agent agent)
    {
        if (agent.State == AgentState.WrapUp)
        {
            Enter(agent, AgentState.Ready);
        }
        else if (agent.State == AgentState.Talking && agent.IsCallerOver)
        {
            Enter(agent, Pick(2) == 0 ? AgentState.WrapUp : AgentState.Ready);
        }
        else if (agent.State == AgentState.Talking && Pick(2) == 0)
        {
            EndTalk(agent.Caller!, agent);
            agent.IsCallerOver = true;
        }
        else if (agent.State == AgentState.Talking)
        {
            _late.Add(agent.Caller!);
            agent.Caller!.Agent = agent;
            agent.Caller.TalkedMs = _nowMs - agent.Caller.AnsweredAtMs;
            Enter(agent, Pick(2) == 0 ? AgentState.WrapUp : AgentState.Ready);
        }
    }

    private void EndLate()
    {
        if (_late.Count > 0)
        {
            var caller = _late[Pick(_late.Count)];
            _late.Remove(caller);
            EndTalk(caller, caller.Agent!);
        }
    }

    private void EndTalk(Caller caller, Agent agent) => Write(Of(FactKind.CallerEnded, caller) with
    {
        Agent = agent.Name,
        Outcome = CallerOutcome.Answered,
        WaitMs = caller.AnsweredAtMs - caller.JoinedAtMs,
        DurationMs = caller.TalkedMs ?? _nowMs - caller.AnsweredAtMs,
    });

    /// <summary>A waiting caller goes, moves or asks for a callback; a callback comes to nothing.</summary>
    private void Leave()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var caller = _waiting[Pick(_waiting.Count)];
        switch (Pick(4))
        {
            case 0:
                var from = caller.Queue;
                caller.Queue = Queues[1 - Array.IndexOf(Queues, from)];
                Write(Of(FactKind.CallerMoved, caller) with { Text = from, DurationMs = caller.WaitMs(_nowMs) });
                break;
            case 1 when !caller.IsCallback:
                caller.IsCallback = true;
                Write(Of(FactKind.CallbackRequested, caller));
                break;
            default:
                var outcome = caller.IsCallback ? CallerOutcome.CallbackFailed : Departures[Pick(Departures.Length)];
                _waiting.Remove(caller);
                Write(Of(FactKind.CallerEnded, caller) with { Outcome = outcome, WaitMs = caller.WaitMs(_nowMs) });
                break;
        }
    }

    private void ChangeStatus(Agent agent)
    {
        AgentStatus[] statuses = [AgentStatus.Available, AgentStatus.Available, AgentStatus.OnBreak, AgentStatus.LoggedOut];
        var status = statuses[Pick(statuses.Length)];
        Write(Blank with { Kind = FactKind.AgentStatusChanged, Agent = agent.Name, Status = status, StatusBefore = agent.Status });
        agent.Status = status;
        if (agent.State is AgentState.NotReady or AgentState.Ready)
        {
            Enter(agent, status == AgentStatus.Available ? AgentState.Ready : AgentState.NotReady);
        }
    }

    private void Enter(Agent agent, AgentState state)
    {
        if (agent.State == state)
        {
            return;
        }

        var own = agent.State is AgentState.Talking or AgentState.WrapUp ? agent.Caller : null;
        Write(Blank with
        {
            Kind = FactKind.AgentStateChanged,
            Agent = agent.Name,
            StateBefore = agent.State,
            State = state,
            DurationMs = _nowMs - agent.SinceMs,
            Call = own?.Call ?? default,
            Queue = own?.Queue ?? "",
        });
        (agent.State, agent.SinceMs) = (state, _nowMs);
    }

    private static Fact Of(FactKind kind, Caller caller) => Blank with { Kind = kind, Call = caller.Call, Queue = caller.Queue };

    private void Write(Fact fact) => Facts.Add(fact with { Sequence = Facts.Count + 1, AtMs = _nowMs });

    private int Pick(int count)
    {
        _choice = (_choice * 1_664_525) + 1_013_904_223;
        return (int)((_choice >> 8) % (uint)count);
    }

    private sealed class Caller(CallId call, long joinedAtMs)
    {
        public CallId Call => call;

        public long JoinedAtMs => joinedAtMs;

        public required string Queue { get; set; }

        public bool IsCallback { get; set; }

        public long AnsweredAtMs { get; set; }

        public long? TalkedMs { get; set; }

        public Agent? Agent { get; set; }

        public long WaitMs(long nowMs) => nowMs - joinedAtMs;
    }

    private sealed class Agent(string name, int index)
    {
        public string Name => name;

        public int Index => index;

        public AgentState State { get; set; }

        public long SinceMs { get; set; }

        public AgentStatus Status { get; set; }

        public Caller? Caller { get; set; }

        /// <summary>The end of the talk has been reported.</summary>
        public bool IsCallerOver { get; set; }
    }
}
