using Acd.Bench.Engine.Replay;
using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Bench.Engine.Workload;

/// <summary>Plays switch, callers and agents around a live engine in virtual time and writes down every input.</summary>
internal sealed class Recorder
{
    private readonly CallCentreShape _shape;
    private readonly Script _script;
    private readonly Dictionary<string, int> _agentNumbers = [];
    private readonly AcdEngine _engine = new(Script.EngineSeed);
    private readonly PriorityQueue<WorldEvent, double> _agenda = new();
    private readonly Queue<WorldEvent> _orders = [];
    private readonly Dictionary<ulong, bool> _waiting = [];
    private readonly Dictionary<ulong, int> _ringing = [];
    private readonly RequirementCheck _check;
    private readonly Random _random = new(7);
    private readonly List<ScriptInput> _inputs = [];
    private ulong _lastCall;
    private int _held;
    private double _now;

    public Recorder(CallCentreShape shape)
    {
        _shape = shape;
        _script = ShapedConfig.Of(shape);
        _check = new RequirementCheck(_script);
        for (var i = 0; i < _script.Agents.Length; i++)
        {
            _agentNumbers.Add(_script.Agents[i], i);
        }
    }

    /// <param name="warmUp">Inputs after the queues have filled and before measuring begins.</param>
    /// <param name="measured">Inputs to measure.</param>
    public Script Record(int warmUp, int measured)
    {
        var errors = _engine.Apply(_script.Config, 0);
        if (errors.Count > 0)
            throw new InvalidOperationException($"the engine refuses the configuration: {errors[0]}");

        Drain();
        ScheduleQuietArrival();
        Hold();
        var start = _inputs.Count + warmUp;
        while (_inputs.Count < start + measured)
        {
            _agenda.TryDequeue(out var item, out _now);
            while (_engine.NextDeadlineMs <= _now)
            {
                Give(new(Math.Max(_engine.NextDeadlineMs, 0), 0, 0, 0, InputKind.Deadlines, 0));
                CarryOutOrders();
            }

            Happen(item);
            CarryOutOrders();
            Hold();
        }

        return _script with { Inputs = [.. _inputs], WarmUp = start };
    }

    private double Exponential(double mean) => -mean * Math.Log(1 - _random.NextDouble());

    private void After(double delayMs, WorldEvent item) => _agenda.Enqueue(item, _now + delayMs);

    private void ScheduleQuietArrival() => After(Exponential(1 / _shape.QuietArrivalRate), new(WorldEventKind.QuietArrival, 0, 0, 0));

    /// <summary>Replaces who has gone from the saturated queues.</summary>
    private void Hold()
    {
        while (_held < _shape.Waiting)
        {
            _held++;
            Join(_random.Next(_shape.SaturatedQueues), isHeld: true);
            After(Exponential(_shape.MeanPatienceMs), new(WorldEventKind.PatienceEnds, _lastCall, 0, 0));
            CarryOutOrders();
        }
    }

    private void Join(int queue, bool isHeld)
    {
        _waiting[++_lastCall] = isHeld;
        var requirement = _script.Requirements.Length == 0 ? 0 : _random.Next(_script.Requirements.Length);
        _check.Joined(_lastCall, requirement);
        Give(new((long)_now, _lastCall, 0, queue, InputKind.CallerJoined, (short)requirement));
    }

    private void Happen(WorldEvent item)
    {
        switch (item.Kind)
        {
            case WorldEventKind.QuietArrival:
                Join(_random.Next(_shape.SaturatedQueues, _shape.Queues), isHeld: false);
                ScheduleQuietArrival();
                break;
            case WorldEventKind.PatienceEnds:
                if (_waiting.ContainsKey(item.Call))
                    Give(Input(item, InputKind.CallerLeft, (short)LeaveReason.HungUp));
                break;
            case WorldEventKind.Answers when _ringing.ContainsKey(item.Offer):
                Give(Input(item, InputKind.LegAnswered, 0));
                break;
            case WorldEventKind.RingsOut when _ringing.Remove(item.Offer):
                Give(Input(item, InputKind.LegEnded, (short)HangupCause.NoAnswer));
                break;
            case WorldEventKind.TalkEnds:
                EndTalk(item);
                break;
            case WorldEventKind.BreakEnds:
                Give(Input(item, InputKind.AgentStatusSet, (short)AgentStatus.Available));
                break;
        }
    }

    private void EndTalk(WorldEvent item)
    {
        Give(Input(item, InputKind.BridgeEnded, 0));
        Give(Input(item, InputKind.LegEnded, (short)HangupCause.NormalClearing));
        Give(Input(item, InputKind.CallerLeft, (short)LeaveReason.Released));
        if (_random.NextDouble() < CallCentreShape.BreakShare)
        {
            Give(Input(item, InputKind.AgentStatusSet, (short)AgentStatus.OnBreak));
            After(Exponential(CallCentreShape.MeanBreakMs), item with { Kind = WorldEventKind.BreakEnds });
        }
    }

    private ScriptInput Input(WorldEvent item, InputKind kind, short detail) =>
        new((long)_now, item.Call, item.Offer, item.Agent, kind, detail);

    private void CarryOutOrders()
    {
        while (_orders.TryDequeue(out var order))
        {
            switch (order.Kind)
            {
                case WorldEventKind.Dials:
                    _ringing.Add(order.Offer, order.Agent);
                    Give(Input(order, InputKind.LegDialing, 0));
                    if (_random.NextDouble() < CallCentreShape.NoAnswerShare)
                        After(CallCentreShape.RingTimeoutMs, order with { Kind = WorldEventKind.RingsOut });
                    else
                        After(Math.Min(Exponential(CallCentreShape.MeanRingMs), CallCentreShape.RingTimeoutMs),
                            order with { Kind = WorldEventKind.Answers });

                    break;
                case WorldEventKind.Bridges:
                    _ringing.Remove(order.Offer, out var agent);
                    Give(Input(order, InputKind.BridgeStarted, 0));
                    After(Exponential(CallCentreShape.MeanTalkMs), order with { Kind = WorldEventKind.TalkEnds, Agent = agent });
                    break;
                default:
                    _ringing.Remove(order.Offer);
                    Give(Input(order, InputKind.LegEnded, (short)HangupCause.OriginatorCancel));
                    break;
            }
        }
    }

    private void Give(ScriptInput input)
    {
        ScriptPlayer.Give(new EngineTarget(_engine), _script, in input);
        var offers = _orders.Count;
        Drain();
        _inputs.Add(input with { IsMatch = _orders.Count > offers && _orders.Last().Kind == WorldEventKind.Dials });
    }

    private void Drain()
    {
        foreach (ref readonly var command in _engine.Commands)
        {
            var call = command.Call.Value;
            var offer = command.Offer.Value;
            switch (command.Kind)
            {
                case CommandKind.OriginateLeg:
                    var agent = _agentNumbers[command.Agent!.Name];
                    _check.Offered(call, agent);
                    _orders.Enqueue(new(WorldEventKind.Dials, call, offer, agent));
                    break;
                case CommandKind.Bridge:
                    _orders.Enqueue(new(WorldEventKind.Bridges, call, offer, 0));
                    break;
                case CommandKind.CancelLeg:
                    _orders.Enqueue(new(WorldEventKind.Cancels, call, offer, 0));
                    break;
            }
        }

        foreach (ref readonly var fact in _engine.Facts)
        {
            if (fact.Kind is FactKind.CallerAnswered or FactKind.CallerEnded && _waiting.Remove(fact.Call.Value, out var isHeld) && isHeld)
                _held--;
        }

        _engine.ClearOutput();
    }
}
