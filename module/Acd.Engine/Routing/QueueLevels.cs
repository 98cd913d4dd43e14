namespace Acd.Engine.Routing;

/// <summary>The tier levels of a queue, lowest first.</summary>
internal sealed class QueueLevels
{
    private readonly List<QueueLevel> _levels = [];

    public int Count => _levels.Count;

    /// <summary>The lowest level with an agent present; null when there is none.</summary>
    public QueueLevel? FirstStaffed { get; private set; }

    public QueueLevel this[int ordinal] => _levels[ordinal];

    public void Clear()
    {
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

        var level = new QueueLevel(number);
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
