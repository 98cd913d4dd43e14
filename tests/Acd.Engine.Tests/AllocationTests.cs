using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;

namespace Acd.Engine.Tests;

/// <summary>Once its arrays have grown to what the load needs, the engine allocates nothing, whatever the calls do.</summary>
public class AllocationTests
{
    private const int Agents = 20;
    private const int Backlog = 100;

    private readonly AcdEngine _engine = new(1);
    private readonly Queue<(OfferId Offer, CallId Call)> _offers = new(1_000);
    private readonly Queue<(OfferId Offer, CallId Call)> _talks = new(1_000);
    private readonly string[] _agentNames = [.. Enumerable.Range(0, Agents).Select(i => $"agent{i}")];
    private readonly Queue<CallId> _released = new(1_000);
    private ulong _lastCall;
    private long _nowMs;
    private int _answered;
    private int _present;
    private int _round;

    public AllocationTests() => Assert.Empty(_engine.Apply(
        new EngineConfig
        {
            Queues = [new() { Name = "q0", MaxWaitMs = 600_000 }, new() { Name = "q1" }],
            Agents = [.. _agentNames.Select(name => new AgentConfig
            {
                Name = name, Contact = "user/" + name, InitialStatus = AgentStatus.Available, WrapUpMs = 2_000, NoAnswerDelayMs = 1_000,
            })],
            Tiers = [.. _agentNames.SelectMany(name => new TierConfig[] { new("q0", name), new("q1", name) })],
        },
        0));

    [Fact]
    public void Steady_state_allocates_nothing()
    {
        Drain();
        Rounds(20_000);
        var answeredBefore = _answered;
        var before = GC.GetAllocatedBytesForCurrentThread();
        Rounds(20_000);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(0, allocated);
        Assert.True(_answered - answeredBefore > 5_000, $"only {_answered - answeredBefore} calls were answered: this measured nothing");
        Assert.Null(EngineInvariants.FindViolation(_engine));
    }

    private void Rounds(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Round(_round++);
        }
    }

    /// <summary>
    /// Callers come to replace those who went; one leg answers, fails or loses its caller; one talk ends; at times an agent takes a break.
    /// </summary>
    private void Round(int round)
    {
        _nowMs += 100;
        while (_present < Backlog)
        {
            Join();
        }

        if (_offers.TryDequeue(out var offer))
        {
            RunOffer(offer, round);
        }

        if (_talks.Count > Agents / 2 && _talks.TryDequeue(out var talk))
        {
            _engine.Handle(new BridgeEnded(talk.Call, talk.Offer), _nowMs);
            _engine.Handle(new LegEnded(talk.Offer, HangupCause.NormalClearing), _nowMs);
            Leave(talk.Call, LeaveReason.Released);
        }

        if (_released.TryDequeue(out var released))
        {
            Leave(released, LeaveReason.Released);
        }

        if (round % 50 == 0)
        {
            _engine.Handle(new AgentStatusSet(_agentNames[round / 50 % Agents], AgentStatus.OnBreak), _nowMs);
            _engine.Handle(new AgentStatusSet(_agentNames[round / 50 % Agents], AgentStatus.Available), _nowMs);
        }

        _engine.HandleDeadlines(_nowMs);
        Drain();
    }

    private void RunOffer((OfferId Offer, CallId Call) offer, int round)
    {
        _engine.Handle(new LegDialing(offer.Offer), _nowMs);
        switch (round % 5)
        {
            case 0:
                _engine.Handle(new LegEnded(offer.Offer, HangupCause.NoAnswer), _nowMs);
                break;
            case 1:
                Leave(offer.Call, LeaveReason.HungUp);
                _engine.Handle(new LegEnded(offer.Offer, HangupCause.OriginatorCancel), _nowMs);
                break;
            default:
                _engine.Handle(new LegAnswered(offer.Offer, "leg"), _nowMs);
                _engine.Handle(new BridgeStarted(offer.Call, offer.Offer), _nowMs);
                _talks.Enqueue(offer);
                break;
        }
    }

    private void Join()
    {
        _present++;
        _engine.Handle(new CallerJoined(new CallId(++_lastCall), _lastCall % 2 == 0 ? "q0" : "q1", "uuid", "1", "n", "800"), _nowMs);
    }

    private void Leave(CallId call, LeaveReason reason) => _engine.Handle(new CallerLeft(call, reason), _nowMs);

    private void Drain()
    {
        foreach (ref readonly var command in _engine.Commands)
        {
            if (command.Kind == CommandKind.OriginateLeg)
            {
                _offers.Enqueue((command.Offer, command.Call));
            }
            else if (command.Kind == CommandKind.ReleaseCaller)
            {
                _released.Enqueue(command.Call);
            }
        }

        foreach (ref readonly var fact in _engine.Facts)
        {
            _answered += fact.Kind == FactKind.CallerAnswered ? 1 : 0;
            _present -= fact.Kind == FactKind.CallerEnded ? 1 : 0;
        }

        _engine.ClearOutput();
    }
}
