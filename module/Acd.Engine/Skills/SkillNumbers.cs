namespace Acd.Engine.Skills;

/// <summary>Numbers of the skills that any interned set or expression names, counted by use.</summary>
internal sealed class SkillNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Uses)> _skills = [];
    private readonly DenseIds _ids = new();

    public int Count => _numbers.Count;

    /// <param name="name">In lower case.</param>
    public int Acquire(string name)
    {
        if (!_numbers.TryGetValue(name, out var id))
        {
            id = _ids.Take();
            _numbers.Add(name, id);
            if (id == _skills.Count)
            {
                _skills.Add(default);
            }

            _skills[id] = (name, 0);
        }

        _skills[id] = (name, _skills[id].Uses + 1);
        return id;
    }

    public void Release(int id)
    {
        var (name, uses) = _skills[id];
        _skills[id] = (name, uses - 1);
        if (uses == 1)
        {
            _skills[id] = default;
            _numbers.Remove(name);
            _ids.GiveBack(id);
        }
    }
}
