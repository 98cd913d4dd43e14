using Acd.Engine;
using Acd.Engine.Agents;
using Acd.Engine.Config;
using Acd.Engine.Events;
using Acd.Engine.Facts;

namespace Acd.Properties.Tests;

/// <summary>One engine, one fake switch, one oracle, driven by a list of numbers: each decides what happens next.</summary>
internal sealed class World(Faults faults, ulong seed = 7)
{
    private const long ChunkMs = 4_000;

    private readonly AcdEngine _engine = new(seed);
    private readonly FakeSwitch _switch = new();
    private readonly HashSet<string> _agentsWithLeg = [];
    private long _nowMs = 1_000;

    public Oracle Oracle { get; } = new();

    public List<string> Log { get; } = [];

    public static World Run(uint[] choices, Faults faults)
    {
        var world = new World(faults);
        world.Apply(RandomConfig.From(uint.MaxValue));
        foreach (var choice in choices)
        {
            world.Step(choice);
        }

        return world;
    }

    /// <summary>Lets everything come to its end: then nothing may be left, neither in the engine nor in the switch.</summary>
    public void Finish()
    {
        for (var round = 0; round < 1_000 && !IsQuiet(); round++)
        {
            _switch.EndCaller((uint)round, LeaveReason.HungUp);
            _switch.RunCaller((uint)round);
            _switch.RunLeg((uint)round, chance: round % 2 == 0 ? 7u : 3u);
            Deliver((uint)round, uint.MaxValue, Faults.None);
            Pass(500);
        }

        // What the faults have swallowed; the host's reconciler does the same from the list of live channels.
        foreach (var call in Oracle.Present.ToList())
        {
            Input(now => _engine.Handle(new CallerLeft(call, LeaveReason.HungUp), now));
        }

        Pass(120_000);
        Xunit.Assert.Equal(Oracle.Joined, Oracle.Ended);
        Xunit.Assert.Empty(Oracle.RestlessAgents);
        Xunit.Assert.Equal(long.MaxValue, _engine.NextDeadlineMs);
        Xunit.Assert.Empty(_engine.TakeSnapshot(_nowMs).Callers);
        if (faults == Faults.None)
        {
            Xunit.Assert.All(_switch.Legs, leg => Xunit.Assert.True(leg.IsGone));
        }
    }

    private bool IsQuiet() => !_switch.HasEvents && _switch.Callers.All(c => c.IsGone) && _switch.Legs.All(leg => leg.IsGone);

    private void Step(uint choice)
    {
        var pick = choice >> 5;
        switch (choice % 32)
        {
            case < 2:
                _switch.Join(pick % 16 == 15 ? "nowhere" : RandomConfig.Queues[pick % 3]);
                break;
            case 2:
                _switch.EndCaller(pick / 8, pick % 7 == 0 ? LeaveReason.TakenAway : LeaveReason.HungUp);
                break;
            case < 9:
                _switch.RunCaller(pick);
                break;
            case < 15:
                _switch.RunLeg(pick / 8, pick);
                break;
            case < 28:
                Deliver(pick, pick / 64, faults);
                break;
            case < 30:
                Pass(pick % 8 == 0 ? pick / 8 % 40_000 : pick / 8 % 2_000);
                break;
            case 30:
                SetStatus(RandomConfig.Agents[pick % 4], (AgentStatus)(pick / 4 % 4));
                break;
            default:
                if (pick % 4 == 0)
                {
                    Apply(RandomConfig.From(pick / 4));
                }
                else
                {
                    SetStatus(RandomConfig.Agents[pick / 4 % 4], AgentStatus.Available);
                }

                break;
        }
    }

    private void SetStatus(string agent, AgentStatus status) => Input(now => _engine.Handle(new AgentStatusSet(agent, status), now));

    private void Apply(EngineConfig config)
    {
        Oracle.Configured(config);
        Input(now => Xunit.Assert.Empty(_engine.Apply(config, now)));
    }

    private void Deliver(uint pick, uint chance, Faults with)
    {
        if (_switch.TakeEvent(pick, chance, with) is { } e)
        {
            Input(now => e(_engine, now));
        }
    }

    private void Pass(long ms)
    {
        for (var left = ms; left > 0; left -= ChunkMs)
        {
            var chunkMs = Math.Min(left, ChunkMs);
            if (faults == Faults.None)
            {
                CatchUp(chunkMs);
            }

            _switch.Passed(chunkMs);
            PassChunk(chunkMs);
        }
    }

    /// <summary>A healthy switch doesn't let the engine's deadlines run out.</summary>
    private void CatchUp(long aheadMs)
    {
        while (_switch.CatchUp(aheadMs, RandomConfig.RingTimeoutMs) || _switch.HasEvents)
        {
            Deliver(0, 0, Faults.None);
        }
    }

    private void PassChunk(long ms)
    {
        var untilMs = _nowMs + ms;
        while (_engine.NextDeadlineMs <= untilMs)
        {
            _nowMs = Math.Max(_nowMs, _engine.NextDeadlineMs);
            Input(_engine.HandleDeadlines);
        }

        _nowMs = untilMs;
    }

    private void Input(Action<long> input)
    {
        input(_nowMs);
        foreach (ref readonly var command in _engine.Commands)
        {
            Log.Add(command.ToString());
            Oracle.Take(command);
            _switch.Take(command);
        }

        foreach (ref readonly var fact in _engine.Facts)
        {
            Log.Add(fact.ToString());
            Oracle.Take(fact);
        }

        _engine.ClearOutput();
        Oracle.DemandWorkConserving();
        Xunit.Assert.Null(EngineInvariants.FindViolation(_engine));
        if (faults == Faults.None)
        {
            DemandOneLegPerAgent();
            Xunit.Assert.Equal(0, Oracle.Repaired);
        }
    }

    private void DemandOneLegPerAgent()
    {
        _agentsWithLeg.Clear();
        foreach (var leg in _switch.Legs.Where(leg => !leg.IsGone))
        {
            Xunit.Assert.True(_agentsWithLeg.Add(leg.Agent), $"{leg.Agent} has two live legs");
        }
    }
}
