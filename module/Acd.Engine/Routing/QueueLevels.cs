namespace Acd.Engine.Routing;

/// <summary>The tier levels of a queue, lowest first.</summary>
internal sealed class QueueLevels
{
    private readonly List<QueueLevel> _levels = [];
    private readonly Dictionary<int, AgentRank> _cursorsBefore = [];

    public int Count => _levels.Count;

    /// <summary>The lowest level with an agent present; null when there is none.</summary>
    public QueueLevel? FirstStaffed { get; private set; }

    public QueueLevel this[int ordinal] => _levels[ordinal];

    /// <summary>Forgets the levels; those made after it with the same number go round where their predecessor was.</summary>
    public void Clear()
    {
        _cursorsBefore.Clear();
        foreach (var level in _levels)
        {
            _cursorsBefore.Add(level.Number, level.Cursor);
        }

        _levels.Clear();
        FirstStaffed = null;
    }

    /// <summary>The level of this number, made when there is none yet.</summary>
    public QueueLevel Get(int number)
    {
        var index = _levels.FindIndex(level => level.Number >= number);
        if (index >= 0 && _levels[index].Number == number)
        {
            return _levels[index];
        }

        var level = new QueueLevel(number) { Cursor = _cursorsBefore.GetValueOrDefault(number, AgentRank.StartOf(number)) };
        _levels.Insert(index < 0 ? _levels.Count : index, level);
        for (var i = 0; i < _levels.Count; i++)
        {
            _levels[i].Ordinal = i;
        }

        return level;
    }

    /// <summary>Finds <see cref="FirstStaffed"/> anew. True when it is another one.</summary>
    public bool FindFirstStaffed()
    {
        var first = _levels.Find(level => level.Present > 0);
        if (first == FirstStaffed)
        {
            return false;
        }

        FirstStaffed = first;
        return true;
    }
}
