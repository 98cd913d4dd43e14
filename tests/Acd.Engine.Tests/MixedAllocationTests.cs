using Acd.Engine.Agents;
using Acd.Engine.Commands;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;
using Acd.Engine.Ids;
using Acd.Engine.Skills;

namespace Acd.Engine.Tests;

/// <summary>
/// As <see cref="AllocationTests"/>, with everything at once: levels that open with the wait, requirements relaxed in steps and brought
/// along, and strategies that ring many phones for one caller.
/// </summary>
public class MixedAllocationTests
{
    private const int Agents = 20;
    private const int Backlog = 60;

    private static readonly string?[] Requirements = [null, "english>=5", "english>=7 or billing; 5: english>=3; 20:"];

    private static readonly string[] Strategies = ["ring-all", "longest-idle-agent", "enterprise", "ring-progressively", "weighted-random"];

    private readonly AcdEngine _engine = new(1);
    private readonly string[] _agentNames = [.. Enumerable.Range(0, Agents).Select(i => $"agent{i}")];
    private readonly string[] _queueNames = [.. Strategies.Select((_, i) => $"q{i}")];
    private readonly Queue<OfferId> _ringing = new(10_000);
    private readonly Queue<OfferId> _cancelled = new(10_000);
    private readonly Queue<(OfferId Offer, CallId Call)> _bridged = new(1_000);
    private readonly Queue<(OfferId Offer, CallId Call)> _talks = new(1_000);
    private readonly Queue<CallId> _released = new(1_000);
    private readonly Queue<CallId> _waiting = new(100_000);
    private ulong _lastCall;
    private long _nowMs;
    private int _answered;
    private int _present;
    private int _lost;
    private int _round;

    public MixedAllocationTests() => Assert.Empty(_engine.Apply(
        new EngineConfig
        {
            Queues = [.. Strategies.Select((strategy, i) => new QueueConfig
            {
                Name = _queueNames[i], Strategy = strategy, TierRulesApply = true, TierRuleWaitMs = 2_000, TierRuleMultiplyLevel = true,
                SkillSteps = [new(0, "billing"), new(4_000, "")], RingProgressivelyDelayMs = 500, MaxWaitMs = 120_000, AgeingCap = 10,
            })],
            Agents = [.. _agentNames.Select((name, i) => new AgentConfig
            {
                Name = name, Contact = "user/" + name, InitialStatus = AgentStatus.Available, WrapUpMs = 500, RejectDelayMs = 1_000,
                FailureDelayMs = 1_000, MaxOccupancyPercent = 90, Capacity = 1 + (i % 5 / 4),
                Skills = i % 2 == 0 ? [new SkillLevel("english", 1 + (i / 2)), new SkillLevel("billing", 3)] : [],
            })],
            Tiers = [.. _queueNames.SelectMany(_ => _agentNames, (queue, agent) => new TierConfig(queue, agent, 1 + (agent.Length % 2)))],
        },
        0));

    [Fact]
    public void Tiers_skills_and_many_phones_allocate_nothing()
    {
        Drain();
        Rounds(10_000);
        var (answeredBefore, lostBefore) = (_answered, _lost);

        // The runtime may allocate once, on this thread, when it recompiles what has become hot; the engine would do so every time.
        var allocated = Enumerable.Range(0, 3).Select(_ => AllocatedBy(() => Rounds(10_000))).ToList();
        Assert.Contains(0, allocated);
        Assert.True(_answered - answeredBefore > 5_000, $"only {_answered - answeredBefore} calls were answered: this measured nothing");
        Assert.True(_lost - lostBefore > 5_000, $"only {_lost - lostBefore} phones were stopped: this measured nothing");
        Assert.Null(EngineInvariants.FindViolation(_engine));
    }

    private static long AllocatedBy(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private void Rounds(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Round(_round++);
        }
    }

    /// <summary>Callers come to replace those who went; some phones answer or reject, talks begin and end, somebody hangs up.</summary>
    private void Round(int round)
    {
        _nowMs += 100;
        while (_present < Backlog)
        {
            Join();
        }

        for (var i = 0; i < 3 && _ringing.TryDequeue(out var offer); i++)
        {
            Ring(offer, round + i);
            Drain();
        }

        if (round % 7 == 0 && _waiting.TryDequeue(out var call))
        {
            _engine.Handle(new CallerLeft(call, LeaveReason.HungUp), _nowMs);
        }

        if (round % 50 == 0)
        {
            _engine.Handle(new AgentStatusSet(_agentNames[round / 50 % Agents], AgentStatus.OnBreak), _nowMs);
            _engine.Handle(new AgentStatusSet(_agentNames[round / 50 % Agents], AgentStatus.Available), _nowMs);
        }

        _engine.HandleDeadlines(_nowMs);
        Drain();
        Obey();
    }

    private void Ring(OfferId offer, int round)
    {
        _engine.Handle(new LegDialing(offer), _nowMs);
        if (round % 4 == 0)
        {
            _engine.Handle(new LegEnded(offer, HangupCause.CallRejected), _nowMs);
        }
        else
        {
            _engine.Handle(new LegAnswered(offer, "leg"), _nowMs);
        }
    }

    /// <summary>Does what the engine ordered.</summary>
    private void Obey()
    {
        while (_cancelled.TryDequeue(out var offer))
        {
            _engine.Handle(new LegEnded(offer, HangupCause.OriginatorCancel), _nowMs);
            Drain();
        }

        while (_bridged.TryDequeue(out var bridged))
        {
            _engine.Handle(new BridgeStarted(bridged.Call, bridged.Offer), _nowMs);
            _talks.Enqueue(bridged);
        }

        while (_talks.Count > 3 && _talks.TryDequeue(out var talk))
        {
            _engine.Handle(new BridgeEnded(talk.Call, talk.Offer), _nowMs);
            _engine.Handle(new LegEnded(talk.Offer, HangupCause.NormalClearing), _nowMs);
            _engine.Handle(new CallerLeft(talk.Call, LeaveReason.Released), _nowMs);
        }

        while (_released.TryDequeue(out var released))
        {
            _engine.Handle(new CallerLeft(released, LeaveReason.Released), _nowMs);
        }

        Drain();
    }

    private void Join()
    {
        _present++;
        var call = new CallId(++_lastCall);
        var queue = _queueNames[_lastCall % (ulong)_queueNames.Length];
        var e = new CallerJoined(call, queue, "uuid", "1", "n", "800") { Requirement = Requirements[_lastCall / 2 % 3] };
        _engine.Handle(e, _nowMs);
        if (_waiting.Count < 1_000)
        {
            _waiting.Enqueue(call);
        }
    }

    private void Drain()
    {
        foreach (ref readonly var command in _engine.Commands)
        {
            switch (command.Kind)
            {
                case CommandKind.OriginateLeg:
                    _ringing.Enqueue(command.Offer);
                    break;
                case CommandKind.CancelLeg:
                    _lost++;
                    _cancelled.Enqueue(command.Offer);
                    break;
                case CommandKind.Bridge:
                    _bridged.Enqueue((command.Offer, command.Call));
                    break;
                case CommandKind.ReleaseCaller:
                    _released.Enqueue(command.Call);
                    break;
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
