using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.Bench.Theory.Simulation;

/// <summary>
/// A call centre in virtual time around the real engine. It plays switch, callers and agents: a leg is dialled, answered and bridged at
/// once. The agenda knows time to the fraction of a millisecond and thereby the order of events; the engine gets whole ones.
/// </summary>
/// <param name="model">The call centre.</param>
/// <param name="warmUpCalls">Callers who come first and aren't measured, so that the empty start is forgotten.</param>
/// <param name="calls">Callers measured.</param>
/// <param name="seed">Of the world and of the engine.</param>
internal sealed class CallCentre(CallCentreModel model, int warmUpCalls, int calls, ulong seed)
{
    private const string Queue = "q";

    private readonly AcdEngine _engine = new(seed);
    private readonly RandomStream _random = new(seed);
    private readonly PriorityQueue<AgendaItem, double> _agenda = new();
    private readonly Queue<(CommandKind Kind, CallId Call, OfferId Offer)> _orders = [];
    private readonly Observations[] _observed = [.. model.Shares.Select(_ => new Observations())];
    private SimulatedCall[] _calls = new SimulatedCall[warmUpCalls + calls + 1_000];
    private readonly int _firstMeasured = warmUpCalls + 1;
    private readonly int _lastMeasured = warmUpCalls + calls;
    private int _lastCall;
    private int _unfinished = calls;
    private double _now;

    /// <summary>Runs until every measured caller is served or gone. By class, the class served first in front.</summary>
    /// <exception cref="InvalidOperationException">The engine did something this world gives it no reason for.</exception>
    public IReadOnlyList<Observations> Run()
    {
        var errors = _engine.Apply(Configuration(), 0);
        if (errors.Count > 0)
            throw new InvalidOperationException($"the engine refuses the configuration: {errors[0]}");

        Drain();
        ScheduleArrival();
        while (_unfinished > 0)
        {
            _agenda.TryDequeue(out var item, out _now);
            while (_engine.NextDeadlineMs <= NowMs)
            {
                _engine.HandleDeadlines(NowMs);
                Drain();
            }

            Happen(item);
        }

        return _observed;
    }

    private long NowMs => (long)_now;

    private EngineConfig Configuration()
    {
        string[] agents = [.. Enumerable.Range(1, model.Agents).Select(i => $"agent{i}")];
        return new EngineConfig
        {
            Queues = [new QueueConfig { Name = Queue }],
            Agents = [.. agents.Select(name => new AgentConfig
            {
                Name = name, Contact = "user/" + name, InitialStatus = AgentStatus.Available,
            })],
            Tiers = [.. agents.Select(name => new TierConfig(Queue, name))],
        };
    }

    private void ScheduleArrival() =>
        _agenda.Enqueue(new AgendaItem(AgendaKind.Arrival, default, default), _now + _random.Exponential(1 / model.ArrivalRate));

    private void Happen(AgendaItem item)
    {
        switch (item.Kind)
        {
            case AgendaKind.Arrival:
                Arrive();
                ScheduleArrival();
                break;
            case AgendaKind.PatienceEnds when !CallOf(item.Call).IsAnswered:
                _engine.Handle(new CallerLeft(item.Call, LeaveReason.HungUp), NowMs);
                Drain();
                break;
            case AgendaKind.TalkEnds:
                _engine.Handle(new BridgeEnded(item.Call, item.Offer), NowMs);
                Drain();
                _engine.Handle(new LegEnded(item.Offer, HangupCause.NormalClearing), NowMs);
                Drain();
                _engine.Handle(new CallerLeft(item.Call, LeaveReason.Released), NowMs);
                Drain();
                break;
        }

        CarryOutOrders();
    }

    private void Arrive()
    {
        var call = new CallId((ulong)++_lastCall);
        if (_lastCall == _calls.Length)
            Array.Resize(ref _calls, _calls.Length * 2);

        var rank = PickClass();
        _calls[_lastCall] = new SimulatedCall
        {
            Class = rank,
            TalkMs = _random.Exponential(CallCentreModel.MeanTalkMs),
            IsMeasured = _lastCall >= _firstMeasured && _lastCall <= _lastMeasured,
        };
        if (model.MeanPatienceMs is { } patienceMs)
            _agenda.Enqueue(new AgendaItem(AgendaKind.PatienceEnds, call, default), _now + _random.Exponential(patienceMs));

        var priority = model.ShowsClasses ? model.Shares.Count - 1 - rank : 0;
        _engine.Handle(new CallerJoined(call, Queue, "uuid", "", "", "") { Priority = priority }, NowMs);
        Drain();
        CarryOutOrders();
        ref var arrived = ref CallOf(call);
        if (arrived.IsMeasured && !arrived.IsAnswered)
            _observed[rank].Delayed++;
    }

    private int PickClass()
    {
        if (model.Shares.Count == 1)
            return 0;

        var rest = _random.Uniform();
        var rank = 0;
        while (rank < model.Shares.Count - 1 && rest > model.Shares[rank])
        {
            rest -= model.Shares[rank++];
        }

        return rank;
    }

    /// <summary>Phones are answered and bridges stand at once, each reported as a switch would, in an input of its own.</summary>
    private void CarryOutOrders()
    {
        while (_orders.TryDequeue(out var order))
        {
            if (order.Kind == CommandKind.OriginateLeg)
            {
                _engine.Handle(new LegDialing(order.Offer), NowMs);
                Drain();
                _engine.Handle(new LegAnswered(order.Offer, "leg"), NowMs);
                Drain();
            }
            else
            {
                _engine.Handle(new BridgeStarted(order.Call, order.Offer), NowMs);
                Drain();
                _agenda.Enqueue(new AgendaItem(AgendaKind.TalkEnds, order.Call, order.Offer), _now + CallOf(order.Call).TalkMs);
            }
        }
    }

    private void Drain()
    {
        foreach (ref readonly var command in _engine.Commands)
        {
            if (command.Kind is CommandKind.OriginateLeg or CommandKind.Bridge)
                _orders.Enqueue((command.Kind, command.Call, command.Offer));
            else if (command.Kind is not (CommandKind.AcceptCaller or CommandKind.PublishFallback))
                throw new InvalidOperationException($"the engine orders {command.Kind} for {command.Call}, which nothing here calls for");
        }

        foreach (ref readonly var fact in _engine.Facts)
        {
            if (fact.Kind == FactKind.CallerAnswered)
                End(fact.Call, fact.DurationMs, isAnswered: true);
            else if (fact.Kind == FactKind.CallerEnded && fact.Outcome != CallerOutcome.Answered)
                End(fact.Call, fact.WaitMs, isAnswered: false);
        }

        _engine.ClearOutput();
    }

    /// <summary>His wait is over.</summary>
    private void End(CallId id, long waitMs, bool isAnswered)
    {
        ref var call = ref CallOf(id);
        if (call.IsOver)
            throw new InvalidOperationException($"the wait of {id} ends a second time");

        call.IsOver = true;
        call.IsAnswered = isAnswered;
        if (!call.IsMeasured)
            return;

        _unfinished--;
        var observed = _observed[call.Class];
        observed.WaitMs += waitMs;
        observed.Abandoned += isAnswered ? 0 : 1;
        observed.AnsweredInTarget += isAnswered && waitMs <= CallCentreModel.TargetMs ? 1 : 0;
    }

    private ref SimulatedCall CallOf(CallId call) => ref _calls[(int)call.Value];
}
