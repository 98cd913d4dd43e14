using Acd.Engine.Agents;
using Acd.Engine.Queues;
using Acd.Engine.Skills;

namespace Acd.Engine.Routing;

/// <summary>
/// Who in a queue can be served by whom: lines of callers, pools of agents, and between them edges kept as bit sets, so that a match looks
/// only at lines that want an agent and pools that have one. Edges change when a line or pool is new, and when a level's first agent comes
/// or its last one goes.
/// </summary>
internal sealed class Routes(Queue queue, SkillCatalogue catalogue)
{
    private const int EmptyLinesMin = 1024;

    private readonly Dictionary<LineKey, Line> _lineByKey = [];
    private readonly Dictionary<PoolKey, Pool> _poolByKey = [];
    private readonly List<Line?> _lines = [];
    private readonly List<Pool> _pools = [];
    private readonly Stack<int> _freeSlots = [];
    private int _linesBeforeSweep = EmptyLinesMin;

    /// <summary>Lines for whose callers one more agent should ring.</summary>
    public Bits Wanting { get; } = new();

    /// <summary>Lines somebody stands in.</summary>
    public Bits Occupied { get; } = new();

    /// <summary>Pools with an agent who can take a caller.</summary>
    public Bits Having { get; } = new();

    /// <summary>Agents who can take a caller of this queue.</summary>
    public int ReadyAgents { get; private set; }

    public QueueLevels Levels { get; } = new();

    /// <summary>Lines, empty ones included.</summary>
    public Dictionary<LineKey, Line>.ValueCollection AllLines => _lineByKey.Values;

    public List<Pool> Pools => _pools;

    public Line LineAt(int slot) => _lines[slot]!;

    public Pool PoolAt(int slot) => _pools[slot];

    /// <summary>Forgets everything; lines and pools must be empty.</summary>
    public void Clear()
    {
        foreach (var line in _lineByKey.Values)
        {
            line.OnlyAgent?.OwnLines.Remove(line);
            catalogue.Release(line.Requirement);
        }

        foreach (var pool in _pools)
        {
            catalogue.Release(pool.Skills);
        }

        _lineByKey.Clear();
        _poolByKey.Clear();
        _lines.Clear();
        _pools.Clear();
        _freeSlots.Clear();
        Wanting.Clear();
        Occupied.Clear();
        Having.Clear();
        ReadyAgents = 0;
        Levels.Clear();
        _linesBeforeSweep = EmptyLinesMin;
    }

    /// <summary>The pool of agents with this level, these skills and this team, made when there is none yet.</summary>
    public Pool PoolOf(int level, SkillSet skills, string team)
    {
        var interned = catalogue.Intern(skills);
        var key = new PoolKey(level, interned.Id, team);
        if (_poolByKey.TryGetValue(key, out var pool))
        {
            catalogue.Release(interned);
            return pool;
        }

        pool = new Pool(_pools.Count, Levels.Get(level), interned, team);
        _poolByKey.Add(key, pool);
        _pools.Add(pool);
        foreach (var line in _lineByKey.Values)
        {
            Connect(line, pool);
        }

        return pool;
    }

    /// <summary>The line of this key, made when there is none yet.</summary>
    public Line LineOf(SkillExpression requirement, int reach, string? team, Agent? agent)
    {
        var interned = catalogue.Intern(requirement);
        var key = new LineKey(interned.Id, reach, team, agent);
        if (_lineByKey.TryGetValue(key, out var line))
        {
            catalogue.Release(interned);
            return line;
        }

        if (_lineByKey.Count >= _linesBeforeSweep)
        {
            Sweep();
        }

        var slot = _freeSlots.TryPop(out var free) ? free : _lines.Count;
        line = new Line(queue, key, slot, interned);
        if (slot == _lines.Count)
        {
            _lines.Add(line);
        }
        else
        {
            _lines[slot] = line;
        }

        _lineByKey.Add(key, line);
        agent?.OwnLines.Add(line);
        foreach (var pool in _pools)
        {
            Connect(line, pool);
        }

        return line;
    }

    /// <summary>The line's callers or its unbound offers have changed.</summary>
    public void Mark(Line line)
    {
        if (line.Demand > 0)
        {
            Wanting.Set(line.Slot);
        }
        else
        {
            Wanting.Clear(line.Slot);
        }

        if (line.Count > 0)
        {
            Occupied.Set(line.Slot);
        }
        else
        {
            Occupied.Clear(line.Slot);
        }
    }

    /// <summary>The agent can take callers of this queue.</summary>
    public void Ready(Tier tier, in AgentRank rank)
    {
        tier.Pool.Ready.Add(tier, rank);
        Having.Set(tier.Pool.Slot);
        ReadyAgents++;
    }

    /// <summary>He can't any more. Harmless when he stands in no pool.</summary>
    public void Unready(Tier tier)
    {
        if (tier.Pool.Ready.Remove(tier))
        {
            ReadyAgents--;
            if (tier.Pool.Ready.Count == 0)
            {
                Having.Clear(tier.Pool.Slot);
            }
        }
    }

    /// <summary>The first staffed level is another one now: who reaches whom is worked out anew. O(lines × pools), and rare.</summary>
    public void Reconnect()
    {
        foreach (var line in _lineByKey.Values)
        {
            foreach (var pool in _pools)
            {
                Connect(line, pool);
            }
        }
    }

    private void Connect(Line line, Pool pool)
    {
        if (Serves(line, pool))
        {
            line.Pools.Set(pool.Slot);
            pool.Lines.Set(line.Slot);
        }
        else
        {
            line.Pools.Clear(pool.Slot);
            pool.Lines.Clear(line.Slot);
        }
    }

    private bool Serves(Line line, Pool pool)
    {
        var key = line.Key;
        if (key.Agent is not null || (key.Team is not null && key.Team != pool.Team))
        {
            return false;
        }

        var isOpen = pool.Level.Ordinal < key.Reach || (queue.Config.TierRuleNoAgentNoWait && pool.Level == Levels.FirstStaffed);
        return isOpen && line.Requirement.Matches(pool.Skills);
    }

    /// <summary>Gives up lines nobody stands in, so that callers with a requirement of their own leave nothing behind for good.</summary>
    private void Sweep()
    {
        foreach (var line in _lineByKey.Values.Where(line => line.Count == 0 && line.Unbound.IsEmpty).ToList())
        {
            foreach (var pool in _pools)
            {
                pool.Lines.Clear(line.Slot);
            }

            _lineByKey.Remove(line.Key);
            _lines[line.Slot] = null;
            _freeSlots.Push(line.Slot);
            line.OnlyAgent?.OwnLines.Remove(line);
            catalogue.Release(line.Requirement);
        }

        _linesBeforeSweep = Math.Max(EmptyLinesMin, _lineByKey.Count * 2);
    }
}
